"""The summary panel: what a comparison says in ten lines, each leading to the list behind it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from recension.comparison import FlagKind
from recension.reading.sentences import some
from recension.synopsis import (
    CAUTION,
    Synopsis,
    character_counts,
    evidence,
    kind_counts,
    kind_name,
    percent,
    shares,
    told_facts,
)
from recension.vocabulary import Relation

_TAB_ROLE = Qt.ItemDataRole.UserRole
_KINDS_NAMED = 5
_NO_WORD_DIFFERS = ("encoding", "characters")
"""Verdicts that say it all: they come first."""


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One sentence."""

    text: str
    tab: str | None = None
    """Title of the list that tells more."""


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
    lines += [line for line in (_facts(synopsis), _kinds(synopsis), _swaps(synopsis)) if line]
    lines += _originals(synopsis)
    lines += _passages(synopsis)
    lines += [SummaryLine(f"{name}: {warning}", "Characters") for name, warning in _warnings(synopsis)]
    lines += [*_oddities(synopsis), *told]
    if synopsis.hidden:
        lines.append(SummaryLine(f"{_count(synopsis.hidden, 'difference')} hidden by kind."))
    return lines


def _facts(synopsis: Synopsis) -> SummaryLine | None:
    comparison = synopsis.comparison
    facts = Counter(str(comparison.edits[index].fact) for index in told_facts(comparison, synopsis.base))
    if not facts:
        return SummaryLine("No name, number, date, negation or quotation is damaged.")
    return SummaryLine(f"{_count(sum(facts.values()), 'damaged fact')}: {_listed(facts.most_common())}.", "Facts")


def _originals(synopsis: Synopsis) -> list[SummaryLine]:
    """What speaks for either version as the original, and how little that is."""
    lines = [SummaryLine(found.text, "Garble") for found in evidence(synopsis.comparison, synopsis.base)]
    return [*lines, SummaryLine(CAUTION)] if lines else []


def _kinds(synopsis: Synopsis) -> SummaryLine:
    kinds = kind_counts(synopsis.comparison, synopsis.base)
    if not kinds:
        return SummaryLine("No word differs where the versions run side by side.")
    named = [(kind_name(kind), count) for kind, count in kinds.most_common(_KINDS_NAMED)]
    more = " and others" if len(kinds) > _KINDS_NAMED else ""
    return SummaryLine(f"{_count(sum(kinds.values()), 'difference')} in wording: {_listed(named)}{more}.")


def _swaps(synopsis: Synopsis) -> SummaryLine | None:
    swaps = synopsis.comparison.swaps
    if not swaps:
        return None
    first = swaps[0]
    example = f"{first.source} → {first.target} {first.count} times"
    return SummaryLine(f"{_count(len(swaps), 'recurring swap')}, such as {example}.", "Swaps")


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


def _listed(counts: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in counts)


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

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until a synopsis is shown."""
        super().__init__(parent)
        self.setAccessibleName("Summary")
        self.setWordWrap(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.setSpacing(3)
        self.itemActivated.connect(self._activate)
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
        for line in summary_lines(synopsis):
            item = QListWidgetItem(line.text, self)
            item.setData(_TAB_ROLE, line.tab)
            if line.tab:
                item.setToolTip(f"Open the list of {line.tab.lower()}")

    def _activate(self, item: QListWidgetItem) -> None:
        tab = item.data(_TAB_ROLE)
        if tab:
            self.tab_asked.emit(tab)

    def _copy(self) -> None:
        chosen = sorted(self.selectedItems(), key=self.row)
        QGuiApplication.clipboard().setText("\n".join(item.text() for item in chosen))
