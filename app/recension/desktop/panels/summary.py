"""The summary panel: what a comparison says in ten lines, each leading to the list behind it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from recension.comparison import FlagKind, Place
from recension.desktop.panels.visits import Visits
from recension.reading.sentences import some
from recension.synopsis import (
    CAUTION,
    Synopsis,
    character_counts,
    count_of_fact,
    count_of_kind,
    evidence,
    isolated,
    kind_counts,
    percent,
    shares,
    sides_of,
    told_facts,
)
from recension.vocabulary import Kind, Relation

_KINDS_NAMED = 5
_NO_WORD_DIFFERS = ("encoding", "characters")
"""Verdicts that say it all: they come first."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence."""

    text: str
    tab: str | None = None
    """Title of the list that tells more."""
    places: tuple[Place, ...] = ()
    """What it rests on: shown one after the other when the line is chosen."""
    edits: tuple[int, ...] = ()
    """For each place the index of its difference."""
    heading: bool = False


def summary_lines(synopsis: Synopsis) -> list[SummaryLine]:
    """What a synopsis says, the most telling first."""
    comparison = synopsis.comparison
    base = comparison.versions[synopsis.base]
    if len(comparison.versions) == 1:
        return [SummaryLine(f"{base.name}: {_count(base.words, 'word')}.")]
    lines = [
        SummaryLine(f"{version.name} carries {percent(share)} of {base.name}.")
        for index, (version, share) in enumerate(
            zip(comparison.versions, shares(comparison, synopsis.base), strict=True)
        )
        if index != synopsis.base
    ]
    notes = comparison.summary.get("notes", ())
    told = [SummaryLine(str(note)) for note in (notes if isinstance(notes, list | tuple) else [notes])]
    if comparison.summary.get("verdict") in _NO_WORD_DIFFERS:
        lines, told = [*told, *lines], []
    lines += [line for line in (_facts(synopsis), *_kinds(synopsis), _swaps(synopsis)) if line]
    lines += _passages(synopsis)
    lines += [SummaryLine(f"{name}: {warning}", "Characters") for name, warning in _warnings(synopsis)]
    lines += [*_oddities(synopsis), *told]
    return lines + _originals(synopsis)


def _facts(synopsis: Synopsis) -> SummaryLine | None:
    comparison = synopsis.comparison
    facts = Counter(fact for index in told_facts(comparison, synopsis.base) if (fact := comparison.edits[index].fact))
    if not facts:
        return SummaryLine("No damaged name, number, date, negation or quotation was found.")
    listed = ", ".join(count_of_fact(fact, count) for fact, count in facts.most_common())
    return SummaryLine(f"{_count(facts.total(), 'damaged fact')}: {listed}.", "Facts")


def _originals(synopsis: Synopsis) -> list[SummaryLine]:
    """What speaks for either version as the original, and how little that is."""
    comparison, base = synopsis.comparison, synopsis.base
    lines = []
    for found in evidence(comparison, base):
        places = tuple(sides_of(comparison, index, base).place for index in found.edits)
        lines.append(SummaryLine(found.text, places=places, edits=found.edits))
    return [SummaryLine("Which is the original?", heading=True), *lines, SummaryLine(CAUTION)] if lines else []


def _kinds(synopsis: Synopsis) -> list[SummaryLine]:
    """How many differences of which kind are marked, and how many are not."""
    kinds = kind_counts(synopsis.comparison, synopsis.base)
    if not kinds:
        return [SummaryLine("No word differs where the versions run side by side.")]
    unmarked = Counter({kind: kinds.pop(kind) for kind in list(kinds) if kind in synopsis.unmarked})
    copies = any(passage.relation is Relation.COPY for passage in synopsis.elsewhere)
    uncounted = " Those in further copies are not counted." if copies else ""
    text = f"{_count(kinds.total(), 'difference')} in wording{': ' if kinds else ''}{_named(kinds)}.{uncounted}"
    lines = [SummaryLine(text)]
    if unmarked:
        are = "is" if unmarked.total() == 1 else "are"
        text = f"{_count(unmarked.total(), 'difference')} {are} not marked: {_named(unmarked)}."
        lines.append(SummaryLine(text))
    return lines


def _named(kinds: Counter[Kind]) -> str:
    named = kinds.most_common(_KINDS_NAMED)
    rest = kinds.total() - sum(count for _kind, count in named)
    listed = [count_of_kind(kind, count) for kind, count in named]
    return ", ".join([*listed, _count(rest, "other")] if rest else listed)


def _swaps(synopsis: Synopsis) -> SummaryLine | None:
    swaps = synopsis.comparison.swaps
    if not swaps:
        return None
    first = swaps[0]
    words = (first.source, first.target) if first.to_version != synopsis.base else (first.target, first.source)
    example = f"{' → '.join(map(isolated, words))}, {_count(first.count, 'time')}"
    such_as = ", such as" if len(swaps) > 1 else ":"
    return SummaryLine(f"{_count(len(swaps), 'recurring swap')}{such_as} {example}.", "Swaps")


def _passages(synopsis: Synopsis) -> list[SummaryLine]:
    comparison = synopsis.comparison
    relations = Counter(passage.relation for passage in synopsis.elsewhere)
    found = [
        ("moved passage", relations[Relation.MOVED]),
        ("further copy", relations[Relation.COPY]),
        ("repeat within one version", relations[Relation.REPEAT]),
    ]
    alone = Counter(flag.version for flag in comparison.flags if flag.kind is FlagKind.ONLY_HERE)
    lines = [SummaryLine(f"{_count(number, what)}.", "Passages") for what, number in found if number]
    return lines + [
        SummaryLine(f"{_count(alone[version], 'stretch')} only in {comparison.versions[version].name}.", "Passages")
        for version in sorted(alone)
    ]


def _oddities(synopsis: Synopsis) -> list[SummaryLine]:
    comparison = synopsis.comparison
    found = [(version.name, character_counts(comparison, n)) for n, version in enumerate(comparison.versions)]
    return [SummaryLine(f"{name} has {', '.join(counts)}.", "Characters") for name, counts in found if counts]


def _warnings(synopsis: Synopsis) -> Iterable[tuple[str, str]]:
    return ((version.name, warning) for version in synopsis.comparison.versions for warning in version.warnings)


_PLURALS = {
    "further copy": "further copies",
    "stretch": "stretches",
    "repeat within one version": "repeats within one version",
}


def _count(number: int, noun: str) -> str:
    return some(number, noun, _PLURALS.get(noun))


class SummaryPanel(QListWidget):
    """The sentences as a list; activating one opens the list behind it."""

    tab_asked = Signal(str)
    """The title of the list to open."""
    chosen = Signal(object)
    """A Visit to make: a line that rests on places was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until a synopsis is shown."""
        super().__init__(parent)
        self.setAccessibleName("Summary")
        self.setWordWrap(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setSpacing(2)
        self._lines: list[SummaryLine] = []
        self._visits = Visits()
        self.itemClicked.connect(self._clicked)
        copy = QAction("&Copy", self)
        copy.setToolTip("Copy the selected sentences")
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._copy)
        self.addAction(copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_synopsis(self, synopsis: Synopsis) -> None:
        """Say what it says."""
        self.clear()
        self._visits.clear()
        self._lines = summary_lines(synopsis)
        for line in self._lines:
            item = QListWidgetItem(line.text, self)
            if line.heading:
                font = self.font()
                font.setBold(True)
                item.setFont(font)
            if line.tab:
                item.setToolTip(f"Open the list of {line.tab.lower()}")
            elif line.places:
                item.setToolTip(f"Show {'it' if len(line.places) == 1 else 'them one after the other'}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Return follows the current line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            event.accept()
            self._follow(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _clicked(self, item: QListWidgetItem) -> None:
        extending = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        if not QGuiApplication.keyboardModifiers() & extending:
            self._follow(self.row(item))

    def _follow(self, row: int) -> None:
        """Open the list behind a line, or go through the places it rests on."""
        line = self._lines[row]
        visit = self._visits.go(row, line.places, line.edits)
        if visit is not None:
            self.chosen.emit(visit)
        elif line.tab:
            self.tab_asked.emit(line.tab)

    def _copy(self) -> None:
        chosen = sorted(self.selectedItems(), key=self.row)
        QGuiApplication.clipboard().setText("\n".join(item.text() for item in chosen))
