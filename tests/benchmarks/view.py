"""How fast the view is on 3 × 300,000 words, beside one QPlainTextEdit a column.

Run ``python tests/benchmarks/view.py``, or under ``xvfb-run`` with QT_QPA_PLATFORM=xcb. Times are
milliseconds from an event until it is painted. The plain editors show no marks and align nothing: they are
the least that a window of this kind has to do.
"""

import gc
import os
import random
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2] / "app"))

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextOption, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHBoxLayout, QPlainTextEdit, QWidget

from recension.comparison import Comparison, Link, Place
from recension.desktop.view import SynopsisView
from recension.desktop.view.fonts import reading_font
from recension.reading.version import Encoding, How, Version
from recension.synopsis import Synopsis, synopsis
from recension.vocabulary import Edit, Fact, Kind, Relation

VERSIONS = 3
WORDS = 300_000
SHARE_CHANGED = 0.03
SIZE = (1400, 900)
TARGET = 16.0


def vocabulary(rng: random.Random) -> list[str]:
    """Twenty thousand words of English-like lengths."""
    letters = "etaoinshrdlucmfwypvbgkjqxz"
    return ["".join(rng.choices(letters, k=max(1, min(14, round(rng.gauss(4.7, 2.3)))))) for _ in range(20_000)]


def make_comparison() -> Comparison:
    """Versions of one text: log-normal paragraphs, one word in thirty changed, some cells missing."""
    rng = random.Random(7)
    words = vocabulary(rng)
    texts: list[list[str]] = [[] for _ in range(VERSIONS)]
    lengths = [0] * VERSIONS
    rows, links, edits = [], [], []
    made = 0
    while made < WORDS:
        count = max(3, min(400, round(rng.lognormvariate(3.6, 0.7))))
        made += count
        base = [words[min(int(rng.paretovariate(0.5)) - 1, len(words) - 1)] for _ in range(count)]
        places: list[Place | None] = []
        changed: list[list[tuple[int, int, int]]] = []
        for version in range(VERSIONS):
            if version and rng.random() < 0.03:
                places.append(None)
                changed.append([])
                continue
            start = at = lengths[version]
            spans = []
            for index, word in enumerate(base):
                swap = version and rng.random() < SHARE_CHANGED
                shown = rng.choice(words) if swap else word
                if swap:
                    spans.append((index, at, at + len(shown)))
                texts[version].append(shown)
                at += len(shown) + 1
            lengths[version] = at
            texts[version][-1] += "\n"
            lengths[version] = at
            places.append(Place(version, start, at - 1))
            changed.append(spans)
        here = places[0]
        assert here is not None
        starts = [here.start]
        for word in base:
            starts.append(starts[-1] + len(word) + 1)
        for version in range(1, VERSIONS):
            there = places[version]
            if there is not None:
                links.append(Link(here, there, Relation.MAIN, not changed[version], 0.9))
                for index, start, end in changed[version]:
                    fact = Fact.NAME if rng.random() < 0.1 else None
                    span = (starts[index], starts[index + 1] - 1)
                    edits.append(Edit(Kind.SWAP, span, (start, end), fact, len(links) - 1))
        rows.append(tuple((place.start, place.end) if place else None for place in places))
    joined = [" ".join(text).replace("\n ", "\n") for text in texts]
    versions = tuple(
        Version(f"version {index}.txt", text, Encoding("utf-8", How.UTF_8, 1.0), words=WORDS)
        for index, text in enumerate(joined)
    )
    return Comparison(versions, tuple(links), (), tuple(edits), tuple(rows))


class Editors(QWidget):
    """The baseline: a plain editor for each version, scrolled together."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        self.editors = [QPlainTextEdit(self) for _ in range(VERSIONS)]
        for editor in self.editors:
            editor.setFont(reading_font())
            editor.setWordWrapMode(QTextOption.WrapMode.WordWrap)
            layout.addWidget(editor)
        for editor in self.editors[1:]:
            self.editors[0].verticalScrollBar().valueChanged.connect(editor.verticalScrollBar().setValue)

    def fill(self, comparison: Comparison) -> None:
        """Show the texts."""
        for editor, version in zip(self.editors, comparison.versions, strict=True):
            editor.setPlainText(version.text)


def timed(*actions: Callable[[], object]) -> float:
    """Milliseconds until actions are done and painted."""
    began = perf_counter()
    for action in actions:
        action()
    QApplication.processEvents()
    return (perf_counter() - began) * 1000


def turn_wheel(area: QAbstractScrollArea) -> None:
    """One notch down."""
    at = QPointF(area.viewport().rect().center())
    event = QWheelEvent(
        at,
        area.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)


def measure(window: QWidget, area: QAbstractScrollArea) -> Iterator[tuple[str, list[float]]]:
    """The times of everything a reader does all day."""
    rng = random.Random(3)
    bar = area.verticalScrollBar()
    yield "wheel", [timed(partial(turn_wheel, area)) for _ in range(150)]
    yield "page", [timed(lambda: bar.setValue(bar.value() + bar.pageStep())) for _ in range(60)]
    yield "jump", [timed(lambda: bar.setValue(rng.randrange(bar.maximum()))) for _ in range(40)]
    widths = [SIZE[0] - 15 * step for step in range(1, 13)]
    yield "resize", [timed(partial(window.resize, width, SIZE[1])) for width in widths]


def memory() -> float:
    """Resident megabytes; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if status.exists() else 0.0


def report(name: str, times: list[float]) -> float:
    """Print one line; return the 95th percentile."""
    cuts = quantiles(times, n=20, method="inclusive") if len(times) > 1 else [times[0]] * 19
    print(f"  {name:<18} p50 {cuts[9]:8.1f} ms   p95 {cuts[18]:8.1f} ms   max {max(times):8.1f} ms")
    return cuts[18]


def run_view(shown: Synopsis) -> float:
    """Measure ours; return the 95th percentile of a wheel step."""
    gc.collect()
    before = memory()
    view = SynopsisView()
    view.resize(*SIZE)
    print("SynopsisView")
    report("first paint", [timed(lambda: view.set_synopsis(shown), view.show)])
    began = perf_counter()
    while view._refined < len(view._sheet.entries if view._sheet else ()):
        QApplication.processEvents()
    print(f"  heights refined in idle slices within {perf_counter() - began:.1f} s")
    view.verticalScrollBar().setValue(0)
    wheel = 0.0
    for name, times in measure(view, view):
        p95 = report(name, times)
        wheel = p95 if name == "wheel" else wheel
    report("find (all texts)", [timed(partial(view.find, "the"))])
    report("first difference", [timed(view.next_difference)])
    report("next difference", [timed(view.next_difference) for _ in range(40)])
    report("copy of all", [timed(view._select_column, view.copy)])
    print(f"  memory             +{memory() - before:.0f} MB")
    view.close()
    return wheel


def run_editors(comparison: Comparison) -> None:
    """Measure the baseline."""
    gc.collect()
    before = memory()
    editors = Editors()
    editors.resize(*SIZE)
    print(f"{VERSIONS} × QPlainTextEdit, without marks or alignment")
    report("first paint", [timed(lambda: editors.fill(comparison), editors.show)])
    for name, times in measure(editors, editors.editors[0]):
        report(name, times)
    print(f"  memory             +{memory() - before:.0f} MB")
    editors.close()


def main() -> int:
    """Run both; fail where a wheel step takes longer than a frame."""
    app = QApplication(sys.argv)
    comparison = make_comparison()
    began = perf_counter()
    shown = synopsis(comparison)
    strokes = sum(len(cell.strokes) for row in shown.rows for cell in row.cells if cell)
    print(f"{app.platformName()}: {VERSIONS} × {WORDS:,} words, {len(shown.rows):,} rows, {strokes:,} strokes")
    print(f"  (synopsis made in {perf_counter() - began:.1f} s)")
    wheel = run_view(shown)
    run_editors(comparison)
    print(f"wheel p95 {wheel:.1f} ms, target {TARGET:.0f} ms: {'kept' if wheel <= TARGET else 'MISSED'}")
    return 0 if wheel <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
