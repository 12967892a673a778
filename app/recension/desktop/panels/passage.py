"""The passage panel: the current row's versions one below the other, as native text.

A native text widget is read character by character and word by word by every screen reader and braille
display, and can be selected by keyboard.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from recension.synopsis import (
    OddPlaces,
    Row,
    RowGrounds,
    Stroke,
    Synopsis,
    absence,
    describe_edit,
    describe_pin,
    recurrences,
)


class PassagePanel(QPlainTextEdit):
    """Read-only text of one row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until a row is shown."""
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName("Passage")
        self.setAccessibleDescription("The versions of the current row, one below the other, and what differs")
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self._synopsis: Synopsis | None = None
        self._grounds: RowGrounds | None = None

    def show_row(self, synopsis: Synopsis, index: int) -> None:
        """Show a row of a synopsis."""
        if self._grounds is None or self._synopsis is not synopsis:
            self._synopsis, self._grounds = synopsis, RowGrounds(synopsis)
        shown = index < len(synopsis.rows)
        self.setPlainText(row_text(synopsis, synopsis.rows[index], self._grounds) if shown else "")


def row_text(synopsis: Synopsis, row: Row, grounds: RowGrounds) -> str:
    """Every version's text of a row under its name, then what differs, a line each."""
    parts = []
    strokes: list[Stroke] = []
    for number, version in enumerate(synopsis.comparison.versions):
        flowing, cell = synopsis.texts[number], row.cells[number]
        text = flowing[cell.start : cell.end] if cell else f"({absence(synopsis, row, number)})"
        parts.append(f"{version.name}\n{text}")
        strokes += cell.strokes if cell else ()
    edits = dict.fromkeys(stroke.edit for stroke in strokes if stroke.edit is not None)
    if edits:
        times = recurrences(synopsis.comparison)
        told = [describe_edit(synopsis.comparison, edit, synopsis.base, times.get(edit, 1)) for edit in edits]
        parts.append("\n".join(["What differs", *told]))
    pins = dict.fromkeys(index for cell in row.cells if cell for index in cell.pins)
    told = [*grounds.sentences(row.index), *(describe_pin(synopsis.comparison, index) for index in pins)]
    if told:
        parts.append("\n".join(["Why it stands here", *told]))
    places = OddPlaces(synopsis.comparison)
    odd = [flag.note for cell in row.cells if cell for flag in places.within(cell.version, cell.start, cell.end)]
    if odd:
        parts.append("\n".join(["Characters", *dict.fromkeys(odd)]))
    return "\n\n".join(parts)
