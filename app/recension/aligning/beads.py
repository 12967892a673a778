"""Beads: the best monotone pairing of segment groups inside a band, by dynamic programming.

``D[i, j] = max(D[i-1, j], D[i, j-1], D[i-a, j-b] + words * (cosine - threshold - penalty))`` over the shapes 1:1,
1:k, k:1, 2:2, 2:3 and 3:2, with the cosine of summed vectors from two-dimensional prefix sums. ``words`` is the mean
number on the two sides: weighing by segments would reward a bead for swallowing its short neighbours.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray, Vectors
from recension.aligning.links import Bead
from recension.aligning.similarity import LARGEST_GROUP, products
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

_PENALTY = 0.05
"""Cosine that each segment beyond two costs a bead."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One version in an alignment: its vectors and the norms of its groups."""

    vectors: Vectors
    norms: FloatArray
    """As :func:`recension.aligning.similarity.group_norms` gives them."""

    def part(self, first: int, last: int) -> "Side":
        """The segments ``[first, last)``."""
        return Side(self.vectors.rows(first, last), self.norms[:, first:last])

    @property
    def words(self) -> FloatArray:
        """Words before each segment, shape (segments + 1,)."""
        return np.concatenate(([0.0], np.cumsum(self.vectors.lengths)))

    @property
    def information(self) -> FloatArray:
        """Information before each segment in nats, shape (segments + 1,)."""
        return np.concatenate(([0.0], np.cumsum(self.vectors.information)))


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """The cells a path may use: in row ``r`` the columns ``[low[r], high[r])``; neither bound ever falls."""

    low: IntArray
    high: IntArray
    needed: FloatArray
    """Nats of evidence that a bead beginning in each row must bring."""


def best_beads(a: Side, b: Side, band: Band, chance: Chance, blocked: BoolArray | None = None) -> list[Bead]:
    """The beads of the best path through a band, in order.

    ``blocked``, shape (segments of a, segments of b), marks the pairs whose likeness does not count.
    """
    if not a.vectors.count or not b.vectors.count:
        return []
    cells = products(a.vectors, b.vectors)
    if blocked is not None:
        cells[blocked] = 0.0
    table = _Table(a, b, _prefix_sums(cells), chance)
    return _trace(table, _forward(table, band))


def _prefix_sums(cells: FloatArray) -> FloatArray:
    sums = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1))
    np.cumsum(np.cumsum(cells, axis=0), axis=1, out=sums[1:, 1:])
    return sums


class _Table:
    """Cosines and gains of all beads of two sides, by rows."""

    def __init__(self, a: Side, b: Side, sums: FloatArray, chance: Chance) -> None:
        self.sums = sums
        self.norms = a.norms, b.norms
        self.words = a.words, b.words
        self.texts = a.vectors.texts, b.vectors.texts
        self.information = a.information, b.information
        self.chance = chance

    def cosines(self, top: int, down: int, left: int, right: int, across: int) -> FloatArray:
        """Cosines of segments ``[top, top + down)`` with ``[j, j + across)`` for ``left <= j < right``."""
        begin, end = slice(left, right), slice(left + across, right + across)
        upper, lower = self.sums[top], self.sums[top + down]
        dots = lower[end] - upper[end] - lower[begin] + upper[begin]
        cosines: FloatArray = dots / (self.norms[0][down - 1, top] * self.norms[1][across - 1, begin])
        return cosines

    def gains(self, top: int, down: int, left: int, right: int, across: int, needed: float) -> FloatArray:
        """What each of these beads adds to a path; nothing good where its evidence is less than needed."""
        begin, end = slice(left, right), slice(left + across, right + across)
        words = (self.words[0][top + down] - self.words[0][top] + self.words[1][end] - self.words[1][begin]) / 2
        information = np.minimum(
            self.information[0][top + down] - self.information[0][top],
            self.information[1][end] - self.information[1][begin],
        )
        least = np.maximum(self.chance.threshold(needed), needed / np.maximum(information, 1e-9))
        gains: FloatArray = words * (
            self.cosines(top, down, left, right, across) - least - _PENALTY * (down + across - 2)
        )
        return gains


def _forward(table: _Table, band: Band) -> npt.NDArray[np.int8]:
    """For each cell where the best path comes from: a shape (its place in SHAPES), _LEFT, or _UP."""
    height, width = table.sums.shape[0] - 1, table.sums.shape[1] - 1
    best = np.zeros((height + 1, width + 1))
    moves = np.full((height + 1, width + 1), _UP, dtype=np.int8)
    for i in range(1, height + 1):
        row, move = best[i - 1].copy(), moves[i]
        for number, (down, across) in enumerate(SHAPES):
            top = i - down
            if top < 0:
                continue
            left, right = int(band.low[top]), min(int(band.high[i - 1]), width) - across + 1
            if right <= left:
                continue
            end = slice(left + across, right + across)
            gains = table.gains(top, down, left, right, across, float(band.needed[top]))
            totals = best[top, left:right] + gains
            better = (gains > 0) & (totals > row[end])
            row[end][better] = totals[better]
            move[end][better] = number
        np.maximum.accumulate(row, out=best[i])
        move[best[i] > row] = _LEFT
    return moves


_UP = -1
_LEFT = -2


def _trace(table: _Table, moves: npt.NDArray[np.int8]) -> list[Bead]:
    i, j = moves.shape[0] - 1, moves.shape[1] - 1
    beads: list[Bead] = []
    while i > 0 and j > 0:
        move = int(moves[i, j])
        if move == _LEFT:
            j -= 1
        elif move == _UP:
            i -= 1
        else:
            down, across = SHAPES[move]
            beads += reversed(_refined(table, (i - down, i, j - across, j)))
            i, j = i - down, j - across
    return beads[::-1]


_Box = tuple[int, int, int, int]
_SPLIT = 0.6
"""Two halves are beads of their own when each has so much of the cosine of the whole."""
_CONTAINED = 0.4
"""The share of a segment at the edge of a bead that the other side must have."""


def _refined(table: _Table, box: _Box) -> list[Bead]:
    """A bead as small as it can be: without neighbours that do not belong to it, and cut where it falls in two.

    The path weighs beads by their words, and so would rather swallow a neighbour than leave it alone. Of two halves
    that changed places only the one that says more is kept: the other is not in the common order.
    """
    box = _trimmed(table, box)
    whole = _cosine(table, box)
    best, halves = _SPLIT * whole, [box]
    for straight, crossed in _cuts(box):
        for pair in (straight, crossed):
            weaker = min(_cosine(table, half) for half in pair)
            if weaker >= best and (halves == [box] or weaker > best):
                best = weaker
                halves = list(straight) if pair is straight else [max(crossed, key=lambda half: _weight(table, half))]
    if halves == [box]:
        return [Bead(*box, round(min(1.0, whole), 4))]
    return [bead for half in halves for bead in _refined(table, half)]


def _cuts(box: _Box) -> Iterator[tuple[tuple[_Box, _Box], tuple[_Box, _Box]]]:
    """Every way to cut a box in two on both sides: with the halves in order, and with their places changed."""
    a0, a1, b0, b1 = box
    for i in range(a0 + 1, a1):
        for j in range(b0 + 1, b1):
            yield ((a0, i, b0, j), (i, a1, j, b1)), ((a0, i, j, b1), (i, a1, b0, j))


def _weight(table: _Table, box: _Box) -> tuple[float, list[tuple[str, ...]]]:
    """What a half says: its likeness by its words; of equals, what comes first in the alphabet tells."""
    a0, a1, b0, b1 = box
    words = table.words[0][a1] - table.words[0][a0] + table.words[1][b1] - table.words[1][b0]
    return round(_cosine(table, box) * float(words), 6), sorted((table.texts[0][a0:a1], table.texts[1][b0:b1]))


def _trimmed(table: _Table, box: _Box) -> _Box:
    """The box without segments at its edges that do not belong to it.

    They make the two sides less alike, or too little of what they say stands on the other side at all.
    """
    while True:
        a0, a1, b0, b1 = box
        whole = _cosine(table, box)
        edges = [
            *([((a0 + 1, a1, b0, b1), (a0, a0 + 1, b0, b1))] if a1 - a0 > 1 else []),
            *([((a0, a1 - 1, b0, b1), (a1 - 1, a1, b0, b1))] if a1 - a0 > 1 else []),
            *([((a0, a1, b0 + 1, b1), (a0, a1, b0, b0 + 1))] if b1 - b0 > 1 else []),
            *([((a0, a1, b0, b1 - 1), (a0, a1, b1 - 1, b1))] if b1 - b0 > 1 else []),
        ]
        without = [
            rest for rest, edge in edges if _cosine(table, rest) > whole or _containment(table, edge) < _CONTAINED
        ]
        if not without:
            return box
        box = max(without, key=lambda rest: _cosine(table, rest))


def _containment(table: _Table, box: _Box) -> float:
    """How much of the lighter side of a box the other side has: 1 where it has all of it."""
    a0, a1, b0, b1 = box
    norms = table.norms[0][a1 - a0 - 1, a0], table.norms[1][b1 - b0 - 1, b0]
    return _cosine(table, box) * float(max(norms) / min(norms))


def _cosine(table: _Table, box: _Box) -> float:
    a0, a1, b0, b1 = box
    return float(table.cosines(a0, a1 - a0, b0, b0 + 1, b1 - b0)[0])
