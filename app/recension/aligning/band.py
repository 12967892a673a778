"""A band of cells around a path, and the beads in it that would add to a path.

Only the cells of the band are ever formed, as one ragged array of rows, so the work is linear in its area.
"""

from dataclasses import dataclass

import numpy as np

from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray, ranges
from recension.aligning.sides import Side
from recension.aligning.similarity import LARGEST_GROUP, dots
from recension.segmenting.tokens import IntArray

SHAPES: tuple[tuple[int, int], ...] = (
    (1, 1),
    *((1, k) for k in range(2, LARGEST_GROUP + 1)),
    *((k, 1) for k in range(2, LARGEST_GROUP + 1)),
    (2, 2),
    (2, 3),
    (3, 2),
)
"""Segments of each side that a bead may hold."""

PENALTY = 0.05
"""Cosine that each segment beyond two costs a bead."""

Box = tuple[int, int, int, int]
"""``a0, a1, b0, b1``: segments ``[a0, a1)`` by ``[b0, b1)``."""


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """The cells a path may use: in row ``r`` the columns ``[low[r], high[r])``; neither bound ever falls."""

    low: IntArray
    high: IntArray
    needed: FloatArray
    """Nats of evidence that a bead beginning in each row must bring."""


class Cells:
    """Dot products of the pairs of segments in a band and a little around it, row after row in one array.

    ``blocked``, shape (segments of a, segments of b), marks the pairs whose likeness does not count.
    """

    def __init__(self, a: Side, b: Side, band: Band, blocked: BoolArray | None = None) -> None:
        rows = np.arange(a.vectors.count)
        above = np.maximum(rows - LARGEST_GROUP + 1, 0)
        below = np.minimum(rows + LARGEST_GROUP - 1, len(rows) - 1)
        self.sides = a, b
        # A bead that begins above may reach back to where that row begins, and on to where the rows below end.
        self.low = band.low[above]
        sizes = np.minimum(band.high[below], b.vectors.count) - self.low
        self.starts = np.cumsum(sizes) - sizes
        self.rows = np.repeat(rows, sizes)
        self.columns = ranges(self.low, sizes)
        self.dots = dots(a.vectors, b.vectors, self.rows, self.columns)
        if blocked is not None:
            self.dots[blocked[self.rows, self.columns]] = 0.0

    def at(self, rows: IntArray, columns: IntArray) -> FloatArray:
        """The dot products of some cells."""
        products: FloatArray = self.dots[self.starts[rows] + columns - self.low[rows]]
        return products

    def cosine(self, box: Box) -> float:
        """The cosine of the two sides of one bead."""
        a0, a1, b0, b1 = box
        firsts = (self.starts[a0:a1] + b0 - self.low[a0:a1]).tolist()
        total = sum(float(dot) for first in firsts for dot in self.dots[first : first + b1 - b0])
        return total / float(self.sides[0].norms[a1 - a0 - 1, a0] * self.sides[1].norms[b1 - b0 - 1, b0])


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Beads that would add to a path, ordered by where they begin, then by shape."""

    a0: IntArray
    b0: IntArray
    shape: IntArray
    """Places in SHAPES."""
    gain: FloatArray


def candidates(cells: Cells, band: Band, chance: Chance) -> Candidates:
    """Every bead in a band that brings more evidence than is needed where it begins, and more than any part of it."""
    begin = np.flatnonzero(cells.columns >= band.low[cells.rows])
    rows, columns = cells.rows[begin], cells.columns[begin]
    a, b = cells.sides
    high = np.minimum(band.high, b.vectors.count)
    thresholds = chance.thresholds(band.needed)
    last = np.minimum(rows + _DOWN[:, None] - 1, len(high) - 1)
    inside = (rows + _DOWN[:, None] <= len(high)) & (columns + _ACROSS[:, None] <= high[last])
    cosines = _blocks(cells, rows, columns) / (a.norms[_DOWN - 1][:, rows] * b.norms[_ACROSS - 1][:, columns])
    shape, start = np.nonzero(inside & (cosines > thresholds[rows] + _PENALTIES[:, None]))
    top, left, down, across = rows[start], columns[start], _DOWN[shape], _ACROSS[shape]
    words = (a.words[top + down] - a.words[top] + b.words[left + across] - b.words[left]) / 2
    told = np.minimum(
        a.information[top + down] - a.information[top], b.information[left + across] - b.information[left]
    )
    least = np.maximum(thresholds[top], band.needed[top] / np.maximum(told, 1e-9))
    gains = words * (cosines[shape, start] - least - _PENALTIES[shape])
    best = gains > np.maximum(0.0, _best_part(cells, begin, shape, start, gains))
    order = np.flatnonzero(best)[np.lexsort((shape[best], start[best]))]
    return Candidates(top[order], left[order], shape[order], gains[order])


_DOWN, _ACROSS = np.array(SHAPES).T
_PENALTIES = PENALTY * (_DOWN + _ACROSS - 2)
_NUMBER = {shape: number for number, shape in enumerate(SHAPES)}
_LOWER = np.array([_NUMBER.get((down - 1, across), len(SHAPES)) for down, across in SHAPES])
"""For each shape the one that is a row lower."""
_NARROWER = np.array([_NUMBER.get((down, across - 1), len(SHAPES)) for down, across in SHAPES])
"""For each shape the one that is a column narrower."""


def _blocks(cells: Cells, rows: IntArray, columns: IntArray) -> FloatArray:
    """Dot products of the two sides of the beads that begin in some cells, shape (shapes, cells)."""
    found = np.zeros((len(SHAPES), len(rows)))
    column = np.zeros(len(rows))
    for down in range(1, LARGEST_GROUP + 1):
        column = column + cells.at(np.minimum(rows + down - 1, len(cells.low) - 1), columns)
        found[_NUMBER[down, 1]] = column
        for across in range(2, min(LARGEST_GROUP, len(rows)) + 1):
            if (down, across) in _NUMBER:
                block = found[_NUMBER[down, across]]
                block[:] = found[_NUMBER[down, across - 1]]
                block[: 1 - across] += column[across - 1 :]
    return found


def _best_part(cells: Cells, begin: IntArray, shape: IntArray, start: IntArray, gains: FloatArray) -> FloatArray:
    """The most that a bead gains without one segment at its edge: what gains less than a part of it is never needed.

    ``begin`` are the cells in which beads may begin, ``start`` where in them each bead does.
    """
    known = np.zeros((len(SHAPES) + 1, len(begin) + 1))
    known[shape, start] = gains
    number = np.full(len(cells.rows), len(begin))
    number[begin] = np.arange(len(begin))
    rows, columns = cells.rows[begin[start]], cells.columns[begin[start]]
    below = np.minimum(rows + 1, len(cells.low) - 1)
    under = number[np.minimum(cells.starts[below] + columns - cells.low[below], len(number) - 1)]
    lower, narrower = _LOWER[shape], _NARROWER[shape]
    parts = known[lower, start], known[lower, under], known[narrower, start], known[narrower, start + 1]
    best: FloatArray = np.max(parts, axis=0, initial=0.0)
    return best
