"""Aligning: the segments of N versions linked to one another, passages first and in any order, and set in rows.

No version is a base: versions are aligned in an order that depends on their texts alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from recension.aligning.beads import Side
from recension.aligning.chance import Chance, chance_between
from recension.aligning.consistency import made_consistent
from recension.aligning.features import vectorize
from recension.aligning.grouping import passages_of
from recension.aligning.links import Bead, Chain
from recension.aligning.pairs import align_pair, find_repeats
from recension.aligning.rows import Row, build_rows
from recension.aligning.similarity import all_searched, group_norms
from recension.segmenting import Segmented
from recension.vocabulary import Relation

__all__ = ["Alignment", "Bead", "Chain", "Relation", "Row", "align", "passages_of"]


Pair = tuple[int, int]
"""Versions (u, v), u <= v."""

_BY_PAIRS = 0.95
"""The share of the work that aligning by pairs takes."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """What aligning finds, in segment indices."""

    pairs: dict[Pair, list[Chain]]
    """The chains between versions (u, v), u < v; and the repeats of a version with itself, (v, v)."""
    rows: list[Row]
    sampled: bool
    """Whether some versions were so long that only their rarer words were searched for likely pairs."""


def align(
    versions: Sequence[Segmented],
    progress: Callable[[float], None] = lambda _: None,
    known: Mapping[Pair, list[Chain]] | None = None,
) -> Alignment:
    """Link the segments of any number of versions.

    ``progress`` hears the share done and may raise to cancel; ``known`` are pairs that need not be aligned again.
    """
    order = sorted(range(len(versions)), key=lambda v: (len(versions[v].version.text), versions[v].version.text))
    vectors = vectorize([versions[v] for v in order])
    sides = [Side(side, group_norms(side)) for side in vectors]
    chances = _Chances(sides)
    ranked = _ranked(known or {}, order)
    steps = [pair for pair in combinations_with_replacement(range(len(order)), 2) if pair not in ranked]
    for done, (u, v) in enumerate(steps):
        within = _within(progress, _BY_PAIRS * done / len(steps), _BY_PAIRS / len(steps))
        within(0.0)
        if u == v:
            ranked[u, v] = find_repeats(sides[u], progress=within)
        else:
            ranked[u, v] = align_pair(sides[u], sides[v], chance=chances(u, v), progress=within)
    consistent = made_consistent(sides, ranked, chances, _within(progress, _BY_PAIRS, 1 - _BY_PAIRS))
    pairs = _named(consistent, order)
    main = {
        pair: [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
        for pair, chains in pairs.items()
    }
    sampled = not all(all_searched(u, v) for u, v in combinations_with_replacement(vectors, 2))
    return Alignment(pairs, build_rows(versions, main, order), sampled)


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


def _ranked(pairs: Mapping[Pair, list[Chain]], order: Sequence[int]) -> dict[Pair, list[Chain]]:
    """Pairs of versions as pairs of places in the order."""
    rank = {version: place for place, version in enumerate(order)}
    return dict(_turned(rank[u], rank[v], chains) for (u, v), chains in pairs.items())


def _named(pairs: Mapping[Pair, list[Chain]], order: Sequence[int]) -> dict[Pair, list[Chain]]:
    """Pairs of places in the order as pairs of versions, sorted."""
    return dict(sorted(_turned(order[u], order[v], chains) for (u, v), chains in pairs.items()))


def _turned(u: int, v: int, chains: list[Chain]) -> tuple[Pair, list[Chain]]:
    return ((u, v), chains) if u <= v else ((v, u), [chain.flipped() for chain in chains])


def _within(progress: Callable[[float], None], done: float, share: float) -> Callable[[float], None]:
    """Progress inside a step that is so large a share of the work, when so much is done."""
    return lambda inner: progress(done + share * inner)
