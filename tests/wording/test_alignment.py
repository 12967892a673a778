"""Aligning the tokens of two sentences, against the plain dynamic programme."""

import random
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recension.wording import alignment
from recension.wording.alignment import _BESIDE as BESIDE
from recension.wording.alignment import _heaviest, align_keys
from recension.wording.likeness import UNKNOWN, Lexicon

_VOCABULARY = (
    "bridge bridges harbour harbor the of a council councils voted vote against towards 33 34 , . — quickly river "
    "мост моста café cafe"
).split()

_keys = st.lists(st.sampled_from(_VOCABULARY), max_size=12)


def points(a: Sequence[str], b: Sequence[str]) -> dict[tuple[int, int], float]:
    """Every pair of words that may be paired, with its weight."""
    return {
        (i, j): UNKNOWN.alike(x, y)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if UNKNOWN.alike(x, y) > 0 and (x == y or x not in b or y not in a)
    }


def worth(a: Sequence[str], b: Sequence[str], chain: Sequence[tuple[int, int]]) -> float:
    """What a chain weighs, with what its pairs gain from the last point before them on their diagonal."""
    weights = points(a, b)
    total = 0.0
    for before, (i, j) in pairwise([(-1, -1), *chain]):
        total += weights[i, j]
        beside = next((k for k in range(1, len(BESIDE)) if (i - k, j - k) in weights), 0)
        if beside and before == (i - beside, j - beside):
            total += BESIDE[beside]
    return total


def heaviest(a: Sequence[str], b: Sequence[str]) -> float:
    """The most that any chain weighs."""
    weights = points(a, b)

    @cache
    def best(i: int, j: int) -> float:
        """The heaviest chain that ends with a point."""
        beside = next((k for k in range(1, len(BESIDE)) if (i - k, j - k) in weights), 0)
        earlier = [best(x, y) for x, y in weights if x < i and y < j]
        if beside:
            earlier.append(best(i - beside, j - beside) + BESIDE[beside])
        return weights[i, j] + max(earlier, default=0.0)

    return max((best(i, j) for i, j in weights), default=0.0)


def assert_monotone(pairs: Sequence[tuple[int, int]], a: Sequence[str], b: Sequence[str]) -> None:
    assert all(x[0] < y[0] and x[1] < y[1] for x, y in pairwise(pairs))
    assert all(0 <= i < len(a) and 0 <= j < len(b) and UNKNOWN.alike(a[i], b[j]) > 0 for i, j in pairs)


@given(_keys, _keys)
def test_the_chain_is_as_heavy_as_any(a: list[str], b: list[str]) -> None:
    pairs = _heaviest(a, b, (), UNKNOWN)
    assert_monotone(pairs, a, b)
    assert worth(a, b, pairs) == pytest.approx(heaviest(a, b))


@given(_keys, _keys)
def test_equal_beginnings_and_ends_are_paired(a: list[str], b: list[str]) -> None:
    pairs = align_keys([*a, "quay", *b], [*a, "song", *b])
    assert_monotone(pairs, [*a, "quay", *b], [*a, "song", *b])
    assert pairs == [*((k, k) for k in range(len(a))), *((k, k) for k in range(len(a) + 1, len(a) + len(b) + 1))]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_keys, _keys, _keys)
def test_long_texts_are_paired_in_order_too(
    monkeypatch: pytest.MonkeyPatch, head: list[str], one: list[str], other: list[str]
) -> None:
    monkeypatch.setattr(alignment, "_POINTS", 20)
    a, b = [*one, *head, *other], [*other, *head, *one]
    assert_monotone(align_keys(a, b), a, b)


@given(_keys)
def test_a_text_is_paired_with_itself_word_by_word(a: list[str]) -> None:
    assert align_keys(a, a) == [(k, k) for k in range(len(a))]


def test_what_is_heavier_decides() -> None:
    class Strange(Lexicon):
        def _alike(self, a: str, b: str) -> float:
            return {("quay", "quark"): 1.0, ("quill", "quark"): 3.0, ("quill", "queen"): 1.0}.get((a, b), 0.0)

    assert align_keys(["quay", "quill"], ["quark", "queen"], lexicon=Strange(None)) == [(1, 0)]


@pytest.mark.parametrize(("a", "b"), [("word", "!"), ("help", "rain"), ("33", "34")])
def test_words_that_are_not_alike_are_not_paired(a: str, b: str) -> None:
    assert align_keys([a], [b]) == []


def test_a_small_word_follows_the_words_it_stands_among() -> None:
    a, b = "quiet the old harbour".split(), "the loud the old harbour".split()
    assert align_keys(a, b) == [(1, 2), (2, 3), (3, 4)]


@pytest.mark.parametrize("empty", [([], []), (["a"], []), ([], ["a"])])
def test_empty_sides(empty: tuple[list[str], list[str]]) -> None:
    assert align_keys(*empty) == []


def test_a_long_text_with_a_few_edits_is_paired_but_for_these() -> None:
    drawn = random.Random(1)
    a = [f"word{drawn.randrange(3000)}" for _ in range(20_000)]
    b = list(a)
    places = set(range(50, 20_000, 97))
    for place in places:
        b[place] = "другое"
    equal = [(i, j) for i, j in align_keys(a, b) if a[i] == b[j]]
    assert equal == [(k, k) for k in range(20_000) if k not in places]
