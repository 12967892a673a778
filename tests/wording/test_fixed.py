"""The lists of fixed expressions are sound."""

from itertools import pairwise

import pytest

from recension.segmenting.folding import fold, stem
from recension.segmenting.tokens import tokenize
from recension.wording.fixed import LANGUAGES, Expressions, expressions, tortured


def of(language: str) -> Expressions:
    found = expressions(language)
    assert found is not None
    return found


def test_a_language_without_a_list_has_none() -> None:
    assert expressions("nl") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_expression_is_found_by_each_of_its_words(language: str) -> None:
    index = of(language).index
    phrases = {phrase for entries in index.values() for phrase, _ in entries}
    assert len(phrases) > 150
    assert of(language).terms < phrases
    for phrase in phrases:
        assert len(phrase) > 1
        assert all((phrase, at) in index[pair] for at, pair in enumerate(pairwise(phrase)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_one_folded_token(language: str) -> None:
    for word in of(language).words:
        assert word == fold(word)
        assert tokenize(word) == [(0, len(word))], word


def test_forms_of_a_word_count_as_one() -> None:
    assert stem("interests") == stem("interest")
    pair = stem("interest"), stem("rates")
    assert (pair, 0) in of("en").index[pair]
    assert pair in of("en").terms


def test_a_preposition_counts_with_the_article_it_took_in() -> None:
    assert of("fr").stems(["à", "cause", "du"]) == of("fr").stems(["à", "cause", "d'une"])
    assert of("es").stems(["a", "pesar", "del"]) == of("es").stems(["a", "pesar", "de"])
    assert of("fr").stems(["tout", "d'abord"])[1] != "de"


def test_what_is_put_for_a_term_is_none_itself() -> None:
    terms = of("en").terms
    for term, phrases in tortured().items():
        assert term in terms
        assert terms.isdisjoint(phrases)
