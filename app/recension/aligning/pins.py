"""Pins: links that a reader fixes or forbids, and the stretch around each aligned again.

Only the stretch between the nearest firm links changes; whatever is outside it stays as it is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray
from recension.aligning.links import Bead, Chain, free_of
from recension.aligning.pairs import align_pair
from recension.aligning.passages import LARGE, Box, beads_in_whole, fill_gaps, significant_beads
from recension.aligning.sides import Side
from recension.aligning.similarity import products
from recension.aligning.undecided import Undecided, weak_beads
from recension.vocabulary import Relation


@dataclass(frozen=True, slots=True, order=True)
class SegmentPin:
    """Segments ``[a0, a1)`` of one version and ``[b0, b1)`` of a later one belong together, or do not."""

    u: int
    v: int
    a0: int
    a1: int
    b0: int
    b1: int
    same: bool

    def meets(self, bead: Bead) -> tuple[bool, bool]:
        """Whether a bead of the same versions has a part in this on either side."""
        return bead.a0 < self.a1 and self.a0 < bead.a1, bead.b0 < self.b1 and self.b0 < bead.b1

    def holds(self, bead: Bead) -> bool:
        """Whether this is what fixes a bead of the same versions."""
        return self.same and self.is_box(bead)

    def turned(self) -> "SegmentPin":
        """The same pin seen from the other version."""
        return SegmentPin(self.v, self.u, self.b0, self.b1, self.a0, self.a1, self.same)

    def forbids(self, found: Undecided) -> bool:
        """Whether a reader has decided what is told to be undecided."""
        if self.same or {found.version, found.other} != {self.u, self.v}:
            return False
        ends = (found.first, found.last), (found.other_first, found.other_last)
        a, b = ends if found.version == self.u else ends[::-1]
        return all(self.meets(Bead(*a, *b, 0.0)))

    def is_box(self, bead: Bead) -> bool:
        """Whether a bead has exactly these borders."""
        return (bead.a0, bead.a1, bead.b0, bead.b1) == (self.a0, self.a1, self.b0, self.b1)


def realigned(
    a: Side, b: Side, chains: Sequence[Chain], held: Sequence[SegmentPin], changed: Sequence[SegmentPin], chance: Chance
) -> list[Chain]:
    """The chains between two versions as the pins held want them; ``changed`` are those that came or went."""
    pair = _Pair(a, b, chains, held, chance)
    for pin in sorted(changed):
        pair.change(pin)
    return pair.chains()


class _Pair:
    """The links between two versions while pins are set on them."""

    def __init__(self, a: Side, b: Side, chains: Sequence[Chain], held: Sequence[SegmentPin], chance: Chance) -> None:
        self._a, self._b, self._chance = a, b, chance
        self._fixed = [pin for pin in held if pin.same]
        self._forbidden = [pin for pin in held if not pin.same]
        self._main = sorted(
            (bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads), key=lambda x: x.a0
        )
        self._others = [chain for chain in chains if chain.relation is not Relation.MAIN]

    def change(self, pin: SegmentPin) -> None:
        """Take a pin in that came, or let one go that went, and align the stretch around it again."""
        self._drop(pin)
        if pin in self._fixed:
            self._fix(pin)
        self._align_around(pin)

    def chains(self) -> list[Chain]:
        """All links, each fixed one in a chain of its own."""
        runs: list[list[Bead]] = [[]]
        for bead in self._main:
            alone = any(pin.is_box(bead) for pin in self._fixed)
            runs += [[bead], []] if alone else []
            if not alone:
                runs[-1].append(bead)
        return [*(Chain(tuple(run), Relation.MAIN) for run in runs if run), *self._others]

    def _drop(self, pin: SegmentPin) -> None:
        """Remove what gives way to a pin, or was there for its sake."""

        def kept(beads: Iterable[Bead], relation: Relation) -> tuple[Bead, ...]:
            return tuple(bead for bead in beads if not self._gives_way(bead, relation, pin))

        self._main = list(kept(self._main, Relation.MAIN))
        left = (Chain(kept(chain.beads, chain.relation), chain.relation) for chain in self._others)
        self._others = [chain for chain in left if chain.beads]

    def _gives_way(self, bead: Bead, relation: Relation, pin: SegmentPin) -> bool:
        on_a, on_b = pin.meets(bead)
        if pin in self._fixed:
            return on_a or on_b if relation.is_sole else on_a and on_b
        return pin.is_box(bead) if pin.same else on_a and on_b

    def _fix(self, pin: SegmentPin) -> None:
        """Link what a pin holds together: in the common order if what crosses it weighs less."""
        bead = Bead(pin.a0, pin.a1, pin.b0, pin.b1, self._likeness(pin))
        crossing = [x for x in self._main if not (_precedes(x, bead) or _precedes(bead, x))]
        held = any(other.is_box(x) for x in crossing for other in self._fixed)
        if held or self._words(crossing) > self._words([bead]):
            self._others.append(Chain((bead,), Relation.MOVED))
        else:
            self._main = sorted([*(x for x in self._main if x not in crossing), bead], key=lambda x: x.a0)

    def _words(self, beads: Iterable[Bead]) -> float:
        words = self._a.words
        return float(sum(words[x.a1] - words[x.a0] for x in beads))

    def _likeness(self, pin: SegmentPin) -> float:
        a, b = self._a.vectors.rows(pin.a0, pin.a1), self._b.vectors.rows(pin.b0, pin.b1)
        squares = [float(products(side, side).sum()) for side in (a, b)]
        return round(min(1.0, float(products(a, b).sum()) / max(1e-9, float(np.sqrt(squares[0] * squares[1])))), 4)

    def _align_around(self, pin: SegmentPin) -> None:
        """Align again what is open between the firm links before and after a pin."""
        own = next((k for k, bead in enumerate(self._main) if pin.is_box(bead)), None)
        if own is not None:
            self._align_at(own + 1)
            self._align_at(own)
            return
        on_a, on_b = (sum(bead.a0 < pin.a0 for bead in self._main), sum(bead.b0 < pin.b0 for bead in self._main))
        for place in sorted({on_a, on_b}, reverse=True):
            self._align_at(place)

    def _align_at(self, place: int) -> None:
        """Align again between the nearest firm links before the bead number ``place`` and from it on."""
        first = last = place
        while first > 0 and not self._is_firm(self._main[first - 1]):
            first -= 1
        while last < len(self._main) and not self._is_firm(self._main[last]):
            last += 1
        before, after = self._main[:first], self._main[last:]
        a0, b0 = (before[-1].a1, before[-1].b1) if before else (0, 0)
        a1, b1 = (after[0].a0, after[0].b0) if after else (self._a.vectors.count, self._b.vectors.count)
        if a0 >= a1 or b0 >= b1:
            return
        found = [x for x in self._aligned((a0, a1, b0, b1)) if self._may_be(x)]
        found = significant_beads(self._a, self._b, [*before[-1:], *found, *after[:1]], self._chance)
        framed = [*before[-1:], *(x for x in found if x not in self._main), *after[:1]]
        whole = fill_gaps(self._a, self._b, framed, self._chance, *self._free())
        inner = [x for x in whole if a0 <= x.a0 and x.a1 <= a1 and b0 <= x.b0 and x.b1 <= b1 and self._may_be(x)]
        self._main = [*before, *inner, *after]

    def _is_firm(self, bead: Bead) -> bool:
        """Whether a link is more alike than chance brings about anywhere between these versions, or is fixed."""
        fixed = any(pin.is_box(bead) for pin in self._fixed)
        return fixed or not weak_beads(self._a, self._b, [bead], self._chance)[0]

    def _aligned(self, box: Box) -> list[Bead]:
        a0, a1, b0, b1 = box
        if (a1 - a0) * (b1 - b0) <= LARGE:
            return beads_in_whole(self._a, self._b, box, self._chance, self._blocked)
        chains = align_pair(self._a.part(a0, a1), self._b.part(b0, b1), chance=self._chance)
        beads = [bead for chain in chains if chain.relation is Relation.MAIN for bead in chain.beads]
        return [Bead(x.a0 + a0, x.a1 + a0, x.b0 + b0, x.b1 + b0, x.similarity) for x in beads]

    def _blocked(self, box: Box) -> BoolArray:
        """The pairs in a box that are forbidden, or have a link outside the common order."""
        a0, a1, b0, b1 = box
        blocked = np.zeros((a1 - a0, b1 - b0), dtype=bool)
        for pin in self._forbidden:
            blocked[max(0, pin.a0 - a0) : max(0, pin.a1 - a0), max(0, pin.b0 - b0) : max(0, pin.b1 - b0)] = True
        for bead in self._elsewhere():
            blocked[max(0, bead.a0 - a0) : max(0, bead.a1 - a0)] = True
            blocked[:, max(0, bead.b0 - b0) : max(0, bead.b1 - b0)] = True
        return blocked

    def _elsewhere(self) -> list[Bead]:
        return [bead for chain in self._others if chain.relation.is_sole for bead in chain.beads]

    def _free(self) -> tuple[BoolArray, BoolArray]:
        """Which segments of either version have no counterpart elsewhere."""
        return free_of(self._elsewhere(), self._a.vectors.count, self._b.vectors.count)

    def _may_be(self, bead: Bead) -> bool:
        """Whether a new link is not forbidden and takes nothing from one outside the common order."""
        taken = any(_share_segments(bead, x) for x in self._elsewhere())
        return not taken and not any(all(pin.meets(bead)) for pin in self._forbidden)


def _precedes(one: Bead, other: Bead) -> bool:
    return one.a1 <= other.a0 and one.b1 <= other.b0


def _share_segments(one: Bead, other: Bead) -> bool:
    return (one.a0 < other.a1 and other.a0 < one.a1) or (one.b0 < other.b1 and other.b0 < one.b1)
