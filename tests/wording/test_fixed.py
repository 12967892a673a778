"""The lists of fixed expressions are sound."""

from itertools import pairwise

import pytest

from recension.segmenting.folding import fold, stem
from recension.wording.fixed import FIXED


def test_there_are_lists_for_languages_with_words() -> None:
    assert set(FIXED) == {"en", "es", "fr", "de", "pt", "ru"}


@pytest.mark.parametrize("language", sorted(FIXED))
def test_every_expression_is_found_by_each_of_its_words(language: str) -> None:
    expressions = {phrase for entries in FIXED[language].values() for phrase, _ in entries}
    assert len(expressions) > 20
    for phrase in expressions:
        assert len(phrase) > 1
        assert all((phrase, at) in FIXED[language][pair] for at, pair in enumerate(pairwise(phrase)))
        assert all(word == fold(word) == word.strip("/ ") for word in phrase)


def test_forms_of_a_word_count_as_one() -> None:
    assert stem("interests") == stem("interest")
    pair = stem("interest"), stem("rates")
    assert (pair, 0) in FIXED["en"][pair]
