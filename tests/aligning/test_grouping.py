"""Which beads are one passage: steps, omissions, sentences that changed places, and passages that really moved."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.aligning.grouping import LARGEST_OMISSION, passages_of
from recension.aligning.links import LARGEST_STEP, Bead, Chain
from recension.aligning.neighbours import REACH
from recension.vocabulary import Relation


def chain(*boxes: tuple[int, int], relation: Relation = Relation.MAIN) -> Chain:
    """Beads of one segment a side."""
    return Chain(tuple(Bead(a, a + 1, b, b + 1, 0.5) for a, b in boxes), relation)


def partition(*chains: Chain) -> list[list[int]]:
    """The beads, numbered through all chains, that each passage holds."""
    passages: dict[int, list[int]] = {}
    numbers = [number for numbers in passages_of(chains) for number in numbers]
    for bead, number in enumerate(numbers):
        passages.setdefault(number, []).append(bead)
    return list(passages.values())


@pytest.mark.parametrize(
    ("beads", "expected"),
    [
        ([(0, 0), (1, 1), (2, 2)], [[0, 1, 2]]),
        ([(0, 0), (1 + LARGEST_STEP, 1 + LARGEST_STEP)], [[0, 1]]),
        ([(0, 0), (1, 1 + LARGEST_OMISSION)], [[0, 1]]),
        ([(0, 0), (1, 2 + LARGEST_OMISSION)], [[0], [1]]),
        ([(0, 0), (2 + LARGEST_STEP, 2 + LARGEST_STEP)], [[0], [1]]),
        ([(0, 5), (1, 4)], [[0], [1]]),
    ],
)
def test_in_step_or_with_an_omission_on_one_side(beads: list[tuple[int, int]], expected: list[list[int]]) -> None:
    assert partition(chain(*beads)) == expected
    assert partition(chain(*((b, a) for a, b in beads))) == expected


def test_sentences_that_changed_places_stay_in_their_passage() -> None:
    main, moved = chain((0, 1), (2, 2), (3, 3)), chain((1, 0), relation=Relation.MOVED)
    assert partition(main, moved) == [[0, 1, 2, 3]]


def test_a_passage_that_moved_next_door_is_one_of_its_own() -> None:
    length = REACH + 1
    main = chain(*((k, k + length) for k in range(length)))
    moved = chain(*((k + length, k) for k in range(length)), relation=Relation.MOVED)
    assert partition(main, moved) == [list(range(length)), list(range(length, 2 * length))]


def test_a_sentence_that_moved_far_is_one_of_its_own() -> None:
    main = chain(*((k, k) for k in range(3)))
    assert partition(main, chain((3, 9), relation=Relation.MOVED)) == [[0, 1, 2], [3]]


def test_a_copy_is_never_part_of_another_passage() -> None:
    assert partition(chain((0, 0), (1, 1)), chain((0, 2), relation=Relation.COPY)) == [[0, 1], [2]]


def test_what_was_pinned_is_a_passage_of_its_own() -> None:
    main, pinned = chain((0, 1), (2, 2), (3, 3)), chain((1, 0), relation=Relation.MOVED)
    assert passages_of([main, pinned], pinned.beads) == [[0, 0, 0], [1]]


places = st.lists(st.integers(0, 40), min_size=1, max_size=8, unique=True)


@given(places, st.permutations(range(8)))
def test_shuffled_sentences_are_one_passage_where_each_is_near_another(rows: list[int], order: list[int]) -> None:
    beads = [(row, at) for row, at in zip(sorted(rows), order[: len(rows)], strict=True)]
    chains = [chain(bead, relation=Relation.MOVED) for bead in beads]
    near = {
        (i, j)
        for i, j in combinations(range(len(beads)), 2)
        if abs(beads[i][0] - beads[j][0]) <= REACH and abs(beads[i][1] - beads[j][1]) <= REACH
    }
    joined = list(range(len(beads)))
    for _ in beads:
        for i, j in near:
            joined[i] = joined[j] = min(joined[i], joined[j])
    expected = {tuple(k for k in range(len(beads)) if joined[k] == root) for root in joined}
    assert {tuple(passage) for passage in partition(*chains)} == expected
