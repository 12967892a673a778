"""Consistency: what third versions say of the links between two.

A pair of segments has its own evidence, and through each third version that of the weaker of the two links on the
way (the library extension of T-Coffee: Notredame, Higgins and Heringa 2000). A weak link falls where third
versions lead elsewhere; segments without a counterpart are linked on little evidence of their own where third
versions lead from one to the other. Every pair is judged by what aligning by pairs found, none by another's verdict.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from recension.aligning.band import Band
from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray, ranges
from recension.aligning.links import LARGEST_STEP, Bead, Chain, free_of, in_step
from recension.aligning.passages import SURE, Box, band_around, beads_in, evidence_of, fill_gaps
from recension.aligning.sides import Side, chance_best
from recension.aligning.staircase import heaviest_staircase
from recension.segmenting.tokens import IntArray
from recension.vocabulary import Relation

_VOUCHED = 3.0
"""Nats of evidence of their own that segments need which third versions link: such likeness is chance once in 20."""
_LONGEST = 200
"""Pairs of segments that are looked into at once."""

Chains = Mapping[tuple[int, int], list[Chain]]
"""The chains between versions (u, v), u <= v."""


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """Pairs of segments that sole links bring together, ordered by ``a``, then ``b``."""

    a: IntArray
    b: IntArray
    nats: FloatArray
    """The evidence of the link each pair is in."""

    def flipped(self) -> "Ties":
        """The same seen from the other version."""
        return self.where(np.lexsort((self.a, self.b))).turned()

    def turned(self) -> "Ties":
        """With the sides exchanged, in the same order."""
        return Ties(self.b, self.a, self.nats)

    def where(self, chosen: BoolArray | IntArray) -> "Ties":
        """Some of the pairs."""
        return Ties(self.a[chosen], self.b[chosen], self.nats[chosen])

    def inside(self, bead: Bead) -> BoolArray:
        """Which pairs a link holds."""
        on_a, on_b = self.on(bead)
        return on_a & on_b

    def says(self, bead: Bead) -> float:
        """How much the pairs that a link holds say together, in nats."""
        return float(self.nats[self.inside(bead)].sum())

    def on(self, bead: Bead) -> tuple[BoolArray, BoolArray]:
        """Of which pairs a link holds the one segment, and of which the other."""
        return (self.a >= bead.a0) & (self.a < bead.a1), (self.b >= bead.b0) & (self.b < bead.b1)


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What third versions lead to, and which of them says so most."""

    ties: Ties
    through: IntArray

    def voucher(self, bead: Bead) -> int | None:
        """The version that speaks most for a link, if any does."""
        inside = np.flatnonzero(self.ties.inside(bead))
        return int(self.through[inside[self.ties.nats[inside].argmax()]]) if len(inside) else None


@dataclass(frozen=True, slots=True)
class Consistent:
    """The links of all pairs once every pair has heard the third versions."""

    pairs: dict[tuple[int, int], list[Chain]]
    vouchers: dict[tuple[int, int], dict[Bead, int]]
    """For weak links the third version that speaks for them most."""


def made_consistent(
    sides: Sequence[Side],
    pairs: Chains,
    chance: Callable[[int, int], Chance],
    progress: Callable[[float], None] = lambda _: None,
) -> Consistent:
    """Let every pair hear the third versions."""
    judged = Consistent(dict(pairs), {})
    if len(sides) < 3:
        return judged
    ties: dict[tuple[int, int], Ties] = {}
    for (u, v), chains in pairs.items():
        if u != v:
            ties[u, v] = _ties(sides[u], sides[v], _sole(chains), chance(u, v))
            ties[v, u] = ties[u, v].flipped()
    for done, (u, v) in enumerate(pairs):
        progress(done / len(pairs))
        if u != v:
            heard = _heard(sides, ties, (u, v), pairs[u, v], chance(u, v))
            if len(heard.through):
                chains = _judge(sides[u], sides[v], heard.ties, pairs[u, v], chance(u, v))
                judged.pairs[u, v] = chains
                weak = (bead for bead, nats in weak_links(sides[u], sides[v], chains, chance(u, v)))
                vouchers = ((bead, heard.voucher(bead)) for bead in weak)
                judged.vouchers[u, v] = {bead: version for bead, version in vouchers if version is not None}
    return judged


def _sole(chains: Sequence[Chain]) -> list[Bead]:
    """The links that are the only ones of their segments."""
    beads = (bead for chain in chains if chain.relation.is_sole for bead in chain.beads)
    return sorted(beads, key=_place)


def _ties(a: Side, b: Side, beads: Sequence[Bead], chance: Chance) -> Ties:
    if not beads:
        return Ties(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    spans = np.array([(bead.a0, bead.a1, bead.b0, bead.b1) for bead in beads])
    heights, widths = spans[:, 1] - spans[:, 0], spans[:, 3] - spans[:, 2]
    rows = ranges(spans[:, 0], heights)
    across = np.repeat(widths, heights)
    columns = ranges(np.repeat(spans[:, 2], heights), across)
    nats = np.repeat(np.repeat(evidence_of(a, b, beads, chance), heights), across)
    ties = Ties(np.repeat(rows, across), columns, nats)
    return ties.where(np.lexsort((ties.b, ties.a)))


def _judge(a: Side, b: Side, heard: Ties, chains: list[Chain], chance: Chance) -> list[Chain]:
    """One pair's chains after it has heard the third versions."""
    fallen = {bead for bead, nats in weak_links(a, b, chains, chance) if _gainsaid(bead, nats, heard)}
    kept = [Chain(tuple(x for x in chain.beads if x not in fallen), chain.relation) for chain in chains]
    return _with_vouched(a, b, [chain for chain in kept if chain.beads], heard, chance)


def weak_links(a: Side, b: Side, chains: Sequence[Chain], chance: Chance) -> list[tuple[Bead, float]]:
    """The sole links that would not stand by themselves, and their evidence."""
    beads = _sole(chains)
    if not beads:
        return []
    least = chance_best(a, b) + SURE
    nats = evidence_of(a, b, beads, chance).tolist()
    return [(bead, own) for bead, own in zip(beads, nats, strict=True) if own < least]


def _heard(
    sides: Sequence[Side],
    ties: Mapping[tuple[int, int], Ties],
    pair: tuple[int, int],
    chains: Sequence[Chain],
    chance: Chance,
) -> Heard:
    """What third versions lead to from segments that no link holds, or a weak one only.

    The evidence of the weaker link on each way is added up.
    """
    u, v = pair
    width = sides[v].vectors.count
    free = _open(sides[u], sides[v], chains, chance)
    keys, weights, through = [np.zeros(0, np.int64)], [np.zeros(0)], [np.zeros(0, np.int64)]
    for w in range(len(sides)):
        if w in pair:
            continue
        there, on = ties[u, w].where(free[ties[u, w].a]), ties[w, v]
        starts = np.searchsorted(on.a, there.b)
        sizes = np.searchsorted(on.a, there.b, side="right") - starts
        places = ranges(starts, sizes)
        keys.append(np.repeat(there.a, sizes) * width + on.b[places])
        weights.append(np.minimum(np.repeat(there.nats, sizes), on.nats[places]))
        through.append(np.full(len(places), w))
    every, weight = np.concatenate(keys), np.concatenate(weights)
    order = np.lexsort((-weight, every))
    found, first, at = np.unique(every[order], return_index=True, return_inverse=True)
    nats: FloatArray = np.bincount(at, weight[order], len(found)).astype(np.float64, copy=False)
    return Heard(Ties(found // width, found % width, nats), np.concatenate(through)[order][first])


def _open(a: Side, b: Side, chains: Sequence[Chain], chance: Chance) -> BoolArray:
    """The segments of the first version that no link holds, or a weak one only."""
    free, _ = free_of(_sole(chains), a.vectors.count, b.vectors.count)
    for bead, _ in weak_links(a, b, chains, chance):
        free[bead.a0 : bead.a1] = True
    return free


def _gainsaid(bead: Bead, nats: float, heard: Ties) -> bool:
    """Whether third versions lead from a link's segments elsewhere, and say more than it does."""
    on_a, on_b = heard.on(bead)
    for_it = heard.says(bead)
    against_it = float(heard.nats[on_a ^ on_b].max(initial=0.0))
    return nats + for_it < against_it


def _with_vouched(a: Side, b: Side, chains: list[Chain], heard: Ties, chance: Chance) -> list[Chain]:
    """The chains and further ones of open segments that third versions link."""
    main = [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
    others = [chain for chain in chains if chain.relation is not Relation.MAIN]
    taken = _Taken(a, b, _sole(chains))
    heard = taken.free(heard)
    at_a, at_b = (
        np.searchsorted(np.array([getattr(x, side) for x in main]), places)
        for side, places in (("a0", heard.a), ("b0", heard.b))
    )
    in_place = at_a == at_b
    found: list[Bead] = []
    crossing: list[Bead] = []
    for gap in np.unique(at_a[in_place]).tolist():
        box = _gap(a, b, main, gap)
        beads = sorted(taken.beads(a, b, heard.where(in_place & (at_a == gap)), box, chance), key=_place)
        kept = set(heaviest_staircase([(*_place(bead), heard.says(bead)) for bead in beads]))
        found += [bead for k, bead in enumerate(beads) if k in kept]
        crossing += [bead for k, bead in enumerate(beads) if k not in kept]
    if found:
        whole = fill_gaps(a, b, sorted([*main, *found], key=lambda x: x.a0), chance, ~taken.a, ~taken.b)
        known = {*main, *found}
        main = [bead for bead in whole if bead in known or taken.add(bead)]
    everywhere = 0, a.vectors.count, 0, b.vectors.count
    moved = sorted([*crossing, *taken.beads(a, b, heard.where(~in_place), everywhere, chance)], key=_place)
    further = [Chain(tuple(moved[k] for k in run), Relation.MOVED) for run in in_step(moved)]
    return [*([Chain(tuple(main), Relation.MAIN)] if main else []), *others, *further]


def _place(bead: Bead) -> tuple[int, int]:
    return bead.a0, bead.b0


def _gap(a: Side, b: Side, main: Sequence[Bead], gap: int) -> Box:
    """The box before the bead number ``gap`` of the common order, and after the one before it."""
    a0, b0 = (main[gap - 1].a1, main[gap - 1].b1) if gap else (0, 0)
    a1, b1 = (main[gap].a0, main[gap].b0) if gap < len(main) else (a.vectors.count, b.vectors.count)
    return a0, a1, b0, b1


class _Taken:
    """The segments that have a link already, and how further ones find theirs."""

    def __init__(self, a: Side, b: Side, beads: Sequence[Bead]) -> None:
        self.a = np.zeros(a.vectors.count, dtype=bool)
        self.b = np.zeros(b.vectors.count, dtype=bool)
        for bead in beads:
            self.add(bead)

    def add(self, bead: Bead) -> bool:
        """Take the segments of a link unless one of them is taken."""
        if self.a[bead.a0 : bead.a1].any() or self.b[bead.b0 : bead.b1].any():
            return False
        self.a[bead.a0 : bead.a1] = self.b[bead.b0 : bead.b1] = True
        return True

    def free(self, heard: Ties) -> Ties:
        """The pairs of which neither segment is taken."""
        return heard.where(~(self.a[heard.a] | self.b[heard.b]))

    def beads(self, a: Side, b: Side, heard: Ties, outer: Box, chance: Chance) -> list[Bead]:
        """The links along what was heard, inside ``outer``; they are taken from then on."""
        found: list[Bead] = []
        while len(heard.a):
            chosen = heaviest_staircase(list(zip(heard.a.tolist(), heard.b.tolist(), heard.nats.tolist(), strict=True)))
            path = heard.where(np.isin(np.arange(len(heard.a)), chosen))
            for piece in _pieces(path):
                found += [bead for bead in _along(a, b, piece, outer, chance) if self.add(bead)]
            heard = self.free(heard.where(~(np.isin(heard.a, path.a) | np.isin(heard.b, path.b))))
        return found


def _pieces(path: Ties) -> Iterator[Ties]:
    """A path cut where it skips segments, and where it is long."""
    steps = np.maximum(np.diff(path.a), np.diff(path.b))
    cuts = [0, *(np.flatnonzero(steps > LARGEST_STEP) + 1).tolist(), len(path.a)]
    for first, last in pairwise(cuts):
        for begin in range(first, last, _LONGEST):
            piece = slice(begin, min(begin + _LONGEST, last))
            yield Ties(path.a[piece], path.b[piece], path.nats[piece])


def _along(a: Side, b: Side, path: Ties, outer: Box, chance: Chance) -> Iterator[Bead]:
    """The best links near a path that hold a pair of it."""
    a0, a1 = max(outer[0], int(path.a[0]) - 1), min(outer[1], int(path.a[-1]) + 2)
    b0, b1 = max(outer[2], int(path.b[0]) - 1), min(outer[3], int(path.b[-1]) + 2)
    low, high = band_around(path.a - a0, path.b - b0, a1 - a0, b1 - b0)
    band = Band(low, high, np.full(a1 - a0, _VOUCHED))
    for bead in beads_in(a, b, (a0, a1, b0, b1), band, chance):
        if path.inside(bead).any():
            yield bead
