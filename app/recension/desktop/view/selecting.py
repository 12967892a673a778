"""Selecting and copying: a stretch of one version, drawn with the pointer or grown with keys."""

from dataclasses import replace

from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from recension.comparison import Place
from recension.desktop.view.reader import Reader
from recension.desktop.view.selection import Selection


class Selecting(Reader):
    """A reader who can select."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version = 0
        """The column the reader is in."""

    def selected_text(self) -> str:
        """What is selected, as its version has it; empty where nothing is."""
        selection = self._attention.selection
        if selection is None or self._synopsis is None:
            return ""
        start, end = selection.span
        return self._synopsis.comparison.versions[selection.version].text[start:end]

    def stretch(self) -> Place | None:
        """What a reader means by "this": what is selected, without white space around it, or else the current cell."""
        synopsis, selection = self._synopsis, self._attention.selection
        if synopsis is None or not synopsis.rows:
            return None
        if selection is not None and self.selected_text().strip():
            text, (start, end) = self.selected_text(), selection.span
            return Place(
                selection.version, start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
            )
        cells = synopsis.rows[self._attention.row].cells
        cell = cells[self._version] if self._version < len(cells) else None
        return Place(cell.version, cell.start, cell.end) if cell else None

    def _select(self, selection: Selection | None) -> None:
        if selection != self._attention.selection:
            self._attention = replace(self._attention, selection=selection)
            self.viewport().update()

    def _end_above(self, version: int, row: int) -> int:
        """Where a version stands at a row it has nothing in: the end of what it has above."""
        rows = self._synopsis.rows if self._synopsis else ()
        above = (rows[at].cells[version] for at in range(row, -1, -1))
        return next((cell.end for cell in above if cell), 0)

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        self._offer(QClipboard.Mode.Clipboard)

    def _offer(self, mode: QClipboard.Mode) -> None:
        clipboard, text = QGuiApplication.clipboard(), self.selected_text()
        if text and (mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection()):
            clipboard.setText(text, mode)

    def _select_column(self) -> None:
        if self._synopsis is not None and self._synopsis.comparison.versions:
            text = self._synopsis.comparison.versions[self._version].text
            self._select(Selection(self._version, 0, len(text)))

    def _started(self) -> Selection | None:
        """The selection, or an empty one at the beginning of the current cell."""
        if self._attention.selection is not None or self._synopsis is None or not self._synopsis.rows:
            return self._attention.selection
        cells = self._synopsis.rows[self._attention.row].cells
        cell = cells[self._version] or next((cell for cell in cells if cell), None)
        return Selection(cell.version, cell.start, cell.start) if cell else None

    def _extend(self, by: int, *, word: bool) -> None:
        """Move the end of the selection by a character or a word."""
        selection = self._started()
        if selection is None or self._synopsis is None or self._places is None or self._typesetter is None:
            return
        row = self._places.row(selection.version, selection.focus - (by < 0))
        cell = self._synopsis.rows[row].cells[selection.version]
        if cell is None:
            return
        focus = self._typesetter.cell(cell, row).step(selection.focus, by, word=word)
        if focus == selection.focus:
            self._extend_by_row(by)
            return
        self._select(selection.to(focus))
        self._reveal_words(selection.version, row, (focus, focus))

    def _extend_by_row(self, by: int) -> None:
        """Move the end of the selection to the next boundary between rows of its version."""
        selection = self._started()
        if selection is None or self._places is None:
            return
        row, focus = self._places.boundary(selection.version, selection.focus, by)
        self._unfold(row)
        self._select(selection.to(focus))
        self._reveal(row)
