"""Beads and chains seen from either side, and what counts as in step."""

import pytest

from recension.aligning.links import LARGEST_STEP, Bead, Chain, in_step
from recension.vocabulary import Relation


def bead(a0: int, a1: int, b0: int, b1: int) -> Bead:
    return Bead(a0, a1, b0, b1, 0.5)


def test_a_chain_seen_from_the_other_side_is_in_its_order() -> None:
    chain = Chain((bead(0, 1, 7, 8), bead(1, 3, 2, 3), bead(5, 6, 4, 5)), Relation.COPY)
    flipped = chain.flipped()
    assert flipped.beads == (bead(2, 3, 1, 3), bead(4, 5, 5, 6), bead(7, 8, 0, 1))
    assert flipped.relation is Relation.COPY
    assert flipped.flipped() == chain


@pytest.mark.parametrize(
    ("beads", "runs"),
    [
        ([], []),
        ([bead(3, 4, 0, 1)], [[0]]),
        ([bead(0, 1, 0, 1), bead(1, 3, 1, 2), bead(3, 4, 2, 4)], [[0, 1, 2]]),
        ([bead(0, 1, 0, 1), bead(1 + LARGEST_STEP, 9, 1 + LARGEST_STEP, 4)], [[0, 1]]),
        ([bead(0, 1, 0, 1), bead(1, 2, 2 + LARGEST_STEP, 9)], [[0], [1]]),
        ([bead(0, 1, 5, 6), bead(1, 2, 4, 5)], [[0], [1]]),
        ([bead(0, 1, 0, 1), bead(9, 10, 9, 10), bead(10, 11, 10, 11)], [[0], [1, 2]]),
    ],
)
def test_in_step(beads: list[Bead], runs: list[list[int]]) -> None:
    assert in_step(beads) == runs
