"""Folding: which tokens count as the same, at which level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.segmenting.conftest import texts

from recension.segmenting.folding import fold, stem, without_accents, without_possessive
from recension.segmenting.tokens import tokenize


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Harbour", "HARBOUR"),
        ("“", '"'),
        ("„", "«"),
        ("don’t", "don't"),
        ("don`t", "don't"),
        ("—", "-"),
        ("well‑known", "well-known"),
        ("…", "..."),
        ("ﬁnal", "final"),
        ("soft\u00adware", "software"),
        ("zero\u200bwidth", "zerowidth"),
        ("cafe\u0301", "café"),
        ("Straße", "STRASSE"),
        ("ΟΔΟΣ", "οδος"),
        ("СОВЕТ", "совет"),
        ("ＡＢＣ", "abc"),
        ("ｶﾀｶﾅ", "カタカナ"),
        ("❤️", "❤"),
        ("مدي\u200cنة", "مدينة"),
    ],
)
def test_what_differs_in_form_alone_has_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("café", "cafe"), ("colour", "color"), ("mot", "mots"), ("мост", "моста"), ("?", "!")]
)
def test_what_differs_in_letters_has_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text(min_size=1))
def test_a_key_is_never_empty_and_its_own_key(token: str) -> None:
    key = fold(token)
    assert key
    assert fold(key) == key


@given(texts)
def test_the_levels_follow_one_another(text: str) -> None:
    for start, end in tokenize(text):
        key = fold(text[start:end])
        assert without_accents(without_accents(key)) == without_accents(key) != ""
        assert stem(key) == stem(without_accents(key)) != ""


@pytest.mark.parametrize(
    ("with_accents", "bare"),
    [("café", "cafe"), ("größe", "große"), ("señor", "senor"), ("ёлка", "елка"), ("été", "ete"), ("日本", "日本")],
)
def test_accents_are_a_level_of_their_own(with_accents: str, bare: str) -> None:
    assert without_accents(with_accents) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("walked", "walks"),
        ("walking", "walked"),
        ("houses", "house"),
        ("quickly", "quick"),
        ("river's", "rivers"),
        ("mesas", "mesa"),
        ("décidés", "decide"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(fold(one)) == stem(fold(other))


@pytest.mark.parametrize("word", ["is", "as", "bed", "sing", "red", "this"])
def test_a_short_word_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    ("word", "bare"), [("navy's", "navy"), ("soldiers'", "soldiers"), ("its", "its"), ("'s", ""), ("don't", "don't")]
)
def test_a_possessive_ending_goes(word: str, bare: str) -> None:
    assert without_possessive(word) == bare
