"""Undecided: sentences without a counterpart that may have one, told apart from those that are absent elsewhere.

A gap between links that are alike beyond doubt says that something was left out; a gap beside weak links says
nothing. And where the best candidate falls just short of what a link needs, both yes and no would be a guess.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from recension.aligning.chains import Run
from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray
from recension.aligning.links import Bead, Chain, free_of
from recension.aligning.passages import IN_PLACE, LARGE, SURE, Box
from recension.aligning.sides import Side, chance_best
from recension.aligning.similarity import products
from recension.segmenting.tokens import IntArray
from recension.vocabulary import Relation

_DOUBT = 2.0
"""Nats beyond chance from which on a candidate is named: chance brings one about in one gap of seven."""
_NEAR = 3
"""Links on either side of a gap that tell how alike neighbours are."""
_LIKE_LENGTH = 2
"""What faces a gap beside weak links may be its counterpart if neither is so many times longer."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Segments ``[first, last)`` of a version that may be ``[other_first, other_last)`` of another one."""

    version: int
    first: int
    last: int
    other: int
    other_first: int
    other_last: int
    nats: float
    """The evidence for it."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """Two versions, what links them, and their segments that no version at all has."""

    u: int
    v: int
    a: Side
    b: Side
    chains: Sequence[Chain]
    chance: Chance
    lone_a: BoolArray
    lone_b: BoolArray

    def turned(self) -> "Pairing":
        """The same seen from the other version."""
        chains = [chain.flipped() for chain in self.chains]
        return Pairing(self.v, self.u, self.b, self.a, chains, self.chance, self.lone_b, self.lone_a)


def find_undecided(pairing: Pairing, doubts: Sequence[Run] = ()) -> list[Undecided]:
    """What is undecided on either side; ``doubts`` are runs outside the common order that were too weak to link."""
    sides = (pairing, doubts), (pairing.turned(), [run.flipped() for run in doubts])
    return [found for seen, runs in sides for found in (*_in_gaps(seen), *_in_doubt(seen, runs))]


def weak_beads(a: Side, b: Side, beads: Sequence[Bead], chance: Chance) -> BoolArray:
    """Which links are no more alike than some pair of segments of these versions is by chance."""
    least = chance_best(a, b) + SURE
    weak: BoolArray = chance.surprise(np.array([bead.similarity for bead in beads])) < least
    return weak


def _in_gaps(pairing: Pairing) -> Iterator[Undecided]:
    """Lone segments that face segments without a counterpart in a gap of the common order."""
    a, b = pairing.a, pairing.b
    main = [bead for chain in pairing.chains if chain.relation is Relation.MAIN for bead in chain.beads]
    main.sort(key=lambda bead: bead.a0)
    if not main:
        return
    free = _free(pairing)
    ends = Bead(0, 0, 0, 0, 1.0), Bead(a.vectors.count, a.vectors.count, b.vectors.count, b.vectors.count, 1.0)
    for k, (before, after) in enumerate(pairwise([ends[0], *main, ends[1]])):
        box = before.a1, after.a0, before.b1, after.b0
        open_b = np.flatnonzero(free[box[2] : box[3]])
        if pairing.lone_a[box[0] : box[1]].any() and len(open_b):
            yield from _in_gap(pairing, box, open_b + box[2], main[max(0, k - _NEAR) : k + _NEAR])


def _in_gap(pairing: Pairing, box: Box, open_b: IntArray, near: Sequence[Bead]) -> Iterator[Undecided]:
    a0, a1, b0, b1 = box
    if (a1 - a0) * (b1 - b0) > LARGE:
        return
    beside_weak = _is_weak(near, pairing.chance.threshold(IN_PLACE + float(np.log((a1 - a0) * (b1 - b0)))))
    evidence = _evidence(pairing, box)[:, open_b - b0]
    beyond = evidence.max(axis=1) - np.log(evidence.size)
    lone = pairing.lone_a[a0:a1]
    words = pairing.a.words, pairing.b.words
    for first, last in runs_of(lone):
        here = float(words[0][a0 + last] - words[0][a0 + first])
        facing = float(words[1][b1] - words[1][b0])
        if beside_weak and max(here, facing) <= _LIKE_LENGTH * min(here, facing):
            yield _best(pairing, evidence, open_b, (first, last), a0)
            continue
        for begin, end in runs_of(beyond[first:last] >= _DOUBT):
            yield _best(pairing, evidence, open_b, (first + begin, first + end), a0)


def _is_weak(near: Sequence[Bead], needed: float) -> bool:
    """Whether a link too weak to be found would be nothing unusual among its neighbours."""
    cosines = np.array([bead.similarity for bead in near])
    return float(cosines.mean() - 2 * cosines.std()) < needed


def _best(pairing: Pairing, evidence: FloatArray, open_b: IntArray, run: tuple[int, int], a0: int) -> Undecided:
    """A run of lone segments and what they are most like."""
    inside = evidence[run[0] : run[1]]
    nearest = open_b[np.unique(inside.argmax(axis=1))] if inside.any() else open_b
    first, last = int(nearest[0]), int(nearest[-1]) + 1
    return Undecided(pairing.u, a0 + run[0], a0 + run[1], pairing.v, first, last, float(inside.max()))


def _evidence(pairing: Pairing, box: Box) -> FloatArray:
    a0, a1, b0, b1 = box
    a, b = pairing.a, pairing.b
    cosines = products(a.vectors.rows(a0, a1), b.vectors.rows(b0, b1)) / np.outer(a.norms[0, a0:a1], b.norms[0, b0:b1])
    told = np.minimum.outer(a.vectors.information[a0:a1], b.vectors.information[b0:b1])
    return pairing.chance.evidence(cosines, told)


def _in_doubt(pairing: Pairing, doubts: Sequence[Run]) -> Iterator[Undecided]:
    """Lone segments on runs outside the common order that were too weak."""
    free = _free(pairing)
    for run in doubts:
        kept = pairing.lone_a[run.a] & free[run.b]
        if kept.mean() <= 0.5:
            continue
        mine, theirs = run.a[kept], run.b[kept]
        mask = np.zeros(len(pairing.lone_a), dtype=bool)
        mask[mine] = True
        score = run.score * float(kept.mean())
        for first, last in runs_of(mask):
            facing = theirs[(mine >= first) & (mine < last)]
            yield Undecided(pairing.u, first, last, pairing.v, int(facing.min()), int(facing.max()) + 1, score)


def _free(pairing: Pairing) -> BoolArray:
    """The segments of the second version that nothing in the first is linked to."""
    beads = (bead for chain in pairing.chains for bead in chain.beads)
    return free_of(beads, pairing.a.vectors.count, pairing.b.vectors.count)[1]


def runs_of(mask: BoolArray) -> list[tuple[int, int]]:
    """``[first, last)`` of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
