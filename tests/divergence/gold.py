"""Gold: which sentences of a version belong to which of the source, read off the version's draft."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from tests.divergence.drafts import Draft, Rendered, Span, Unit

from recension.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class GoldBead:
    """Sentences ``[first, last)`` of one side that say the same as those of the other."""

    a: Span
    b: Span
    relation: Relation
    touched: frozenset[str]
    """The names of the operations that did something to it."""

    @property
    def pairs(self) -> set[tuple[int, int]]:
        """Every sentence of ``a`` with every one of ``b``."""
        return {(i, j) for i in range(*self.a) for j in range(*self.b)}


@dataclass(frozen=True)
class GoldPair:
    """A source, a version, and all that is true of the two."""

    a: Rendered
    b: Rendered
    beads: tuple[GoldBead, ...]
    """Between the two, in the order of ``b``: main, moved and copy."""
    repeats: tuple[GoldBead, ...]
    """Within ``b``: ``a`` stands further up."""
    chrome: frozenset[int]
    """Sentences of ``b`` that are furniture of a page: they may repeat one another."""

    @classmethod
    def between(cls, source: Draft, version: Draft) -> "GoldPair":
        """The gold of a source, as it was written, and a version of it."""
        a, b = source.render(), version.render()
        placed = list(_placed(version.units))
        chrome = frozenset(number for unit, span in placed if unit.chrome for number in range(*span))
        retold = [(unit, span) for unit, span in placed if unit.origin[1]]
        relations = _relations([unit for unit, _ in retold], a.sentences)
        beads = [
            GoldBead(unit.origin, span, relation, unit.touched)
            for (unit, span), relation in zip(retold, relations, strict=True)
        ]
        return cls(a, b, tuple(beads), tuple(_repeats(beads)), chrome)

    @property
    def only_a(self) -> set[int]:
        """The sentences that the version does not have."""
        return set(range(len(self.a.sentences))) - {number for bead in self.beads for number in range(*bead.a)}

    @property
    def only_b(self) -> set[int]:
        """The sentences that the source does not have."""
        return set(range(len(self.b.sentences))) - {number for bead in self.beads for number in range(*bead.b)}


def _placed(units: Iterable[Unit]) -> Iterator[tuple[Unit, Span]]:
    """Every unit, and which sentences of the version it is."""
    at = 0
    for unit in units:
        yield unit, (at, at + len(unit.sentences))
        at += len(unit.sentences)


def _relations(units: Sequence[Unit], sentences: Sequence[Span]) -> list[Relation]:
    """What each unit is to the common order: the heaviest set of first sayings, in characters, that do not cross."""
    first = _said_first(units)
    lengths = [sentences[unit.origin[1] - 1][1] - sentences[unit.origin[0]][0] for unit in units]
    weights = [length if number in first else 0 for number, length in enumerate(lengths)]
    main = heaviest_rise([unit.origin[0] for unit in units], weights)
    elsewhere = (Relation.MOVED if number in first else Relation.COPY for number in range(len(units)))
    return [Relation.MAIN if number in main else relation for number, relation in enumerate(elsewhere)]


def _said_first(units: Sequence[Unit]) -> set[int]:
    """The units that are no copies, and where only copies are left of something, the first of these."""
    first = {number for number, unit in enumerate(units) if not unit.again}
    told = {sentence for number in first for sentence in range(*units[number].origin)}
    for number, unit in enumerate(units):
        if told.isdisjoint(range(*unit.origin)):
            first.add(number)
            told.update(range(*unit.origin))
    return first


def heaviest_rise(keys: Sequence[int], weights: Sequence[int]) -> set[int]:
    """The places of the heaviest subsequence of rising keys; what weighs nothing is in none.

    In one pass, with the best that ends at or below each key in a Fenwick tree.
    """
    size = max(keys, default=0) + 1
    tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    before: list[int] = []
    best = 0, -1
    for number, (key, weight) in enumerate(zip(keys, weights, strict=True)):
        below, at = (0, -1), key
        while at > 0:
            below = max(below, tree[at])
            at -= at & -at
        before.append(below[1])
        if not weight:
            continue
        here = below[0] + weight, number
        best = max(best, here)
        at = key + 1
        while at <= size:
            tree[at] = max(tree[at], here)
            at += at & -at
    found = set()
    number = best[1]
    while number >= 0:
        found.add(number)
        number = before[number]
    return found


def _repeats(beads: Sequence[GoldBead]) -> Iterator[GoldBead]:
    """Any two places of the version that retell the same of the source."""
    sayings: dict[int, list[int]] = {}
    for number, bead in enumerate(beads):
        for sentence in range(*bead.a):
            sayings.setdefault(sentence, []).append(number)
    pairs = {pair for numbers in sayings.values() for pair in combinations(numbers, 2)}
    for first, second in sorted(pairs):
        touched = beads[first].touched | beads[second].touched
        yield GoldBead(beads[first].b, beads[second].b, Relation.REPEAT, touched)
