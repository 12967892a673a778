"""What is being compared: wishes (open, insert, replace, close …) become jobs, results become what is shown.

What is shown stays until the next result lands; a wish that comes while another is under way builds on it.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from recension.comparison import Comparison, Pin
from recension.desktop.carrying import kept_pins
from recension.desktop.engine import Job
from recension.desktop.session import Session
from recension.desktop.sources import MOST_VERSIONS, FileSource, KeptSource, Source
from recension.desktop.wire import Compare, Repin, Request, WriteReport
from recension.reading.blocks import flowing_text
from recension.synopsis import BlockRoles, Cell, Row, Synopsis, synopsis
from recension.vocabulary import Kind


class Runner(Protocol):
    """What does the jobs: :class:`recension.desktop.engine.Engine`, or something simpler in tests."""

    def submit(self, make: Callable[[int], Request], *, sent: bool = False) -> Job:
        """Start a job."""
        ...


class Workbench(QObject):
    """The open comparison."""

    changed = Signal()
    """Session, comparison or synopsis are other ones now."""
    started = Signal(str)
    """A job has begun: a few words about it."""
    progressed = Signal(float, str)
    ended = Signal()
    """No job is under way any more."""
    said = Signal(str)
    """One sentence for people."""
    replaced = Signal(str)
    """The same, about a change that :meth:`undo` takes back."""
    defect = Signal(str)
    """Details for the log."""

    def __init__(self, runner: Runner, parent: QObject | None = None) -> None:
        """Nothing is open; ``runner`` does the jobs."""
        super().__init__(parent)
        self._runner = runner
        self._job: Job | None = None
        self._wanted: Session | None = None
        self._before: Session | None = None
        self._pinned: list[Comparison] = []
        self._unpinned: list[Comparison] = []
        self._carried = 0
        self.session = Session()
        """What is shown."""
        self.comparison: Comparison | None = None
        self.synopsis: Synopsis | None = None
        self.hidden: frozenset[Kind] = frozenset()
        """The kinds of edit the reader has switched off."""

    @property
    def busy(self) -> bool:
        """Whether a comparison is under way."""
        return self._job is not None

    @property
    def wanted(self) -> Sequence[Source]:
        """What is being compared, or is shown where nothing is under way."""
        return self._latest().sources

    def open(self, sources: Sequence[Source], *, sent: bool = False) -> None:
        """Compare these and nothing else; ``sent``: the worker has been asked already."""
        self._before = None
        self._say_if_too_many(len(sources))
        self._want(Session().inserted(0, sources), sent=sent, afresh=True)

    def add(self, sources: Sequence[Source], at: int | None = None) -> None:
        """Compare these too, in columns before column ``at`` or after the last one."""
        now = self._latest()
        self._say_if_too_many(len(now.sources) + len(sources))
        self._want(now.inserted(len(now.sources) if at is None else at, sources))

    def replace(self, column: int, source: Source) -> None:
        """Compare this instead of what stands in a column."""
        now = self._latest()
        self._before = now
        name = now.sources[column].name
        self._want(now.replaced(column, source))
        self.replaced.emit(f"{source.name} takes the place of {name}.")

    def close(self, column: int) -> None:
        """Compare without a column."""
        now = self._latest()
        self._before = now
        name = now.sources[column].name
        left = now.without([column])
        if left.sources:
            self._want(left)
        else:
            self.clear()
        self.replaced.emit(f"{name} was closed.")

    def pin(self, pins: Sequence[Pin]) -> None:
        """Align what is shown again as these pins want it, and no others."""
        comparison = self.comparison
        if comparison is None or self.busy:
            self.said.emit("Wait until the comparison is done, then pin.")
            return
        self._wanted = self.session
        job = self._runner.submit(lambda number: Repin(number, comparison, tuple(pins)))
        self._follow(job, "Aligning again", lambda found: self._repinned(comparison, found))

    def undo(self) -> None:
        """Take the last pin back, or the last replacing or closing."""
        if self._pinned and not self.busy:
            self._turn(self._unpinned)
            self._settle(self.session, self._pinned.pop())
        elif self._before is not None:
            before, self._before = self._before, None
            self._want(before)

    def redo(self) -> None:
        """Pin again what was taken back."""
        if self._unpinned and not self.busy:
            self._turn(self._pinned)
            self._settle(self.session, self._unpinned.pop())

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._pinned) or self._before is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to do again."""
        return bool(self._unpinned)

    def move(self, column: int, to: int) -> None:
        """Take a column out and put it back so that it stands at index ``to``."""
        self._want(self._latest().moved(column, to))

    def choose_encoding(self, column: int, encoding: str | None) -> None:
        """Read a file in another encoding, or in the one found (None), and compare again."""
        self._read_otherwise(column, encoding=encoding)

    def read_whole(self, column: int, whole_page: bool) -> None:
        """Read all of a web page, or its article alone, and compare again."""
        self._read_otherwise(column, whole_page=whole_page)

    def _read_otherwise(self, column: int, **choices: object) -> None:
        """Read a file again by other choices; one from a saved comparison from where it was then."""
        now = self._latest()
        source = now.sources[column]
        if isinstance(source, KeptSource) and source.version.path is not None:
            source = FileSource(source.version.path)
        if isinstance(source, FileSource):
            self._want(now.replaced(column, replace(source, **choices)))  # type: ignore[arg-type]

    def repair(self, column: int) -> None:
        """Set the encoding faults of a version right, and compare again."""
        now = self._latest()
        self._before = now
        source = now.sources[column]
        self._want(now.replaced(column, replace(source, repaired=True)))
        self.replaced.emit(f"The encoding faults in {source.name} are repaired here; the file itself stays as it is.")

    def reload(self) -> None:
        """Read what has changed on disk, and compare again."""
        now = self._latest()
        if now.sources:
            self._want(Session(now.sources, now.base))

    def clear(self) -> None:
        """Close everything."""
        self.cancel()
        self._pinned.clear()
        self._unpinned.clear()
        self._settle(Session(), None)

    def cancel(self) -> None:
        """Give up what is under way; what is shown stays."""
        if self._job is not None:
            job, self._job, self._wanted = self._job, None, None
            job.cancel()
            self.ended.emit()

    def set_base(self, column: int) -> None:
        """Describe the others against the version in a column."""
        if self._wanted is not None:
            self._wanted = self._wanted.with_base(column)
        if column in self.session.readable and column != self.session.base:
            self._settle(self.session.with_base(column), self.comparison)

    def set_hidden(self, kinds: Collection[Kind]) -> None:
        """Switch kinds of edit off."""
        self.hidden = frozenset(kinds)
        self._settle(self.session, self.comparison)

    def write_report(self, path: str) -> None:
        """Write a report of what is shown."""
        comparison = self.comparison
        if comparison is None:
            return
        base, hidden = self.session.base_version, self.hidden
        job = self._runner.submit(lambda number: WriteReport(number, comparison, path, base, hidden))
        job.finished.connect(lambda _nothing: self.said.emit(f"The report was saved as {path}."))
        job.failed.connect(self._say_failure)

    def _latest(self) -> Session:
        return self._wanted if self._wanted is not None else self.session

    def _say_if_too_many(self, count: int) -> None:
        if count > MOST_VERSIONS:
            self.said.emit(f"Recension compares up to {MOST_VERSIONS} versions: {count - MOST_VERSIONS} were left out.")

    def _want(self, wanted: Session, *, sent: bool = False, afresh: bool = False) -> None:
        if self._job is not None:
            self._job.cancel()
        # What could not be read is tried again with every job: it may be readable by now.
        self._wanted = Session(wanted.sources, wanted.base)
        pins = () if afresh else kept_pins(self.session, self.comparison, wanted)
        self._carried = len(pins)
        job = self._runner.submit(lambda number: Compare(number, wanted.sources, pins), sent=sent)
        what = "Comparing" if len(wanted.sources) > 1 else f"Reading {wanted.sources[0].name}"
        self._follow(job, what, self._finished)

    def _follow(self, job: Job, what: str, finished: Callable[[Comparison | None], None]) -> None:
        self._job = job
        job.progressed.connect(lambda fraction, stage: self._if_current(job, self.progressed.emit, fraction, stage))
        job.version_failed.connect(lambda index, message: self._if_current(job, self._unreadable, index, message))
        job.finished.connect(lambda comparison: self._if_current(job, finished, comparison))
        job.failed.connect(lambda message, detail: self._if_current(job, self._failed, message, detail))
        job.cancelled.connect(lambda: self._if_current(job, self.cancel))
        self.started.emit(what)

    def _if_current(self, job: Job, then: Callable[..., None], *values: object) -> None:
        """What a job that was given up still says is of no interest."""
        if job is self._job:
            then(*values)

    def _unreadable(self, index: int, message: str) -> None:
        assert self._wanted is not None  # noqa: S101 - there is one for every job
        self._wanted = self._wanted.failed(index, message)

    def _finished(self, comparison: Comparison | None) -> None:
        """Show a result; None means that nothing at all could be read."""
        assert self._wanted is not None  # noqa: S101 - there is one for every job
        session, self._wanted, self._job = self._wanted, None, None
        if comparison is None:
            self.said.emit("\n".join(session.unreadable.values()))
            self.ended.emit()
            return
        if len(comparison.versions) > len(session.sources):
            # One source, several versions: a comparison that had been saved.
            session = Session(tuple(map(KeptSource, comparison.versions)))
        self._pinned.clear()
        self._unpinned.clear()
        self._settle(self._without_stray_files(session), comparison)
        self.ended.emit()
        lost = self._carried - len(comparison.pins)
        if lost > 0:
            pins, words = ("A pin was", "its") if lost == 1 else (f"{lost} pins were", "their")
            self.said.emit(f"{pins} let go: {words} words stand elsewhere now.")

    def _repinned(self, before: Comparison, comparison: Comparison | None) -> None:
        assert comparison is not None  # noqa: S101 - what is shown can be read
        self._wanted = self._job = None
        self._pinned.append(before)
        self._unpinned.clear()
        self._settle(self.session, comparison)
        self.ended.emit()

    def _turn(self, history: list[Comparison]) -> None:
        """Remember what is shown, to come back to it."""
        assert self.comparison is not None  # noqa: S101 - only what is shown is pinned
        history.append(self.comparison)

    def _without_stray_files(self, session: Session) -> Session:
        """Leave out what came with a folder and is no text: nobody asked for a column of it."""
        stray = [
            index
            for index in session.unreadable
            if isinstance(source := session.sources[index], FileSource) and source.from_folder
        ]
        if not stray:
            return session
        names = ", ".join(session.sources[index].name for index in stray)
        self.said.emit(f"Left out, because it could not be read as text: {names}.")
        left = session.without(stray)
        for index, message in session.unreadable.items():
            if index not in stray:
                left = left.failed(index - sum(other < index for other in stray), message)
        return left

    def _failed(self, message: str, detail: str) -> None:
        self._wanted = self._job = None
        self._say_failure(message, detail)
        self.ended.emit()

    def _say_failure(self, message: str, detail: str) -> None:
        self.said.emit(message)
        if detail:
            self.defect.emit(detail)

    def _settle(self, session: Session, comparison: Comparison | None) -> None:
        self.session = session
        self.comparison = comparison
        self.synopsis = None if comparison is None else _seen(comparison, session.base_version, self.hidden)
        self.changed.emit()


def _seen(comparison: Comparison, base: int, hidden: frozenset[Kind]) -> Synopsis:
    if len(comparison.versions) > 1:
        return synopsis(comparison, base, hidden)
    # One version alone: nothing in it is "only here", because there is nowhere else yet.
    roles = BlockRoles(comparison.versions[0])
    rows = (
        Row(index, (Cell(0, *row[0], (), False, (), role=roles.at(row[0][0])),), ())
        for index, row in enumerate(comparison.rows)
        if row[0]
    )
    return Synopsis(comparison, 0, tuple(rows), (), (flowing_text(comparison.versions[0]),), 0)
