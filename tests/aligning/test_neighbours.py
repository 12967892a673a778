"""Sentences shuffled within a passage are found next to those already linked, and nothing else is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.aligning.conftest import STORIES, UNRELATED, lines_of, sides_of

from recension.aligning.chance import chance_between
from recension.aligning.links import Bead
from recension.aligning.neighbours import REACH, _candidates, neighbouring_beads
from recension.aligning.pairs import align_pair


def _found(one: list[str], other: list[str], known: list[Bead]) -> list[tuple[int, int]]:
    a, b = sides_of(lines_of(one), lines_of(other))
    free_a, free_b = np.ones(a.vectors.count, dtype=bool), np.ones(b.vectors.count, dtype=bool)
    for bead in known:
        free_a[bead.a0 : bead.a1] = free_b[bead.b0 : bead.b1] = False
    chance = chance_between(a.vectors, b.vectors, a.norms, b.norms)
    return [(bead.a0, bead.b0) for bead in neighbouring_beads(a, b, known, free_a, free_b, chance)]


@pytest.mark.parametrize("language", STORIES)
def test_from_one_link_to_all_that_was_shuffled_around_it(language: str) -> None:
    story = list(STORIES[language])
    order = [2, 0, 1, 5, 3, 4, 8, 6, 7]
    shuffled = [story[k] for k in order]
    expected = [(i, order.index(i)) for i in range(9) if i != 4]
    assert _found(story, shuffled, [Bead(4, 5, 5, 6, 1.0)]) == expected


@pytest.mark.parametrize("language", STORIES)
def test_nothing_far_from_every_link(language: str) -> None:
    story, other = list(STORIES[language]), list(UNRELATED[language])
    away = [*other[:8], story[0]]
    assert _found([story[0], story[1]], [story[1], *away], [Bead(1, 2, 0, 1, 1.0)]) == []


@pytest.mark.parametrize("language", STORIES)
def test_unlike_sentences_are_not_paired_for_want_of_better_ones(language: str) -> None:
    story, other = list(STORIES[language]), list(UNRELATED[language])
    assert _found([story[0], *story[1:4]], [story[0], *other[1:4]], [Bead(0, 1, 0, 1, 1.0)]) == []


def test_of_two_that_read_the_same_neither_is_chosen() -> None:
    story = STORIES["en"]
    assert _found([story[0], story[1]], [story[1], story[0], story[1]], [Bead(0, 1, 1, 2, 1.0)]) == []


@pytest.mark.parametrize("language", STORIES)
def test_a_shuffled_excerpt_in_another_text(language: str) -> None:
    story, other = list(STORIES[language]), list(UNRELATED[language])
    order = [6, 4, 3, 5, 7]
    thread = [*other[:5], *(story[k] for k in order), *other[5:]]
    chains = align_pair(*sides_of(lines_of(story), lines_of(thread)))
    pairs = sorted((bead.a0, bead.b0) for chain in chains for bead in chain.beads)
    assert pairs == sorted((k, 5 + at) for at, k in enumerate(order))


spans = st.tuples(st.integers(0, 19), st.integers(1, 3), st.integers(0, 19), st.integers(1, 3)).map(
    lambda x: Bead(x[0], min(20, x[0] + x[1]), x[2], min(20, x[2] + x[3]), 0.5)
)
flags = st.lists(st.booleans(), min_size=20, max_size=20).map(lambda values: np.array(values, dtype=bool))


@given(st.lists(spans, min_size=1, max_size=4), flags, flags)
def test_candidates_are_the_free_pairs_within_reach_of_a_bead(
    beads: list[Bead], free_a: np.ndarray, free_b: np.ndarray
) -> None:
    slow = [
        (i, j)
        for i in range(20)
        for j in range(20)
        if free_a[i]
        and free_b[j]
        and any(bead.a0 - REACH <= i < bead.a1 + REACH and bead.b0 - REACH <= j < bead.b1 + REACH for bead in beads)
    ]
    first, second = _candidates(beads, free_a, free_b)
    assert list(zip(first.tolist(), second.tolist(), strict=True)) == slow
