"""Aligning: the segments of N versions linked to one another, passages first and in any order, and set in rows.

No version is a base: versions are aligned in an order that depends on their texts alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement

from recension.aligning.beads import Side
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
    vectors = dict(zip(order, vectorize([versions[v] for v in order]), strict=True))
    sides = {v: Side(vectors[v], group_norms(vectors[v])) for v in order}
    pairs: dict[Pair, list[Chain]] = dict(known or {})
    steps = [
        (first, second)
        for i, first in enumerate(order)
        for second in order[i:]
        if (min(first, second), max(first, second)) not in pairs
    ]
    for done, (first, second) in enumerate(steps):
        progress(done / len(steps))
        within = _within(progress, done, len(steps))
        if first == second:
            pairs[first, first] = find_repeats(sides[first], progress=within)
            continue
        chains = align_pair(sides[first], sides[second], progress=within)
        if first < second:
            pairs[first, second] = chains
        else:
            pairs[second, first] = [chain.flipped() for chain in chains]
    main = {
        pair: [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
        for pair, chains in pairs.items()
    }
    sampled = not all(all_searched(vectors[u], vectors[v]) for u, v in combinations_with_replacement(order, 2))
    return Alignment(dict(sorted(pairs.items())), build_rows(versions, main, order), sampled)


def _within(progress: Callable[[float], None], done: int, steps: int) -> Callable[[float], None]:
    """Progress inside one of several steps, ``done`` of which are over."""
    return lambda share: progress((done + share) / steps)
