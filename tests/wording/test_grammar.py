"""Words that do not agree with those beside them."""

import pytest

from recension.wording.grammar import is_plural, wrong_article, wrong_joint, wrong_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was an lovely day", (2, 4)),
        ("it was a open day", (2, 4)),
        ("it was an open day", None),
        ("it was an hour ago", None),
        ("it was a European law", None),
        ("it was a unique law", None),
        ("it was a one-off thing", None),
        ("it was a usual thing", None),
        ("it was an unusual thing", None),
        ("it was an ugly thing", None),
        ("it was an MBA", None),
    ],
)
def test_articles(text: str, expected: tuple[int, int] | None) -> None:
    assert wrong_article(text.lower().split(), 3, 4) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("boats", True),
        ("people", True),
        ("news", False),
        ("glass", False),
        ("politics", False),
        ("boat", False),
        ("was", False),
    ],
)
def test_plurals(word: str, expected: bool) -> None:
    assert is_plural(word) is expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("each boats in the bay", 1, (0, 2)),
        ("each old boats in", 2, (0, 3)),
        ("all folks is here", 1, (1, 3)),
        ("one of the boats is here", 3, None),
        ("this sports club", 1, None),
        ("the boats are here", 1, None),
        ("the boat is here", 1, None),
    ],
)
def test_number(text: str, at: int, expected: tuple[int, int] | None) -> None:
    assert wrong_number(text.split(), at, at + 1) == expected


def test_adverbs_join_nothing() -> None:
    assert wrong_joint("all however ann left".split(), 1, 2, ["but"]) == (0, 3)
    assert wrong_joint(", however , ann left".split(), 1, 2, ["but"]) is None
    assert wrong_joint("all however ann left".split(), 1, 2, ["though"]) is None


def test_a_preposition_made_of_a_verb_is_not_any_verb() -> None:
    assert wrong_joint("( contemplating the rain".split(), 1, 2, ["considering"]) == (1, 3)
    assert wrong_joint("was contemplating the rain".split(), 1, 2, ["considering"]) is None
    assert wrong_joint("( regarding the rain".split(), 1, 2, ["considering"]) is None
