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
    """Every bead in a band that brings more evidence than is needed where it begins."""
    begin = np.flatnonzero(cells.columns >= band.low[cells.rows])
    scorer = _Scorer(cells, band, chance, cells.rows[begin], cells.columns[begin])
    column = np.zeros(len(begin))
    found = []
    for down in range(1, LARGEST_GROUP + 1):
        column = column + cells.at(np.minimum(scorer.rows + down - 1, len(cells.low) - 1), scorer.columns)
        block = np.zeros(len(begin))
        for across in range(1, min(LARGEST_GROUP, len(begin)) + 1):
            block[: len(block) - across + 1] += column[across - 1 :]
            if (down, across) in _NUMBER:
                found.append(scorer.good(down, across, block))
            elif down > 1:
                break
    a0, b0, shape, gain = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.lexsort((shape, b0, a0))
    return Candidates(a0[order], b0[order], shape[order], gain[order])


_NUMBER = {shape: number for number, shape in enumerate(SHAPES)}


class _Scorer:
    """What the beads that begin in some cells would add."""

    def __init__(self, cells: Cells, band: Band, chance: Chance, rows: IntArray, columns: IntArray) -> None:
        self.sides = cells.sides
        self.rows, self.columns = rows, columns
        self.high = np.minimum(band.high, self.sides[1].vectors.count)
        self.needed = band.needed[rows]
        self.least = chance.thresholds(self.needed)

    def good(self, down: int, across: int, dots: FloatArray) -> tuple[IntArray, IntArray, IntArray, FloatArray]:
        """First rows, first columns, shapes and gains of the beads of one shape that add something.

        ``dots`` are the dot products of the two sides of each.
        """
        (a, b), penalty = self.sides, PENALTY * (down + across - 2)
        last = np.minimum(self.rows + down - 1, len(self.high) - 1)
        cosines = dots / (a.norms[down - 1, self.rows] * b.norms[across - 1, self.columns])
        inside = (self.rows + down <= len(self.high)) & (self.columns + across <= self.high[last])
        kept = np.flatnonzero(inside & (cosines > self.least + penalty))
        top, left = self.rows[kept], self.columns[kept]
        words = (a.words[top + down] - a.words[top] + b.words[left + across] - b.words[left]) / 2
        told = np.minimum(
            a.information[top + down] - a.information[top], b.information[left + across] - b.information[left]
        )
        least = np.maximum(self.least[kept], self.needed[kept] / np.maximum(told, 1e-9))
        gains = words * (cosines[kept] - least - penalty)
        good = gains > 0
        top, left = top[good], left[good]
        return top, left, np.full(len(top), _NUMBER[down, across]), gains[good]
