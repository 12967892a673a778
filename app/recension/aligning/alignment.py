"""What aligning finds, and how its pairs are told in an order of versions that depends on their texts alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from recension.aligning.chains import Run
from recension.aligning.links import Bead, Chain
from recension.aligning.pins import SegmentPin
from recension.aligning.rows import Row
from recension.aligning.undecided import Undecided
from recension.segmenting import Segmented

Pair = tuple[int, int]
"""Versions (u, v), u <= v."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Alignment:
    """What aligning finds, in segment indices."""

    pairs: dict[Pair, list[Chain]]
    """The chains between versions (u, v), u < v; and the repeats of a version with itself, (v, v)."""
    rows: list[Row]
    sampled: bool
    """Whether some versions were so long that only their rarer words were searched for likely pairs."""
    weak: Mapping[Pair, Mapping[Bead, int | None]] = field(default_factory=dict)
    """The links that their own words do not bear, and the third version that speaks for each, if any does."""
    undecided: Sequence[Undecided] = ()
    """What may have a counterpart; it has no link to any version."""
    pins: Sequence[SegmentPin] = ()
    """What a reader has fixed or forbidden."""
    doubts: Mapping[Pair, list[Run]] = field(default_factory=dict)
    """The runs outside the common order that were too weak to be linked."""


def by_text(versions: Sequence[Segmented]) -> list[int]:
    """The versions in an order that depends on their texts alone."""
    return sorted(range(len(versions)), key=lambda v: (len(versions[v].version.text), versions[v].version.text))


class Ranking:
    """Versions as they were given, and as their texts order them: each pair is aligned as the latter has it."""

    def __init__(self, order: Sequence[int]) -> None:
        """``order`` holds the versions by rank."""
        self.order = order
        self._rank = {version: place for place, version in enumerate(order)}

    def chains_by_rank(self, pairs: Mapping[Pair, list[Chain]]) -> dict[Pair, list[Chain]]:
        """Chains between versions as chains between ranks."""
        return self._turned(pairs, [self._rank[v] for v in range(len(self.order))], Chain.flipped)

    def chains(self, pairs: Mapping[Pair, list[Chain]]) -> dict[Pair, list[Chain]]:
        """Chains between ranks as chains between versions."""
        return self._turned(pairs, self.order, Chain.flipped)

    def runs_by_rank(self, pairs: Mapping[Pair, list[Run]]) -> dict[Pair, list[Run]]:
        """Runs between versions as runs between ranks."""
        return self._turned(pairs, [self._rank[v] for v in range(len(self.order))], Run.flipped)

    def runs(self, pairs: Mapping[Pair, list[Run]]) -> dict[Pair, list[Run]]:
        """Runs between ranks as runs between versions."""
        return self._turned(pairs, self.order, Run.flipped)

    def weak(self, pairs: Mapping[Pair, Mapping[Bead, int | None]]) -> dict[Pair, dict[Bead, int | None]]:
        """Weak links between ranks as weak links between versions."""
        told: dict[Pair, dict[Bead, int | None]] = {}
        for (u, v), beads in pairs.items():
            turn = self.order[u] > self.order[v]
            told[self._pair(u, v)] = {
                (bead.flipped() if turn else bead): None if voucher is None else self.order[voucher]
                for bead, voucher in beads.items()
            }
        return told

    def undecided(self, found: Sequence[Undecided]) -> list[Undecided]:
        """What is undecided, with versions in place of ranks."""
        return [replace(x, version=self.order[x.version], other=self.order[x.other]) for x in found]

    def _pair(self, u: int, v: int) -> Pair:
        first, second = sorted((self.order[u], self.order[v]))
        return first, second

    def _turned(
        self, pairs: Mapping[Pair, list[_T]], names: Sequence[int], flipped: Callable[[_T], _T]
    ) -> dict[Pair, list[_T]]:
        told: dict[Pair, list[_T]] = {}
        for (u, v), members in pairs.items():
            first, second = names[u], names[v]
            if first <= second:
                told[first, second] = members
            else:
                told[second, first] = [flipped(member) for member in members]
        return dict(sorted(told.items()))
