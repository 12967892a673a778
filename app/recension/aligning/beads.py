"""Beads: the best monotone pairing of segment groups inside a band, by dynamic programming.

``D[i, j] = max(D[i-1, j], D[i, j-1], D[i-a, j-b] + words * (cosine - threshold - penalty))`` over the shapes 1:1,
1:k, k:1, 2:2, 2:3 and 3:2, with the cosine of summed vectors. ``words`` is the mean number on the two sides: weighing
by segments would reward a bead for swallowing its short neighbours. Few beads gain anything, so the programme goes
from one of these to the next, not from cell to cell.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator

from recension.aligning.band import SHAPES, Band, Box, Candidates, Cells, candidates
from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray
from recension.aligning.links import Bead
from recension.aligning.sides import Side

__all__ = ["SHAPES", "Band", "Side", "best_beads"]


def best_beads(a: Side, b: Side, band: Band, chance: Chance, blocked: BoolArray | None = None) -> list[Bead]:
    """The beads of the best path through a band, in order.

    ``blocked``, shape (segments of a, segments of b), marks the pairs whose likeness does not count.
    """
    if not a.vectors.count or not b.vectors.count:
        return []
    cells = Cells(a, b, band, blocked)
    return [bead for box in heaviest_path(candidates(cells, band, chance)) for bead in _refined(cells, box)]


def heaviest_path(found: Candidates) -> list[Box]:
    """The beads that gain most together, of which none begins on either side before another one ends."""
    front = _Front()
    ending: dict[int, list[tuple[int, float, int]]] = defaultdict(list)
    before: list[int] = []
    row = 0
    boxes = _boxes(found)
    for number, ((a0, a1, b0, b1), gain) in enumerate(zip(boxes, found.gain.tolist(), strict=True)):
        while row < a0:
            row += 1
            front.add(ending.pop(row, ()))
        total, last = front.best(b0)
        before.append(last)
        ending[a1].append((b1, total + gain, number))
    for row in sorted(ending):
        front.add(ending[row])
    path = []
    at = front.best(None)[1]
    while at >= 0:
        path.append(boxes[at])
        at = before[at]
    return path[::-1]


def _boxes(found: Candidates) -> list[Box]:
    return [
        (a0, a0 + SHAPES[shape][0], b0, b0 + SHAPES[shape][1])
        for a0, b0, shape in zip(found.a0.tolist(), found.b0.tolist(), found.shape.tolist(), strict=True)
    ]


class _Front:
    """The best paths that have ended, by column: only those heavier than all that end further left."""

    def __init__(self) -> None:
        self._columns = [0]
        self._paths: list[tuple[float, int]] = [(0.0, -1)]

    def best(self, column: int | None) -> tuple[float, int]:
        """The heaviest path that ends no further right, and its last bead; of all, without a column."""
        return self._paths[-1 if column is None else bisect_right(self._columns, column) - 1]

    def add(self, paths: Iterable[tuple[int, float, int]]) -> None:
        """Take in paths: (column, weight, last bead)."""
        for column, weight, last in paths:
            at = bisect_right(self._columns, column)
            if self._paths[at - 1][0] >= weight:
                continue
            first = at - 1 if self._columns[at - 1] == column else at
            while at < len(self._paths) and self._paths[at][0] <= weight:
                at += 1
            self._columns[first:at] = [column]
            self._paths[first:at] = [(weight, last)]


_SPLIT = 0.6
"""Two halves are beads of their own when each has so much of the cosine of the whole."""
_CONTAINED = 0.4
"""The share of a segment at the edge of a bead that the other side must have."""
_BALANCED = 1.25
"""Sides of a bead that say the same are seldom so many times longer one than the other."""


def _refined(cells: Cells, box: Box) -> list[Bead]:
    """A bead as small as it can be: without neighbours that do not belong to it, and cut where it falls in two.

    The path weighs beads by their words, and so would rather swallow a neighbour than leave it alone. Of two halves
    that changed places only the one that says more is kept: the other is not in the common order.
    """
    box = _trimmed(cells, box)
    whole = cells.cosine(box)
    best, halves = _SPLIT * whole, [box]
    for straight, crossed in _cuts(box):
        for pair in (straight, crossed):
            weaker = min(cells.cosine(half) for half in pair)
            if weaker >= best and (halves == [box] or weaker > best):
                best = weaker
                halves = list(straight) if pair is straight else [max(crossed, key=lambda half: _weight(cells, half))]
    if halves == [box]:
        return [Bead(*box, round(min(1.0, whole), 4))]
    return [bead for half in halves for bead in _refined(cells, half)]


def _cuts(box: Box) -> Iterator[tuple[tuple[Box, Box], tuple[Box, Box]]]:
    """Every way to cut a box in two on both sides: with the halves in order, and with their places changed."""
    a0, a1, b0, b1 = box
    for i in range(a0 + 1, a1):
        for j in range(b0 + 1, b1):
            yield ((a0, i, b0, j), (i, a1, j, b1)), ((a0, i, j, b1), (i, a1, b0, j))


def _weight(cells: Cells, box: Box) -> tuple[float, list[tuple[str, ...]]]:
    """What a half says: its likeness by its words; of equals, what comes first in the alphabet tells."""
    (a, b), (a0, a1, b0, b1) = cells.sides, box
    words = a.words[a1] - a.words[a0] + b.words[b1] - b.words[b0]
    return round(cells.cosine(box) * float(words), 6), sorted((a.vectors.texts[a0:a1], b.vectors.texts[b0:b1]))


def _trimmed(cells: Cells, box: Box) -> Box:
    """The box without segments at its edges that do not belong to it.

    They make the two sides less alike, or too little of what they say stands on the other side at all; half of that
    is enough where the two sides are of one length with them only (Gale and Church 1993).
    """
    while True:
        a0, a1, b0, b1 = box
        if a1 - a0 == b1 - b0 == 1:
            return box
        whole = cells.cosine(box)
        edges = [
            *([((a0 + 1, a1, b0, b1), (a0, a0 + 1, b0, b1))] if a1 - a0 > 1 else []),
            *([((a0, a1 - 1, b0, b1), (a1 - 1, a1, b0, b1))] if a1 - a0 > 1 else []),
            *([((a0, a1, b0 + 1, b1), (a0, a1, b0, b0 + 1))] if b1 - b0 > 1 else []),
            *([((a0, a1, b0, b1 - 1), (a0, a1, b1 - 1, b1))] if b1 - b0 > 1 else []),
        ]
        without = [
            rest
            for rest, edge in edges
            if cells.cosine(rest) > whole or _containment(cells, edge) < _CONTAINED * _slack(cells, box, rest)
        ]
        if not without:
            return box
        box = max(without, key=lambda rest: cells.cosine(rest))


def _slack(cells: Cells, box: Box, rest: Box) -> float:
    """How much less than usual a segment must share with the other side, for the lengths with it and without."""
    return 0.5 if _imbalance(cells, box) < _BALANCED < _imbalance(cells, rest) else 1.0


def _imbalance(cells: Cells, box: Box) -> float:
    """How many times longer one side of a box is than the other, in words."""
    (a, b), (a0, a1, b0, b1) = cells.sides, box
    words = sorted((float(a.words[a1] - a.words[a0]), float(b.words[b1] - b.words[b0])))
    return words[1] / max(words[0], 1.0)


def _containment(cells: Cells, box: Box) -> float:
    """How much of the lighter side of a box the other side has: 1 where it has all of it."""
    a0, a1, b0, b1 = box
    a, b = cells.sides
    norms = a.norms[a1 - a0 - 1, a0], b.norms[b1 - b0 - 1, b0]
    return cells.cosine(box) * float(max(norms) / min(norms))
