"""The worker process: reads and compares what the window asks for, one job at a time.

Run as ``python -m recension.desktop.worker``; it speaks :mod:`recension.desktop.wire` over standard input and
output, never touches Qt, and leaves when its input is closed: a window that died leaves no orphan.
"""

import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from recension.desktop.sources import FileSource, KeptSource, Source
from recension.desktop.wire import (
    Cancel,
    Cancelled,
    Compare,
    Done,
    Failed,
    Progress,
    Repin,
    Reply,
    Request,
    Unreadable,
    WriteReport,
    receive,
    send,
)

if TYPE_CHECKING:
    from recension.comparison import Comparison, Pin
    from recension.reading.version import Version

_QUIET = 1 / 30
"""Seconds between two signs of progress that are passed on."""

Stamp: TypeAlias = tuple[int, int] | None
Answer: TypeAlias = Callable[[Reply], None]
GivenUp: TypeAlias = Callable[[], bool]


class GivenUpError(Exception):
    """The job was cancelled while it ran."""


@dataclass(slots=True)
class _Kept:
    """A version that has been read, and the state of its file at the time."""

    stamp: Stamp
    version: "Version"


class Workshop:
    """Does the jobs; keeps the versions of the latest one, so that adding a column reads one file."""

    def __init__(self) -> None:
        """No version is known yet."""
        self._kept: dict[Source, _Kept] = {}

    def work(self, request: Request, answer: Answer, given_up: GivenUp) -> None:
        """Do one job and answer; whatever goes wrong is an answer too."""
        try:
            if isinstance(request, Compare):
                self._compare(request, answer, given_up)
            elif isinstance(request, Repin):
                _repin(request, answer, given_up)
            else:
                _write_report(request, answer)
        except GivenUpError:
            answer(Cancelled(request.job))
        except MemoryError:
            answer(Failed(request.job, "There is not enough memory to compare these versions."))
        except Exception as error:
            message = f"The work stopped because of a defect in Recension ({type(error).__name__})."
            answer(Failed(request.job, message, traceback.format_exc()))

    def _compare(self, request: Compare, answer: Answer, given_up: GivenUp) -> None:
        saved = _saved_comparison(request.sources)
        if isinstance(saved, str):
            answer(Failed(request.job, saved))
            return
        if saved is not None:
            answer(Done(request.job, saved))
            return
        progress = _Progress(request.job, answer, given_up)
        versions = self._read_all(request, progress, answer)
        if len(versions) > 1:
            from recension.desktop.carrying import standing_pins

            readable = [index for index, source in enumerate(request.sources) if source in self._kept]
            pins = standing_pins(request.pins, readable, versions)
            answer(Done(request.job, _compared(versions, progress, pins)))
        else:
            answer(Done(request.job, _alone(versions[0]) if versions else None))

    def _read_all(self, request: Compare, progress: "_Progress", answer: Answer) -> list["Version"]:
        from recension.reading import UnreadableError

        versions = []
        kept: dict[Source, _Kept] = {}
        for index, source in enumerate(request.sources):
            progress(0.0, f"Reading {source.name}")
            try:
                kept[source] = self._read(source)
                versions.append(kept[source].version)
            except UnreadableError as error:
                answer(Unreadable(request.job, index, str(error)))
        self._kept = kept
        return versions

    def _read(self, source: Source) -> _Kept:
        stamp = _stamp(source)
        known = self._kept.get(source)
        if known is not None and known.stamp == stamp:
            return known
        return _Kept(stamp, _read(source))


class _Progress:
    """Passes progress on, at most thirty times a second, and gives a cancelled job up."""

    def __init__(self, job: int, answer: Answer, given_up: GivenUp) -> None:
        self._job = job
        self._answer = answer
        self._given_up = given_up
        self._last = 0.0

    def __call__(self, fraction: float, stage: str) -> None:
        if self._given_up():
            raise GivenUpError
        now = time.monotonic()
        if now - self._last >= _QUIET:
            self._last = now
            self._answer(Progress(self._job, fraction, stage))


def _compared(versions: "Sequence[Version]", progress: _Progress, pins: "Sequence[Pin]") -> "Comparison":
    from recension.comparing import Cancelled as EngineCancelled
    from recension.comparing import compare

    try:
        return compare(*versions, progress=progress, pins=pins)
    except EngineCancelled as error:
        raise GivenUpError from error


def _repin(request: Repin, answer: Answer, given_up: GivenUp) -> None:
    from recension.comparing import repin

    try:
        comparison = repin(request.comparison, request.pins, _Progress(request.job, answer, given_up))
    except ValueError as error:
        message = str(error)
        answer(Failed(request.job, f"{message[:1].upper()}{message[1:]}."))
    else:
        answer(Done(request.job, comparison))


def _alone(version: "Version") -> "Comparison":
    """One version on its own, a row for each paragraph: something to read until the second one comes."""
    from recension.comparing.shadow import oddity_flags
    from recension.comparison import Comparison
    from recension.reading.oddities import oddities_of

    flags = tuple(oddity_flags([oddities_of(version)]))
    spans = [(block.start, block.end) for block in version.blocks]
    if not spans:
        start = 0
        for line in version.text.split("\n"):
            if line.strip():
                spans.append((start, start + len(line)))
            start += len(line) + 1
    return Comparison((version,), (), (), (), tuple((span,) for span in spans), flags)


def _read(source: Source) -> "Version":
    from recension.reading.repair import repaired

    version = _as_it_stands(source)
    return repaired(version) if source.repaired else version


def _as_it_stands(source: Source) -> "Version":
    from recension import reading

    if isinstance(source, KeptSource):
        return source.version
    if isinstance(source, FileSource):
        return reading.read(source.path, encoding=source.encoding, whole_page=source.whole_page)
    take = reading.from_html if source.html else reading.from_text
    return take(source.name, source.text)


def _stamp(source: Source) -> Stamp:
    """Which state of a file was read; None for what is no file."""
    if not isinstance(source, FileSource):
        return None
    try:
        status = Path(source.path).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _saved_comparison(sources: Sequence[Source]) -> "Comparison | str | None":
    """The comparison a single saved file holds, or what is wrong with it; None for sources to compare."""
    if len(sources) != 1 or not isinstance(sources[0], FileSource):
        return None
    path = Path(sources[0].path)
    if path.suffix.lower() != ".json":
        return None
    from recension.comparison import FORMAT, Comparison, FormatError

    try:
        text = path.read_text("utf-8")
        if FORMAT not in text[:4096]:
            return None  # some other JSON file: a text like any other
        return Comparison.from_dict(json.loads(text))
    except FormatError as error:
        return f"{path.name}: {error}."
    except ValueError as error:
        return f"{path.name}: this saved comparison is damaged ({error})."
    except OSError:
        return None  # reading it as a version says what is wrong with the file


def _write_report(request: WriteReport, answer: Answer) -> None:
    from recension.reports import ReportError, write

    try:
        write(request.comparison, request.path, base=request.base, hidden=request.hidden)
    except ReportError as error:
        answer(Failed(request.job, str(error)))
    else:
        answer(Done(request.job, None))


class _Inbox:
    """Requests as they come in, read in a thread so that a cancellation is heard in the middle of a job."""

    def __init__(self, pipe: BinaryIO) -> None:
        self.requests: SimpleQueue[Request] = SimpleQueue()
        self._cancelled: set[int] = set()
        threading.Thread(target=self._collect, args=(pipe,), daemon=True).start()

    def given_up(self, job: int) -> bool:
        """Whether the window no longer wants this job."""
        return job in self._cancelled

    def _collect(self, pipe: BinaryIO) -> None:
        while True:
            try:
                message = receive(pipe)
            except (EOFError, OSError):
                os._exit(0)  # the window is gone: so is the purpose of any job that still runs
            if isinstance(message, Cancel):
                self._cancelled.add(message.job)
            else:
                self.requests.put(message)


def _own_output() -> BinaryIO:
    """Standard output for the wire alone: what a library prints goes nowhere."""
    wire = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return wire


def main() -> None:
    """Serve until the window closes our input."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    output = _own_output()
    inbox = _Inbox(sys.stdin.buffer)
    import recension.comparing
    import recension.reading  # noqa: F401 - both early: the first job must not wait for them

    workshop = Workshop()
    while True:
        request = inbox.requests.get()
        workshop.work(request, partial(send, output), partial(inbox.given_up, request.job))


if __name__ == "__main__":
    main()
