"""The engine as the window sees it: jobs with signals, done by one worker process, replaced when it fails."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from recension.desktop.process import WorkerProcess
from recension.desktop.wire import (
    Cancel,
    Cancelled,
    Done,
    Ended,
    Failed,
    Progress,
    Reply,
    Request,
    Unreadable,
)

GRACE = 300
"""Milliseconds a cancelled job has to stop by itself."""


class Job(QObject):
    """One piece of work under way; ends with exactly one of finished, failed and cancelled."""

    progressed = Signal(float, str)
    """Fraction done (0 to 1) and the stage, for people."""
    version_failed = Signal(int, str)
    """Index of a source that could not be read, and a sentence saying why; the job goes on."""
    finished = Signal(object)
    """A Comparison, or None where there is nothing to show (nothing readable, or a report written)."""
    failed = Signal(str, str)
    """A sentence for people, and details for the log."""
    cancelled = Signal()
    cancel_requested = Signal(int)

    def __init__(self, number: int, parent: QObject | None = None) -> None:
        """The job with this number; :meth:`Engine.submit` makes them."""
        super().__init__(parent)
        self.number = number

    def cancel(self) -> None:
        """Ask for the job to be given up; ``cancelled`` follows."""
        self.cancel_requested.emit(self.number)


class Engine(QObject):
    """Hands requests to the worker process, and its replies to the jobs."""

    _arrived = Signal()

    def __init__(
        self,
        process: WorkerProcess | None = None,
        parent: QObject | None = None,
        start: Callable[[], WorkerProcess] = WorkerProcess,
    ) -> None:
        """Adopt a process that runs already, or start one with the first request."""
        super().__init__(parent)
        self._start = start
        self._process: WorkerProcess | None = None
        self._jobs: dict[int, tuple[Job, Request]] = {}
        self._next = 1
        self._arrived.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        if process is not None:
            self._adopt(process)

    def submit(self, make: Callable[[int], Request], *, sent: bool = False) -> Job:
        """Start the job that ``make`` describes once it knows its number.

        ``sent``: the process that was adopted has been given this request already.
        """
        number, self._next = self._next, self._next + 1
        job = Job(number, self)
        job.cancel_requested.connect(self._cancel)
        request = make(number)
        self._jobs[number] = (job, request)
        if not sent:
            self._running().send(request)
        return job

    def close(self) -> None:
        """End the worker, and with it whatever it is doing."""
        self._jobs.clear()
        if self._process is not None:
            self._process.stop(at_once=True)
            self._process = None

    def pid(self) -> int | None:
        """The process id of the worker, if there is one."""
        return self._process.pid if self._process is not None else None

    def _running(self) -> WorkerProcess:
        if self._process is None:
            self._adopt(self._start())
        assert self._process is not None  # noqa: S101 - just adopted
        return self._process

    def _adopt(self, process: WorkerProcess) -> None:
        self._process = process
        process.on_reply = self._notify
        self._arrived.emit()  # what it said before anyone listened

    def _notify(self) -> None:
        """Called in the reading thread."""
        with suppress(RuntimeError):  # the window is being torn down
            self._arrived.emit()

    def _drain(self) -> None:
        while self._process is not None and not self._process.replies.empty():
            self._dispatch(self._process.replies.get())

    def _dispatch(self, reply: Reply) -> None:
        if isinstance(reply, Ended):
            self._worker_ended()
            return
        entry = self._jobs.get(reply.job)
        if entry is None:
            return
        job = entry[0]
        match reply:
            case Progress():
                job.progressed.emit(reply.fraction, reply.stage)
            case Unreadable():
                job.version_failed.emit(reply.index, reply.message)
            case Done():
                self._end(job)
                job.finished.emit(reply.comparison)
            case Failed():
                self._end(job)
                job.failed.emit(reply.message, reply.detail)
            case Cancelled():
                self._end(job)
                job.cancelled.emit()

    def _end(self, job: Job) -> None:
        del self._jobs[job.number]
        job.deleteLater()

    def _cancel(self, number: int) -> None:
        if number in self._jobs and self._process is not None:
            self._process.send(Cancel(number))
            QTimer.singleShot(GRACE, self, lambda: self._cancel_by_force(number))

    def _cancel_by_force(self, number: int) -> None:
        if number not in self._jobs:
            return
        job = self._jobs[number][0]
        self._end(job)
        self._replace_worker()
        job.cancelled.emit()

    def _worker_ended(self) -> None:
        """The process died by itself: the job it was at failed, the others are still wanted."""
        entry = next(iter(self._jobs.values()), None)
        if entry is None:
            self._discard_worker()
            return
        job = entry[0]
        self._end(job)
        self._replace_worker()
        job.failed.emit("The comparison stopped unexpectedly: perhaps memory ran out. You can start it again.", "")

    def _replace_worker(self) -> None:
        self._discard_worker()
        for _job, request in self._jobs.values():
            self._running().send(request)

    def _discard_worker(self) -> None:
        if self._process is not None:
            self._process.stop(at_once=True)
            self._process = None
