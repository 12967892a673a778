"""From pairs of tokens to differences: minimal, disjoint, one to a lexical unit."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from recension.wording.alignment import align_keys
from recension.wording.difference import Difference
from recension.wording.units import differences

_keys = st.lists(
    st.sampled_from("the of and bridge bridges harbour council voted against 33 34 , . “ — мост моста 桥 路".split()),
    max_size=14,
)


def found(a: list[str], b: list[str]) -> list[Difference]:
    return differences(a, b, align_keys(a, b))


def told(a: str, b: str) -> list[tuple[str, str]]:
    """The differences between two strings of folded tokens, each as two strings."""
    keys_a, keys_b = a.split(), b.split()
    return [(" ".join(keys_a[d.a0 : d.a1]), " ".join(keys_b[d.b0 : d.b1])) for d in found(keys_a, keys_b)]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "with the help and help of",
            "with the support and assistance of",
            [("help", "support"), ("help", "assistance")],
        ),
        ("it was just lately finished", "it was recently finished", [("just lately", "recently")]),
        ("the old man left", "the very old man left", [("", "very")]),
        ("he gave up at once", "he surrendered at once", [("gave up", "surrendered")]),
        ("yes , sir", "yes sir", [(",", "")]),
        ("he came , saw", "he came ; saw", [(",", ";")]),
        ("the bridges were closed", "a bridge was closed", [("the", "a"), ("bridges", "bridge"), ("were", "was")]),
        (
            "nobody knows why she left town today",
            "nobody knows the reason for which she left town today",
            [("why", "the reason for which")],
        ),
        ("мост закрыли зимой", "мост закрыли весной", [("зимой", "весной")]),
        ("大 桥 关 了", "大 路 关 了", [("桥", "路")]),
    ],
)
def test_differences(a: str, b: str, expected: list[tuple[str, str]]) -> None:
    assert told(a, b) == expected
    assert sorted((y, x) for x, y in told(b, a)) == sorted(expected)


def test_words_that_stand_elsewhere_are_one_difference() -> None:
    a, b = "yesterday the boy kicked the ball".split(), "the boy kicked the ball yesterday".split()
    assert found(a, b) == [Difference(0, 1, 5, 6, reordered=True)]


def test_small_words_that_stand_elsewhere_are_no_move() -> None:
    assert not any(d.reordered for d in found("of the old town hall".split(), "the old town hall of".split()))


@given(_keys, _keys)
def test_outside_the_differences_both_sides_are_equal(a: list[str], b: list[str]) -> None:
    rest_a, rest_b = list(a), list(b)
    for difference in found(a, b):
        rest_a[difference.a0 : difference.a1] = [""] * (difference.a1 - difference.a0)
        rest_b[difference.b0 : difference.b1] = [""] * (difference.b1 - difference.b0)
    assert list(filter(None, rest_a)) == list(filter(None, rest_b))


@given(_keys, _keys)
def test_differences_are_disjoint_not_empty_and_in_order(a: list[str], b: list[str]) -> None:
    all_found = found(a, b)
    assert all(d.a0 < d.a1 or d.b0 < d.b1 for d in all_found)
    for spans in (
        [(d.a0, d.a1) for d in all_found],
        sorted((d.b0, d.b1) for d in all_found if not d.a0 == d.b0 == d.b1),
    ):
        assert all(x[1] <= y[0] for x, y in pairwise(spans))


@example(["bridge", ",", "the"], ["the", "the", "bridges", "the", "the", "the", "the", "of"])
@example(["the", ","], ["of", "of", "of", "of", "the", "the", "the", "the"])
@given(_keys, _keys)
def test_no_difference_has_equal_words_at_an_edge(a: list[str], b: list[str]) -> None:
    for d in found(a, b):
        if d.a0 < d.a1 and d.b0 < d.b1 and not d.reordered:
            assert a[d.a0] != b[d.b0] or a[d.a0 : d.a1] == b[d.b0 : d.b1]
            assert a[d.a1 - 1] != b[d.b1 - 1] or a[d.a0 : d.a1] == b[d.b0 : d.b1]


@given(_keys)
def test_equal_sides_have_none(a: list[str]) -> None:
    assert found(a, a) == []


def test_turned_round() -> None:
    assert Difference(1, 2, 3, 5, True).flipped() == Difference(3, 5, 1, 2, True)
