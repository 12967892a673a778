"""From a place in a text to the row that shows it, and how rows follow each other down a column."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from recension.synopsis import Cell, OddPlaces, Synopsis


class Places:
    """For each version: which row shows a code point, in O(log n)."""

    __slots__ = ("_cells", "_starts", "odd")

    def __init__(self, synopsis: Synopsis) -> None:
        self.odd = OddPlaces(synopsis.comparison)
        """Where characters are odd."""
        versions = range(len(synopsis.comparison.versions))
        self._cells: list[list[tuple[Cell, int]]] = [
            [(cell, row.index) for row in synopsis.rows if (cell := row.cells[version])] for version in versions
        ]
        self._starts = [[cell.start for cell, _ in cells] for cells in self._cells]

    def row(self, version: int, offset: int) -> int:
        """The row that shows code point ``offset``, or the nearest above; 0 where the version has none."""
        cells = self._cells[version]
        if not cells:
            return 0
        return cells[max(bisect_right(self._starts[version], offset) - 1, 0)][1]

    def boundary(self, version: int, offset: int, by: int) -> tuple[int, int]:
        """Row and code point of the next end of a cell after ``offset``, or with -1 of the start before."""
        cells = self._cells[version]
        if not cells:
            return 0, offset
        at = max(bisect_right(self._starts[version], offset) - 1, 0)
        if by > 0:
            if cells[at][0].end <= offset and at + 1 < len(cells):
                at += 1
            return cells[at][1], max(cells[at][0].end, offset)
        if cells[at][0].start >= offset and at:
            at -= 1
        return cells[at][1], min(cells[at][0].start, offset)


@dataclass(frozen=True, slots=True)
class Shapes:
    """What the height of each row follows from, whatever the type and the width."""

    opens: bytearray
    """1 where a paragraph begins in one of its versions, 0 where all go on in theirs."""
    longest: "array[int]"
    """Characters of the longest cell."""


def shapes(synopsis: Synopsis) -> Shapes:
    """The shapes of all rows."""
    longest = array("q", (max((c.end - c.start for c in row.cells if c), default=0) for row in synopsis.rows))
    return Shapes(_opens_paragraph(synopsis), longest)


def _opens_paragraph(synopsis: Synopsis) -> bytearray:
    opens = bytearray(len(synopsis.rows))
    for version, witness in enumerate(synopsis.comparison.versions):
        text = witness.text
        cells = [(row.index, cell) for row in synopsis.rows if (cell := row.cells[version])]
        for (_, before), (index, cell) in pairwise(cells):
            if text.find("\n", before.end - 1, cell.start + 1) >= 0:
                opens[index] = 1
    if opens:
        opens[0] = 1
    return opens
