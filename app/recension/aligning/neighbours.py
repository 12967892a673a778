"""Neighbours: pairs of segments left over close to a bead, in whatever order they stand.

A passage that was shuffled or reworded keeps its sentences together, though not in step. Next to a bead a choice among
a few pairs needs little evidence, and what is found has neighbours in turn (the extension of Sanchez-Perez et al.
2014, with the chance level of this very input in place of a fixed cosine).
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray, ranges
from recension.aligning.links import Bead
from recension.aligning.sides import Side
from recension.aligning.similarity import cosines_of
from recension.segmenting.tokens import IntArray

REACH = 4
"""Segments on either side of a bead that are its neighbours."""
_CLOSE = 5.0
"""Nats that a pair must bring beyond the best that chance brings among the pairs around one bead."""


def neighbouring_beads(
    a: Side, b: Side, beads: Sequence[Bead], free_a: BoolArray, free_b: BoolArray, chance: Chance
) -> list[Bead]:
    """Pairs of free segments near the beads, each segment at most once, in order of ``a``.

    ``free_a`` and ``free_b``, shapes (segments,), mark the segments without a counterpart; they are not changed.
    """
    free_a, free_b = free_a.copy(), free_b.copy()
    found: list[Bead] = []
    around: Sequence[Bead] = beads
    while around:
        around = _next_to(a, b, around, free_a, free_b, chance)
        found += around
        for bead in around:
            free_a[bead.a0] = free_b[bead.b0] = False
    return sorted(found, key=lambda bead: (bead.a0, bead.b0))


def _next_to(
    a: Side, b: Side, beads: Sequence[Bead], free_a: BoolArray, free_b: BoolArray, chance: Chance
) -> list[Bead]:
    """The best pairs next to these beads: each the best that both of its segments have."""
    first, second = _candidates(beads, free_a, free_b)
    cosines = cosines_of(a.vectors, b.vectors, first, second)
    nats = chance.evidence(cosines, np.minimum(a.vectors.information[first], b.vectors.information[second]))
    enough = nats >= _CLOSE + 2 * np.log(2 * REACH)
    first, second, cosines, nats = first[enough], second[enough], cosines[enough], nats[enough]
    best = _best_of(first, nats, len(free_a)) & _best_of(second, nats, len(free_b))
    pairs = zip(first[best].tolist(), second[best].tolist(), cosines[best].tolist(), strict=True)
    return _one_each([Bead(i, i + 1, j, j + 1, round(min(1.0, cosine), 4)) for i, j, cosine in pairs])


def _candidates(beads: Sequence[Bead], free_a: BoolArray, free_b: BoolArray) -> tuple[IntArray, IntArray]:
    """The free pairs near a common bead, by place, each once."""
    spans = np.array([(bead.a0, bead.a1, bead.b0, bead.b1) for bead in beads])
    owner_a, near_a = _free_near(spans[:, 0], spans[:, 1], free_a)
    owner_b, near_b = _free_near(spans[:, 2], spans[:, 3], free_b)
    begins = np.searchsorted(owner_b, owner_a)
    sizes = np.searchsorted(owner_b, owner_a, side="right") - begins
    pairs = np.unique(np.repeat(near_a, sizes) * len(free_b) + near_b[ranges(begins, sizes)])
    return pairs // len(free_b), pairs % len(free_b)


def _free_near(begins: IntArray, ends: IntArray, free: BoolArray) -> tuple[IntArray, IntArray]:
    """(bead, segment) of every free segment within reach of each bead's side, by bead."""
    low, high = np.maximum(begins - REACH, 0), np.minimum(ends + REACH, len(free))
    owners, segments = np.repeat(np.arange(len(begins)), high - low), ranges(low, high - low)
    kept = free[segments]
    return owners[kept], segments[kept]


def _best_of(segments: IntArray, nats: FloatArray, count: int) -> BoolArray:
    """Whether each pair has as much evidence as any other pair of its segment."""
    most = np.zeros(count)
    np.maximum.at(most, segments, nats)
    best: BoolArray = nats >= most[segments]
    return best


def _one_each(beads: list[Bead]) -> list[Bead]:
    """The beads without those that share a segment with another as good: nothing tells which is meant."""
    ours, theirs = Counter(bead.a0 for bead in beads), Counter(bead.b0 for bead in beads)
    return [bead for bead in beads if ours[bead.a0] == 1 and theirs[bead.b0] == 1]
