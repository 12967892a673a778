"""Abbreviations and what they stand for."""

import pytest

from recension.wording.abbreviations import initials_of, is_short_for, stands_for


@pytest.mark.parametrize(
    ("text", "expected"),
    [("CIA", "cia"), ("U.S.", "us"), ("ÉU", "eu"), ("Cia", None), ("A", None), ("X2", None), ("LETTERS", None)],
)
def test_initials(text: str, expected: str | None) -> None:
    assert initials_of(text) == expected


def test_small_words_may_be_left_out() -> None:
    assert stands_for("boe", ["Bank", "of", "England"])
    assert stands_for("be", ["Bank", "of", "England"])
    assert not stands_for("bf", ["Bank", "of", "England"])


def test_either_side_may_be_the_short_one() -> None:
    assert is_short_for(["US"], ["United", "States"])
    assert is_short_for(["United", "States"], ["US"])
    assert not is_short_for(["US"], ["United", "Kingdom"])
    assert not is_short_for(["us"], ["United", "States"])


def test_articles_and_other_languages_initials_do_not_matter() -> None:
    assert is_short_for(["la", "ONU"], ["las", "Naciones", "Unidas"])
    assert is_short_for(["l'ONU"], ["des", "Nations", "unies"])
    assert not is_short_for(["ONU"], ["Estados", "Unidos"])
