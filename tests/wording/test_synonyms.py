"""Words and set phrases of the list of near synonyms, in any of their forms."""

import pytest

from recension.resources import resource
from recension.wording.synonyms import are_synonyms, senses

_LINES = resource("synonyms", "en.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("help", "support"),
        ("troops", "soldiers"),
        ("bought", "acquired"),
        ("took place", "happened"),
        ("lost their lives", "perished"),
        ("in spite of", "despite"),
        ("as well as", "in addition to"),
    ],
)
def test_synonyms(a: str, b: str) -> None:
    assert are_synonyms(a.split(), b.split())
    assert are_synonyms(b.split(), a.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("harbour", "fish"),
        ("buy", "sell"),
        ("bank", "swim"),
        ("мост", "moon"),
        ("took place", "place"),
        ("one two three four five", "one two three four five"),
    ],
)
def test_others(a: str, b: str) -> None:
    assert not are_synonyms(a.split(), b.split())


def test_a_word_in_several_groups_joins_none_of_them() -> None:
    assert are_synonyms(["charge"], ["accuse"])
    assert are_synonyms(["charge"], ["fee"])
    assert not are_synonyms(["accuse"], ["fee"])


def test_the_list_is_sorted_and_every_group_says_something() -> None:
    assert sorted(set(_LINES)) == _LINES
    for line in _LINES:
        members = line.split(", ")
        assert len(members) == len(set(members)) > 1, line
        assert all(0 < len(member.split(" ")) <= 4 and member.strip() == member for member in members), line


def test_every_member_is_found() -> None:
    for number, line in enumerate(_LINES):
        for member in line.split(", "):
            assert number in senses(tuple(member.split(" "))), member
