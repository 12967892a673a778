"""A window without a worker process: a runner that answers at once, with comparisons made by hand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from recension.comparison import Comparison, Flag, FlagKind, Link, Passage, Place, Swap
from recension.desktop.commands import Commands
from recension.desktop.engine import Job
from recension.desktop.settings import Settings
from recension.desktop.sources import FileSource, KeptSource, Source
from recension.desktop.window import MainWindow
from recension.desktop.wire import Compare, Repin, Request, WriteReport
from recension.reading.version import Alternative, Encoding, How, Version
from recension.vocabulary import Edit, Fact, Kind, Relation

BASE = "The lamp was lit on May 18.\n\nNobody complained about it.\n\nIt burns until midnight.\n\nOnly here."
COPY = "The light was lit on May 19.\n\nIt burns until midnight.\n\nNobody complained about it."


def version_of(name: str, text: str, path: str | None = None) -> Version:
    encoding = Encoding("cp1252", How.DETECTED, 0.15, (Alternative("cp1250", 0.1),))
    return Version(name, text, encoding, path, words=len(text.split()))


def _spans(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for part in text.split("\n\n"):
        spans.append((start, start + len(part)))
        start += len(part) + 2
    return spans


def two_versions(first: Version, second: Version) -> Comparison:
    """BASE against COPY: two edits (one damages a date), one moved passage, one passage only in BASE."""
    a, b = _spans(first.text), _spans(second.text)
    links = (
        Link(Place(0, *a[0]), Place(1, *b[0]), Relation.MAIN, False, 0.8),
        Link(Place(0, *a[1]), Place(1, *b[2]), Relation.MOVED, True, 1.0),
        Link(Place(0, *a[2]), Place(1, *b[1]), Relation.MAIN, True, 1.0),
    )
    edits = (
        Edit(Kind.SWAP, (4, 8), (4, 9), None, 0),
        Edit(Kind.SWAP, (24, 26), (25, 27), Fact.DATE, 0),
    )
    return Comparison(
        (first, second),
        links,
        tuple(Passage(link.a, link.b, link.relation, (i,), link.similarity) for i, link in enumerate(links)),
        edits,
        ((a[0], b[0]), (a[1], None), (a[2], b[1]), (None, b[2]), (a[3], None)),
        (Flag(0, *a[3], FlagKind.ONLY_HERE, "Only in this version."),),
        (Swap("lamp", "light", 0, 1, 1, Kind.SWAP, (0,)),),
    )


def side_by_side(versions: Sequence[Version]) -> Comparison:
    """Any number of versions, a row for each paragraph, nothing linked."""
    spans = [_spans(version.text) for version in versions]
    rows = max(map(len, spans))
    return Comparison(
        tuple(versions),
        (),
        (),
        (),
        tuple(tuple(column[row] if row < len(column) else None for column in spans) for row in range(rows)),
    )


class InlineRunner(QObject):
    """Answers every request as soon as the event loop turns; remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.requests: list[Request] = []
        self.paused = False
        """Whether jobs wait for ever: what is under way stays under way."""
        self.cancelled: list[int] = []

    def submit(self, make: Callable[[int], Request], *, sent: bool = False) -> Job:
        request = make(len(self.requests) + 1)
        self.requests.append(request)
        job = Job(request.job, self)
        job.cancel_requested.connect(self.cancelled.append)
        if not self.paused:
            QTimer.singleShot(0, job, lambda: self._answer(job, request))
        return job

    def _answer(self, job: Job, request: Request) -> None:
        if isinstance(request, WriteReport):
            job.finished.emit(None)
            return
        if isinstance(request, Repin):
            job.finished.emit(replace(request.comparison, pins=request.pins))
            return
        versions = []
        for index, source in enumerate(request.sources):
            try:
                versions.append(_read(source))
            except OSError:
                job.version_failed.emit(index, f"{source.name}: there is no such file.")
        job.progressed.emit(0.5, "Aligning")
        job.finished.emit(_compared(versions))
        job.deleteLater()

    def compared(self) -> list[list[str]]:
        """The names of the sources of every comparison that was asked for."""
        return [
            [source.name for source in request.sources] for request in self.requests if isinstance(request, Compare)
        ]


def _read(source: Source) -> Version:
    if isinstance(source, KeptSource):
        return source.version
    if isinstance(source, FileSource):
        return version_of(source.name, Path(source.path).read_text("utf-8", "replace"), source.path)
    return version_of(source.name, source.text)


def _compared(versions: Sequence[Version]) -> Comparison | None:
    if [version.text for version in versions] == [BASE, COPY]:
        return two_versions(*versions)
    return side_by_side(versions) if versions else None


@pytest.fixture
def comparison() -> Comparison:
    return two_versions(version_of("base.txt", BASE), version_of("copy.txt", COPY))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """BASE and COPY as files."""
    for name, text in (("base.txt", BASE), ("copy.txt", COPY)):
        (tmp_path / name).write_text(text, "utf-8")
    return [str(tmp_path / "base.txt"), str(tmp_path / "copy.txt")]


@pytest.fixture
def runner(qapp: QObject) -> Iterator[InlineRunner]:
    made = InlineRunner()
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, runner: InlineRunner) -> Iterator[MainWindow]:
    """An empty window, shown."""
    made = MainWindow(runner, Settings(legend_seen=True))
    qtbot.addWidget(made)
    Commands(made)
    made.resize(1000, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, files: list[str]) -> MainWindow:
    """A window with BASE and COPY side by side."""
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([FileSource(path) for path in files])
    return window
