"""How high every entry of the sheet is: reckoned for all, and set in type for those that come into view."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtGui import QFontMetricsF

from recension.desktop.view.captions import begins_in
from recension.desktop.view.fonts import Measures
from recension.desktop.view.layouts import CellLayout
from recension.desktop.view.places import Shapes
from recension.desktop.view.sheet import Entry
from recension.desktop.view.wrapping import Advances, paragraph_lines
from recension.reading.roles import Role
from recension.synopsis import Cell, Fold, Row, Synopsis

_CACHED = 600
"""Cells; some 25 MB, and four screens of three columns."""


class Typesetter:
    """Sets the cells of a synopsis in lines of one width, and keeps those used last."""

    def __init__(self, synopsis: Synopsis, shapes: Shapes, measures: Measures, width: int) -> None:
        self._synopsis = synopsis
        self._shapes = shapes
        self._measures = measures
        self._width = max(width, 1)
        self._cells: OrderedDict[tuple[int, int], CellLayout] = OrderedDict()
        metrics = QFontMetricsF(measures.font)
        self._advances = Advances(metrics.horizontalAdvance)
        self._heading_advances = Advances(QFontMetricsF(measures.heading).horizontalAdvance)
        self._per_line = max(self._width / measures.character, 1.0)
        self.made = 0
        """How many cells were set in all: what scrolling costs."""

    @property
    def width(self) -> int:
        """Pixels to a line."""
        return self._width

    def cell(self, cell: Cell, row: int) -> CellLayout:
        """A cell, set; the one used longest ago makes room for it."""
        key = (cell.version, row)
        found = self._cells.get(key)
        if found is not None:
            self._cells.move_to_end(key)
            return found
        text = self._synopsis.texts[cell.version]
        heading = cell.role is Role.HEADING
        found = self._cells[key] = CellLayout(text, cell.start, cell.end, self._measures, self._width, heading=heading)
        self.made += 1
        if len(self._cells) > _CACHED:
            self._cells.popitem(last=False)
        return found

    def captions(self, cell: Cell) -> tuple[int, ...]:
        """The passages that lead elsewhere and begin in a cell: indices in ``Synopsis.elsewhere``."""
        if not cell.passages:
            return ()
        passages = self._synopsis.elsewhere
        return tuple(index for index in cell.passages if begins_in(passages[index], cell))

    def lead(self, row: int) -> int:
        """Pixels above the text of a row."""
        if row == 0:
            return self._measures.margin
        return self._measures.paragraph_gap if self._shapes.opens[row] else self._measures.sentence_gap

    def height(self, entry: Entry) -> int:
        """The height of an entry, by setting it."""
        if entry.fold is not None:
            return self._fold_height(entry.row, entry.fold)
        row = self._synopsis.rows[entry.row]
        return self._row_height(row, max((self._set_height(cell, row.index) for cell in row.cells if cell), default=0))

    def estimates(self, entries: Sequence[Entry]) -> list[int]:
        """The heights of all entries, from their numbers of characters: quick enough while resizing."""
        measures, per_line, leading = self._measures, self._per_line, self._measures.leading
        leads = (measures.sentence_gap, measures.paragraph_gap)
        opens, longest = self._shapes.opens, self._shapes.longest
        heights = [
            leads[opens[row]] + leading * (int(longest[row] / per_line) + 1)
            if fold is None
            else self._fold_height(row, fold)
            for row, fold in entries
        ]
        if heights:
            heights[0] += measures.margin
            heights[-1] += measures.margin
        return heights

    def better_estimate(self, entry: Entry) -> int:
        """The height of an entry, from the widths of its words: nearly always exact."""
        if entry.fold is not None:
            return self._fold_height(entry.row, entry.fold)
        row = self._synopsis.rows[entry.row]
        return self._row_height(row, max((self._reckoned(cell) for cell in row.cells if cell), default=0))

    def _row_height(self, row: Row, cells: int) -> int:
        tail = self._measures.margin if row.index == len(self._synopsis.rows) - 1 else 0
        return self.lead(row.index) + max(cells, self._measures.leading) + tail

    def _fold_height(self, row: int, fold: Fold) -> int:
        margins = (row == 0) + (fold.last == len(self._synopsis.rows))
        return self._measures.fold + margins * self._measures.margin

    def _set_height(self, cell: Cell, row: int) -> int:
        return self.cell(cell, row).height + (self._measures.caption if self.captions(cell) else 0)

    def _reckoned(self, cell: Cell) -> int:
        text = self._synopsis.texts[cell.version][cell.start : cell.end].strip()
        paragraphs = [part for part in text.split("\n") if part] if "\n" in text else [text]
        advances = self._heading_advances if cell.role is Role.HEADING else self._advances
        lines = sum(paragraph_lines(paragraph, advances, self._width) for paragraph in paragraphs)
        gaps = (len(paragraphs) - 1) * self._measures.paragraph_gap
        caption = self._measures.caption if self.captions(cell) else 0
        return lines * self._measures.leading + gaps + caption
