"""Inheriting: two versions linked through a third one that is nearly the same as one of them.

With fifty versions there are over a thousand pairs, most of them the same as others but for a few sentences. A pair
takes over what leads through the nearly identical version, judged by its own words, and only what stands between is
aligned.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from recension.aligning.chance import Chance
from recension.aligning.features import FloatArray
from recension.aligning.links import Bead, Chain, free_of, in_step
from recension.aligning.passages import LARGE, SURE, beads_in_whole, evidence_of, fill_gaps, significant_beads
from recension.aligning.sides import Side, chance_best
from recension.aligning.similarity import dots
from recension.aligning.staircase import heaviest_staircase
from recension.vocabulary import Relation

PLENTY = 20_000_000
"""Words in all pairs together from which on pairs are inherited."""
_NEAR = 0.5
"""The share of its sentences that a version must have in common with another to be nearly the same."""


def near_ones(sides: Sequence[Side]) -> list[int | None]:
    """For each version the earlier one that it has most sentences in common with, if these are most of its own."""
    said = [frozenset(side.vectors.texts) for side in sides]
    near: list[int | None] = []
    for v, texts in enumerate(said):
        shares = [len(texts & said[w]) / max(1, len(texts), len(said[w])) for w in range(v)]
        best = max(range(v), key=lambda w: shares[w], default=None)
        near.append(best if best is not None and shares[best] >= _NEAR else None)
    return near


def inherited(a: Side, b: Side, to_third: Sequence[Chain], on: Sequence[Chain], chance: Chance) -> list[Chain]:
    """The chains between two versions, given those from the first to a third and from there on to the second."""
    composed = [part for bead in _composed(to_third, on) for part in _parts(a, b, bead, chance)]
    beads = _firm(a, b, composed, chance)
    words = a.words
    order = heaviest_staircase([(x.a0, x.b0, float(words[x.a1] - words[x.a0])) for x in beads])
    main = [beads[k] for k in order]
    left = [beads[k] for k in sorted(set(range(len(beads))) - set(order))]
    main = _with_gaps(a, b, main, left, chance)
    moved = [Chain(tuple(left[k] for k in run), Relation.MOVED) for run in in_step(left)]
    return [*([Chain(tuple(main), Relation.MAIN)] if main else []), *moved]


def _composed(to_third: Sequence[Chain], on: Sequence[Chain]) -> Iterable[Bead]:
    """The links that meet in the very same segments of the third version; their likeness is not known yet."""
    there = {(x.a0, x.a1): x for chain in on if chain.relation.is_sole for x in chain.beads}
    for chain in to_third:
        for bead in chain.beads if chain.relation.is_sole else ():
            other = there.get((bead.b0, bead.b1))
            if other is not None:
                yield Bead(bead.a0, bead.a1, other.b0, other.b1, 0.0)


def _parts(a: Side, b: Side, bead: Bead, chance: Chance) -> list[Bead]:
    """A link as small as it can be: what the third version has in one the two may have in several each."""
    if min(bead.a1 - bead.a0, bead.b1 - bead.b0) == 1:
        return [bead]
    return beads_in_whole(a, b, (bead.a0, bead.a1, bead.b0, bead.b1), chance)


def _firm(a: Side, b: Side, beads: Sequence[Bead], chance: Chance) -> list[Bead]:
    """Those that stand by their own words, in order, with their likeness."""
    if not beads:
        return []
    products = _dots(a, b, beads)
    judged = [
        Bead(x.a0, x.a1, x.b0, x.b1, round(min(1.0, dot / _norms(a, b, x)), 4))
        for x, dot in zip(beads, products.tolist(), strict=True)
    ]
    least = chance_best(a, b) + SURE
    nats = evidence_of(a, b, judged, chance)
    return sorted((judged[k] for k in np.flatnonzero(nats >= least).tolist()), key=lambda x: (x.a0, x.b0))


def _dots(a: Side, b: Side, beads: Sequence[Bead]) -> FloatArray:
    """The dot products of the two sides' summed vectors."""
    cells = [(k, i, j) for k, x in enumerate(beads) for i in range(x.a0, x.a1) for j in range(x.b0, x.b1)]
    owners, rows, columns = np.array(cells).T
    order = np.lexsort((columns, rows))
    products = dots(a.vectors, b.vectors, rows[order], columns[order])
    totals: FloatArray = np.bincount(owners[order], products, len(beads)).astype(np.float64, copy=False)
    return totals


def _norms(a: Side, b: Side, bead: Bead) -> float:
    return float(a.norms[bead.a1 - bead.a0 - 1, bead.a0] * b.norms[bead.b1 - bead.b0 - 1, bead.b0])


def _with_gaps(a: Side, b: Side, main: list[Bead], left: Sequence[Bead], chance: Chance) -> list[Bead]:
    """The common order with what its gaps hold besides."""
    ends = Bead(0, 0, 0, 0, 1.0), Bead(a.vectors.count, a.vectors.count, b.vectors.count, b.vectors.count, 1.0)
    whole: list[Bead] = []
    for before, after in pairwise([ends[0], *main, ends[1]]):
        whole += _in_gap(a, b, before, after, chance)
        whole.append(after)
    free_a, free_b = free_of(left, a.vectors.count, b.vectors.count)
    found = fill_gaps(a, b, significant_beads(a, b, whole[:-1], chance), chance, free_a, free_b)
    return [x for x in found if free_a[x.a0 : x.a1].all() and free_b[x.b0 : x.b1].all()]


def _in_gap(a: Side, b: Side, before: Bead, after: Bead, chance: Chance) -> list[Bead]:
    box = before.a1, after.a0, before.b1, after.b0
    if not 0 < (box[1] - box[0]) * (box[3] - box[2]) <= LARGE:
        return []
    return beads_in_whole(a, b, box, chance)
