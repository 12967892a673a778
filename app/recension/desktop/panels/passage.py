"""The passage panel: the current row's versions one below the other, as native text.

A native text widget is read character by character and word by word by every screen reader and braille
display, and can be selected by keyboard.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from recension.comparison import Place
from recension.synopsis import (
    OddPlaces,
    Row,
    Stroke,
    Synopsis,
    absence,
    describe_edit,
    describe_link,
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

    def show_row(self, synopsis: Synopsis, index: int) -> None:
        """Show a row of a synopsis."""
        self.setPlainText(row_text(synopsis, synopsis.rows[index]) if index < len(synopsis.rows) else "")


def row_text(synopsis: Synopsis, row: Row) -> str:
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
    links = _links_of(synopsis, row)
    if links or pins:
        told = [describe_link(synopsis.comparison, index) for index in links]
        told += [describe_pin(synopsis.comparison, index) for index in pins]
        parts.append("\n".join(["Why it stands here", *told]))
    places = OddPlaces(synopsis.comparison)
    odd = [flag.note for cell in row.cells if cell for flag in places.within(cell.version, cell.start, cell.end)]
    if odd:
        parts.append("\n".join(["Characters", *dict.fromkeys(odd)]))
    return "\n\n".join(parts)


def _links_of(synopsis: Synopsis, row: Row) -> list[int]:
    """The links with the base that have an end in a row, or all where the base is not in it."""
    base = row.cells[synopsis.base]

    def shows(place: Place) -> bool:
        cell = row.cells[place.version]
        return cell is not None and place.start < cell.end and cell.start < place.end

    return [
        index
        for index, link in enumerate(synopsis.comparison.links)
        if (base is None or synopsis.base in (link.a.version, link.b.version)) and shows(link.a) and shows(link.b)
    ]
