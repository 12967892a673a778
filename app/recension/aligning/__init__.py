"""Aligning: the segments of N versions linked to one another, passages first and in any order, and set in rows.

No version is a base: versions are aligned in an order that depends on their texts alone.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations_with_replacement

import numpy as np

from recension.aligning.alignment import Alignment, Pair, Ranking, by_text
from recension.aligning.chains import Run
from recension.aligning.chance import Chance, chance_between
from recension.aligning.consistency import made_consistent, weak_links
from recension.aligning.features import BoolArray, vectorize
from recension.aligning.grouping import passages_of
from recension.aligning.inheriting import PLENTY, inherited, near_ones
from recension.aligning.links import Bead, Chain, free_of
from recension.aligning.pairs import align_pair, find_repeats
from recension.aligning.rows import Row, build_rows
from recension.aligning.sides import Side
from recension.aligning.similarity import all_searched, group_norms
from recension.aligning.undecided import Pairing, Undecided, find_undecided
from recension.segmenting import Segmented
from recension.vocabulary import Relation

__all__ = ["Alignment", "Bead", "Chain", "Relation", "Row", "align", "lone_segments", "main_beads_of", "passages_of"]

_BY_PAIRS = 0.9
"""The share of the work that aligning by pairs takes."""


def align(
    versions: Sequence[Segmented],
    progress: Callable[[float], None] = lambda _: None,
    known: Alignment | None = None,
    changed: Collection[Pair] = (),
) -> Alignment:
    """Link the segments of any number of versions.

    ``progress`` hears the share done and may raise to cancel; of a ``known`` alignment only the pairs that have
    ``changed`` are aligned again.
    """
    ranking = Ranking(by_text(versions))
    vectors = vectorize([versions[v] for v in ranking.order])
    sides = [Side(side, group_norms(side)) for side in vectors]
    chances = _Chances(sides)
    unchanged = {pair: chains for pair, chains in known.pairs.items() if pair not in changed} if known else {}
    found = ranking.chains_by_rank(unchanged)
    doubts = ranking.runs_by_rank(
        {pair: runs for pair, runs in (known.doubts if known else {}).items() if pair in unchanged}
    )
    near = near_ones(sides) if _words_in_pairs(sides) > PLENTY else [None] * len(sides)
    steps = [pair for pair in _in_order(near) if pair not in found]
    through = {(u, v) for u, v in steps if u != v and near[v] not in (None, u)}
    for done, (u, v) in enumerate(steps):
        within = _within(progress, _BY_PAIRS * done / len(steps), _BY_PAIRS / len(steps))
        within(0.0)
        third = near[v]
        if u == v:
            found[u, v] = find_repeats(sides[u], progress=within)
        elif third is not None and (u, v) in through:
            ways = _from(found, u, third), _from(found, third, v)
            found[u, v] = inherited(sides[u], sides[v], *ways, chances(u, v))
        else:
            doubts[u, v] = []
            found[u, v] = align_pair(sides[u], sides[v], chance=chances(u, v), doubts=doubts[u, v], progress=within)
    consistent = made_consistent(sides, found, chances, _within(progress, _BY_PAIRS, 1 - _BY_PAIRS))
    pairs = ranking.chains(consistent.pairs)
    return Alignment(
        pairs,
        build_rows(versions, main_beads_of(pairs), ranking.order),
        sampled=not all(all_searched(u, v) for u, v in combinations_with_replacement(vectors, 2)),
        weak=ranking.weak(_weak(sides, consistent.pairs, consistent.vouchers, chances)),
        undecided=ranking.undecided(_undecided(sides, consistent.pairs, doubts, chances)),
        doubts=ranking.runs(doubts),
        inherited=max(len(through), known.inherited if known else 0),
    )


def _words_in_pairs(sides: Sequence[Side]) -> int:
    """The words of both versions of every pair, added up."""
    return (len(sides) - 1) * int(sum(side.vectors.lengths.sum() for side in sides))


def _in_order(near: Sequence[int | None]) -> list[Pair]:
    """All pairs of versions, each after those it may be inherited from."""
    return [(u, v) for v, third in enumerate(near) for u in sorted(range(v + 1), key=lambda u: (u != third, u))]


def _from(found: Mapping[Pair, list[Chain]], u: int, v: int) -> list[Chain]:
    """The chains between two versions as the first one sees them."""
    return found[u, v] if u <= v else [chain.flipped() for chain in found[v, u]]


def main_beads_of(pairs: Mapping[Pair, Sequence[Chain]]) -> dict[Pair, list[Bead]]:
    """The links in the common order of every two versions."""
    return {
        pair: [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
        for pair, chains in pairs.items()
    }


class _Chances:
    """The chance level between any two versions, found once."""

    def __init__(self, sides: Sequence[Side]) -> None:
        self._sides = sides
        self._found: dict[Pair, Chance] = {}

    def __call__(self, u: int, v: int) -> Chance:
        if (u, v) not in self._found:
            a, b = self._sides[u], self._sides[v]
            self._found[u, v] = chance_between(a.vectors, b.vectors, a.norms, b.norms)
        return self._found[u, v]


def _weak(
    sides: Sequence[Side],
    pairs: Mapping[Pair, list[Chain]],
    vouchers: Mapping[Pair, Mapping[Bead, int]],
    chances: _Chances,
) -> dict[Pair, dict[Bead, int | None]]:
    return {
        (u, v): {
            bead: vouchers.get((u, v), {}).get(bead)
            for bead, _ in weak_links(sides[u], sides[v], chains, chances(u, v))
        }
        for (u, v), chains in pairs.items()
        if u != v
    }


def _undecided(
    sides: Sequence[Side], pairs: Mapping[Pair, list[Chain]], doubts: Mapping[Pair, list[Run]], chances: _Chances
) -> list[Undecided]:
    lone = lone_segments([side.vectors.count for side in sides], pairs)
    return [
        undecided
        for (u, v), chains in pairs.items()
        if u != v
        for undecided in find_undecided(
            Pairing(u, v, sides[u], sides[v], chains, chances(u, v), lone[u], lone[v]), doubts.get((u, v), ())
        )
    ]


def lone_segments(counts: Sequence[int], pairs: Mapping[Pair, Sequence[Chain]]) -> list[BoolArray]:
    """For each version the segments that no other one has, shape (segments,)."""
    lone = [np.ones(count, dtype=bool) for count in counts]
    for (u, v), chains in pairs.items():
        if u != v:
            free_u, free_v = free_of((bead for chain in chains for bead in chain.beads), counts[u], counts[v])
            lone[u] &= free_u
            lone[v] &= free_v
    return lone


def _within(progress: Callable[[float], None], done: float, share: float) -> Callable[[float], None]:
    """Progress inside a step that is so large a share of the work, when so much is done."""
    return lambda inner: progress(done + share * inner)
