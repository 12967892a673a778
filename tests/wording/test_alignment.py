"""Aligning the tokens of two sentences, against the plain dynamic programme."""

import random
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recension.wording import alignment
from recension.wording.alignment import align_keys
from recension.wording.likeness import likeness

_VOCABULARY = (
    "bridge bridges harbour harbor the of a council councils voted vote against towards 33 34 , . — quickly river "
    "мост моста café cafe"
).split()

_keys = st.lists(st.sampled_from(_VOCABULARY), max_size=12)


def heaviest(a: Sequence[str], b: Sequence[str]) -> float:
    """The most that any monotone pairing weighs."""

    @cache
    def best(i: int, j: int) -> float:
        if i == len(a) or j == len(b):
            return 0.0
        weight = likeness(a[i], b[j])
        paired = best(i + 1, j + 1) + weight if weight else 0.0
        return max(best(i + 1, j), best(i, j + 1), paired)

    return best(0, 0)


def assert_monotone(pairs: Sequence[tuple[int, int]], a: Sequence[str], b: Sequence[str]) -> None:
    assert all(x[0] < y[0] and x[1] < y[1] for x, y in pairwise(pairs))
    assert all(0 <= i < len(a) and 0 <= j < len(b) and likeness(a[i], b[j]) > 0 for i, j in pairs)


@given(_keys, _keys)
def test_the_pairing_is_as_heavy_as_any(a: list[str], b: list[str]) -> None:
    pairs = align_keys(a, b, likeness)
    assert_monotone(pairs, a, b)
    assert sum(likeness(a[i], b[j]) for i, j in pairs) == pytest.approx(heaviest(a, b))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_keys, _keys, _keys)
def test_long_texts_are_paired_in_order_too(
    monkeypatch: pytest.MonkeyPatch, head: list[str], one: list[str], other: list[str]
) -> None:
    monkeypatch.setattr(alignment, "_CELLS", 20)
    a, b = [*one, *head, *other], [*other, *head, *one]
    assert_monotone(align_keys(a, b, likeness), a, b)


@given(_keys)
def test_a_text_is_paired_with_itself_word_by_word(a: list[str]) -> None:
    assert align_keys(a, a, likeness) == [(k, k) for k in range(len(a))]


def test_what_is_heavier_decides() -> None:
    def weigh(x: str, y: str) -> float:
        return {("a", "x"): 1.0, ("b", "x"): 3.0, ("b", "y"): 1.0}.get((x, y), 0.0)

    assert align_keys(["a", "b"], ["x", "y"], weigh) == [(1, 0)]


def test_words_that_must_not_meet_are_not_paired() -> None:
    assert align_keys(["word"], ["!"], likeness) == []


@pytest.mark.parametrize("empty", [([], []), (["a"], []), ([], ["a"])])
def test_empty_sides(empty: tuple[list[str], list[str]]) -> None:
    assert align_keys(*empty, likeness) == []


def test_a_long_text_with_a_few_edits_is_paired_but_for_these() -> None:
    drawn = random.Random(1)
    a = [f"word{drawn.randrange(3000)}" for _ in range(20_000)]
    b = list(a)
    places = set(range(50, 20_000, 97))
    for place in places:
        b[place] = "другое"
    equal = [(i, j) for i, j in align_keys(a, b, likeness) if a[i] == b[j]]
    assert equal == [(k, k) for k in range(20_000) if k not in places]
