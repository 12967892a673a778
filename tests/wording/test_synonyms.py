"""Words and set phrases of the list of near synonyms, in any of their forms."""

import pytest

from recension.resources import resource
from recension.segmenting.folding import fold
from recension.wording.synonyms import are_synonyms, senses


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


def test_phrases_are_known_in_their_forms_where_the_language_is() -> None:
    assert are_synonyms(["carried", "out"], ["conducted"], "en")
    assert are_synonyms(["died"], ["lost", "their", "lives"], "en")
    assert are_synonyms(["llevaron", "a", "cabo"], ["realizó"], "es")
    assert are_synonyms(["mis", "en", "œuvre"], ["appliquer"], "fr")
    assert are_synonyms(["verhandlungen"], ["gespräche"], "de")
    assert are_synonyms(["soldados"], ["tropas"], "pt")
    assert are_synonyms(["сообщила"], ["заявили"], "ru")


def test_a_language_without_a_list_has_no_synonyms() -> None:
    assert not senses(("troops",), "nl")
    assert not senses(("help",), "de")


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "pt", "ru"])
def test_a_list_is_sorted_and_every_group_says_something(language: str) -> None:
    lines = resource("synonyms", f"{language}.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(set(lines)) == lines
    for number, line in enumerate(lines):
        members = line.split(", ")
        assert len(members) == len(set(members)) > 1, line
        for member in members:
            assert 0 < len(member.split(" ")) <= 4, member
            assert member.strip() == member, member
            assert number in senses(tuple(fold(member).split(" ")), language), member
