"""What aligning finds: links between contiguous segments, and passages, runs of links in step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from recension.aligning.features import BoolArray
from recension.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Bead:
    """Segments ``[a0, a1)`` of one version say the same as segments ``[b0, b1)`` of another."""

    a0: int
    a1: int
    b0: int
    b1: int
    similarity: float
    """0 to 1: cosine of the two sides' summed feature vectors."""

    def flipped(self) -> "Bead":
        """The same bead seen from the other version."""
        return Bead(self.b0, self.b1, self.a0, self.a1, self.similarity)


@dataclass(frozen=True, slots=True)
class Chain:
    """Beads in step, of one relation: a passage in segment indices."""

    beads: tuple[Bead, ...]
    relation: Relation

    def flipped(self) -> "Chain":
        """The same chain seen from the other version."""
        beads = sorted((bead.flipped() for bead in self.beads), key=lambda bead: (bead.a0, bead.b0))
        return Chain(tuple(beads), self.relation)


def free_of(beads: Iterable[Bead], count_a: int, count_b: int) -> tuple[BoolArray, BoolArray]:
    """Which segments of either version none of some beads holds, shapes (count_a,) and (count_b,)."""
    free_a, free_b = np.ones(count_a, dtype=bool), np.ones(count_b, dtype=bool)
    for bead in beads:
        free_a[bead.a0 : bead.a1] = free_b[bead.b0 : bead.b1] = False
    return free_a, free_b


LARGEST_STEP = 2
"""Segments that either side may skip within one passage."""


def in_step(beads: Sequence[Bead]) -> list[list[int]]:
    """Maximal runs of beads, by index, in which neither side turns back or skips more than a few segments."""
    runs: list[list[int]] = []
    for k, bead in enumerate(beads):
        before = beads[k - 1]
        on_a, on_b = bead.a0 - before.a1, bead.b0 - before.b1
        if k and 0 <= on_a <= LARGEST_STEP and 0 <= on_b <= LARGEST_STEP:
            runs[-1].append(k)
        else:
            runs.append([k])
    return runs
