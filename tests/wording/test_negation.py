"""What turns a statement round, and what only looks so."""

import pytest

from recension.vocabulary import Fact
from recension.wording import compare_words
from recension.wording.negation import are_opposite, is_negation


@pytest.mark.parametrize(
    ("key", "language", "expected"),
    [
        ("not", "en", True),
        ("won't", "en", True),
        ("no", "pt", False),
        ("no", "es", True),
        ("sin", "en", False),
        ("nie", "de", True),
        ("не", "ru", True),
        ("不", "zh", True),
        ("not", "nl", False),
        ("not", None, True),
    ],
)
def test_words_of_negation_belong_to_their_language(key: str, language: str | None, expected: bool) -> None:
    assert is_negation(key, language) is expected


@pytest.mark.parametrize(
    ("x", "y", "expected"),
    [
        ("possible", "impossible", True),
        ("accepted", "rejected", True),
        ("form", "inform", False),
        ("press", "impress", False),
        ("wall", "partition", False),
        ("able", "able", False),
    ],
)
def test_opposites(x: str, y: str, expected: bool) -> None:
    assert are_opposite(x, y, "en") is expected
    assert are_opposite(y, x, "en") is expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("there aren't any plans", "there are no plans"),
        ("it was not to be", "it was to not be"),
        ("it isn't solely a port", "it is not only a port"),
        ("at least so far", "not less than so far"),
        ("没有非常好", "没有十分好"),
    ],
)
def test_a_negation_that_changes_places_turns_nothing(a: str, b: str) -> None:
    assert Fact.NEGATION not in {edit.fact for edit in compare_words(a, b)}


def test_a_negation_that_moves_to_another_verb_does() -> None:
    edits = compare_words("He did not say that she came.", "He did say that she had not come.")
    assert Fact.NEGATION in {edit.fact for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The engine failed to start.", "The engine managed to start."),
        ("Sales rose in May.", "Sales fell in May."),
        ("Exports climbed in June.", "Exports slumped in June."),
        ("El paro subió en marzo.", "El paro bajó en marzo."),
        ("Das Ministerium dementierte den Bericht.", "Das Ministerium bestätigte den Bericht."),
        ("Безработица выросла в марте.", "Безработица снизилась в марте."),
        ("议会否决了预算。", "议会通过了预算。"),
    ],
)
def test_what_did_not_happen_and_what_went_the_other_way(a: str, b: str) -> None:
    assert Fact.NEGATION in {edit.fact for edit in compare_words(a, b)}
    assert Fact.NEGATION in {edit.fact for edit in compare_words(b, a)}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("It is not possible to enter.", "It is impossible to enter."),
        ("Es ist nicht möglich, hier zu parken.", "Es ist unmöglich, hier zu parken."),
        ("No vino nadie a la reunión.", "Nadie vino a la reunión."),
        ("The bank failed to report the loss.", "The bank did not report the loss."),
        ("The leader refused to help them.", "The leader refusal to help them."),
        ("The talks ended without a deal.", "The talks ended with no deal."),
        ("He was neither rich nor poor.", "He was not rich or poor."),
        ("Une personne est venue à la réunion.", "Une femme est venue à la réunion."),
        ("Il fait un pas vers la porte.", "Il fait un bond vers la porte."),
        ("许多居民在广场抗议。", "不少居民在广场抗议。"),
        ("No entanto, o plano falhou.", "Contudo, o plano falhou."),
    ],
)
def test_what_says_no_in_another_way_turns_nothing(a: str, b: str) -> None:
    assert Fact.NEGATION not in {edit.fact for edit in compare_words(a, b)}
    assert Fact.NEGATION not in {edit.fact for edit in compare_words(b, a)}
