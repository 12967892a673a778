"""Chains: collinear runs of likely pairs with gap costs, best first; and the heaviest set that does not cross.

Chaining looks back over a bounded number of points (as minimap2 does), so the work is linear in the points.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray
from recension.aligning.similarity import Points
from recension.segmenting.tokens import IntArray

_LOOK_BACK = 64
_STEP = 1.0
"""Nats that going on to another point costs."""
_SKIPPED = 0.3
"""Nats that each skipped segment costs."""
_SPLIT = 2
"""Segments that one side may go on alone, where the other has them in one."""
_LONGEST = 15.0
"""Nats that a step may cost; a longer one begins another run."""
_FURTHEST = 2 + int(_LONGEST / _SKIPPED)
"""Segments on both sides together that a step may span, by the cost of skipping alone."""
_BLOCK = 2000
"""Points whose steps are formed at once."""
_ROUNDING = 1e-6
_OVERLAP = 0.25
"""The share of the smaller of two chains that may overlap for both to stand in the common order."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A collinear run of points and its score in nats."""

    a: IntArray
    b: IntArray
    cosine: FloatArray
    score: float

    @property
    def box(self) -> tuple[int, int, int, int]:
        """``a0, a1, b0, b1``: segments ``[a0, a1)`` by ``[b0, b1)``."""
        return int(self.a[0]), int(self.a[-1]) + 1, int(self.b[0]), int(self.b[-1]) + 1

    def flipped(self) -> "Run":
        """The same run seen from the other version."""
        return Run(self.b, self.a, self.cosine, self.score)


def evidence(points: Points, chance: Chance, information_a: FloatArray, information_b: FloatArray) -> FloatArray:
    """How much each pair says, in nats, that its segments belong together."""
    return chance.evidence(points.cosine, np.minimum(information_a[points.a], information_b[points.b]))


def find_runs(points: Points, weights: FloatArray, least: float) -> list[Run]:
    """Disjoint collinear runs with a score of at least ``least``, best first.

    Chains that branch off a better one are found again, whole, among the points that are left: those that are
    likelier for one of their segments than any that a run has yet.
    """
    runs: list[Run] = []
    left = _hopeful(points, weights, least)
    told_a = np.zeros(int(points.a.max(initial=-1)) + 1)
    told_b = np.zeros(int(points.b.max(initial=-1)) + 1)
    while len(left):
        found = _whole_runs(points.where(left), weights[left], least)
        if not found:
            break
        runs += found
        for run in found:
            np.maximum.at(told_a, run.a, run.cosine)
            np.maximum.at(told_b, run.b, run.cosine)
        here = points.where(left)
        left = left[(told_a[here.a] < here.cosine) | (told_b[here.b] < here.cosine)]
    runs.sort(key=lambda run: (-run.score, run.box))
    return runs


def _hopeful(points: Points, weights: FloatArray, least: float) -> IntArray:
    """The points through which some run of at least that score goes; most likely pairs are chance, and alone."""
    ending, _ = _chain(points, weights)
    if ending.max(initial=0.0) < least:
        return np.zeros(0, dtype=np.int64)
    mirrored = Points(-points.a[::-1], -points.b[::-1], points.cosine[::-1])
    beginning = _chain(mirrored, weights[::-1])[0][::-1]
    # A run and its mirror image add up the same numbers in another order.
    return np.flatnonzero(ending + beginning - weights >= least - _ROUNDING)


def _whole_runs(points: Points, weights: FloatArray, least: float) -> list[Run]:
    """The best runs: those that share no point with a better one, as long as no better one has to wait.

    A chain that branches off a run waits for the next round: without the stem it may be another chain.
    """
    scores, before = _chain(points, weights)
    taken = np.zeros(len(points), dtype=bool)
    waiting = least
    runs: list[Run] = []
    for end in np.lexsort((points.b, points.a, -scores)).tolist():
        if scores[end] < waiting:
            break
        members, at = [], end
        while at >= 0 and not taken[at]:
            members.append(at)
            at = int(before[at])
        taken[members] = True
        if at < 0:
            members.reverse()
            runs.append(Run(points.a[members], points.b[members], points.cosine[members], float(scores[end])))
        elif members:
            waiting = max(waiting, float(scores[end] - scores[at]))
    return runs


def _chain(points: Points, weights: FloatArray) -> tuple[FloatArray, IntArray]:
    """The best score of a run that ends in each point, and the point before it (-1 for none)."""
    scores = weights.astype(np.float64).tolist()
    before = [-1] * len(points)
    gains = [0.0] * len(points)
    for first in range(0, len(points), _BLOCK):
        for point, other, cost in _steps(points, first, min(first + _BLOCK, len(points))):
            gain = scores[other] - cost
            if gain > gains[point]:
                scores[point] += gain - gains[point]
                gains[point] = gain
                before[point] = other
    return np.array(scores), np.array(before, dtype=np.int64)


def _steps(points: Points, first: int, last: int) -> Iterable[tuple[int, int, float]]:
    """The steps that lead to the points ``[first, last)``, in order: (point, the one before it, cost)."""
    # Where the next point lies is itself a choice among as many cells as the step spans; it costs their logarithm.
    others = np.arange(first, last)[:, None] - np.arange(min(_LOOK_BACK, last - 1), 0, -1)
    over, down = points.a[first:last, None] - points.a[others], points.b[first:last, None] - points.b[others]
    onward = (down > 0) & (over > 0) & (over + down <= _FURTHEST) | (down >= 0) & (over >= 0) & (over + down <= _SPLIT)
    place, back = np.nonzero(onward & (others >= 0))
    over, down = np.maximum(over[place, back], 1), np.maximum(down[place, back], 1)
    costs = _STEP + np.log(over * down) + _SKIPPED * (over + down - 2)
    near = costs <= _LONGEST
    point, other = place[near] + first, others[place[near], back[near]]
    return zip(point.tolist(), other.tolist(), costs[near].tolist(), strict=True)


def common_order(runs: list[Run]) -> list[Run]:
    """The heaviest set of runs that do not cross, in order: what stands in the same order in both versions."""
    ordered = sorted(runs, key=lambda run: run.box)
    boxes = np.array([run.box for run in ordered], dtype=np.int64).reshape(-1, 4)
    best = np.array([run.score for run in ordered])
    before = np.full(len(ordered), -1)
    for k in range(1, len(ordered)):
        totals = np.where(_precede(boxes[:k], boxes[k]), best[:k], 0.0)
        j = int(totals.argmax())
        if totals[j] > 0:
            best[k] += totals[j]
            before[k] = j
    chosen: list[Run] = []
    at = int(best.argmax()) if ordered else -1
    while at >= 0:
        chosen.append(ordered[at])
        at = int(before[at])
    return chosen[::-1]


def _precede(boxes: IntArray, box: IntArray) -> BoolArray:
    """Which of some boxes stand before a box on both sides, but for a small overlap."""
    (a0, a1, b0, b1), (c0, c1, d0, d1) = boxes.T, box
    in_order = (a0 < c0) & (a1 < c1) & (b0 < d0) & (b1 < d1)
    slack_a = _OVERLAP * np.minimum(a1 - a0, c1 - c0)
    slack_b = _OVERLAP * np.minimum(b1 - b0, d1 - d0)
    before: BoolArray = in_order & (a1 - c0 <= slack_a) & (b1 - d0 <= slack_b)
    return before
