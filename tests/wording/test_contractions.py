"""Contractions written out, and what is none."""

import pytest

from recension.wording.contractions import same_in_full


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("don't", "do not"),
        ("can't", "cannot"),
        ("can't", "can not"),
        ("won't", "will not"),
        ("it's", "it is"),
        ("it's", "it has"),
        ("he'd", "he would"),
        ("he'd", "he had"),
        ("they're", "they are"),
        ("i'm", "i am"),
        ("let's go", "let us go"),
        ("she isn't", "she's not"),
    ],
)
def test_the_same_in_full(a: str, b: str) -> None:
    assert same_in_full(a.split(), b.split())
    assert same_in_full(b.split(), a.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [("don't", "do"), ("it's", "its"), ("do not", "do not"), ("don't", "don't"), ("the", "a"), ("won't", "would not")],
)
def test_not_the_same(a: str, b: str) -> None:
    assert not same_in_full(a.split(), b.split())
    assert not same_in_full(b.split(), a.split())


def test_a_long_list_of_possessives_is_answered_at_once() -> None:
    assert not same_in_full([f"a{k}'s" for k in range(500)], [f"b{k}'s" for k in range(500)])
