"""Chains: collinear runs of likely pairs with gap costs, best first; and the heaviest set that does not cross.

Chaining looks back over a bounded number of points (as minimap2 does), so the work is linear in the points.
"""

from dataclasses import dataclass

import numpy as np

from recension.aligning.chance import Chance
from recension.aligning.features import FloatArray
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
    left = np.arange(len(points))
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
    # Where the next point lies is itself a choice among as many cells as the step spans; it costs their logarithm.
    scores = weights.astype(np.float64)
    before = np.full(len(points), -1, dtype=np.int64)
    a, b = points.a, points.b
    for k in range(1, len(points)):
        first = max(0, k - _LOOK_BACK)
        over, down = a[k] - a[first:k], b[k] - b[first:k]
        onward = (down > 0) & (over > 0) | (down >= 0) & (over + down <= _SPLIT)
        over, down = np.maximum(over, 1), np.maximum(down, 1)
        costs = _STEP + np.log(over * down) + _SKIPPED * (over + down - 2)
        gains = np.where(onward & (costs <= _LONGEST), scores[first:k] - costs, -1.0)
        best = int(gains.argmax())
        if gains[best] > 0:
            scores[k] += gains[best]
            before[k] = first + best
    return scores, before


def common_order(runs: list[Run]) -> list[Run]:
    """The heaviest set of runs that do not cross, in order: what stands in the same order in both versions."""
    ordered = sorted(runs, key=lambda run: run.box)
    best: list[float] = []
    before: list[int] = []
    for k, run in enumerate(ordered):
        best.append(run.score)
        before.append(-1)
        for j in range(k):
            if best[j] + run.score > best[k] and _precedes(ordered[j], run):
                best[k], before[k] = best[j] + run.score, j
    chosen: list[Run] = []
    at = max(range(len(ordered)), key=lambda k: (best[k], -k)) if ordered else -1
    while at >= 0:
        chosen.append(ordered[at])
        at = before[at]
    return chosen[::-1]


def _precedes(first: Run, second: Run) -> bool:
    a0, a1, b0, b1 = first.box
    c0, c1, d0, d1 = second.box
    in_order = a0 < c0 and a1 < c1 and b0 < d0 and b1 < d1
    slack_a = _OVERLAP * min(a1 - a0, c1 - c0)
    slack_b = _OVERLAP * min(b1 - b0, d1 - d0)
    return in_order and a1 - c0 <= slack_a and b1 - d0 <= slack_b
