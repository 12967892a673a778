"""The worker process as the window holds it: start it, write to it, collect what it says, end it. Qt-free.

It is started before Qt is imported, so that the imports of both run side by side.
"""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import SimpleQueue
from typing import BinaryIO, cast

from recension.desktop.wire import Cancel, Ended, Reply, Request, receive, send

# -P: never import from the folder the user happens to be in.
_COMMAND = (sys.executable, "-P", "-m", "recension.desktop.worker")
_PATIENCE = 1.0
"""Seconds a worker has to leave when asked."""


class WorkerProcess:
    """One long-lived process that reads and compares."""

    def __init__(self, command: Sequence[str] = _COMMAND) -> None:
        """Start the process, and the thread that collects its replies."""
        self.replies: SimpleQueue[Reply] = SimpleQueue()
        """What the worker has said; :attr:`on_reply` is called, in another thread, after each."""
        self.on_reply: Callable[[], None] | None = None
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # Its own session: Ctrl+C in the terminal is for the window, which then ends the worker.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = threading.Thread(target=self._collect, name="recension-worker-replies", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def running(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    def send(self, message: Request | Cancel) -> None:
        """Give it something to do; a process that is gone says so by :class:`Ended`, not here."""
        with suppress(OSError, ValueError):
            send(_pipe(self._process.stdin), message)

    def stop(self, *, at_once: bool = False) -> None:
        """End it: by closing its input, by force where it stays; returns when nothing is left of it."""
        self.on_reply = None
        with suppress(OSError):
            _pipe(self._process.stdin).close()
        if at_once and self.running():
            self._terminate()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join()
        _pipe(self._process.stdout).close()

    def _terminate(self) -> None:
        """The worker, and the parsers of untrusted files that it started."""
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGTERM)
        else:
            self._process.terminate()

    def _collect(self) -> None:
        ended = False
        while not ended:
            try:
                reply: Reply = receive(_pipe(self._process.stdout))
            except Exception:  # whatever cannot be read, be it for want of memory: the wire is dead
                reply, ended = Ended(), True
            self.replies.put(reply)
            if (notify := self.on_reply) is not None:
                notify()


def _pipe(pipe: object) -> BinaryIO:
    """Popen's pipes: there, because both were asked for, and binary."""
    return cast(BinaryIO, pipe)
