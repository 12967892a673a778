"""How alike two words are: the order of the weights, whatever their values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.wording.likeness import LEARNED, RELATED, UNKNOWN

_tokens = st.sampled_from(
    "the bridge bridges café cafe 33 1987 , “ — мост моста 桥 สะ harbour harbor ٣".split()
) | st.text(min_size=1, max_size=8)


@given(_tokens, _tokens)
def test_likeness_is_a_share_and_the_same_both_ways(a: str, b: str) -> None:
    assert 0 <= UNKNOWN.alike(a, b) <= 1
    assert UNKNOWN.alike(a, b) == pytest.approx(UNKNOWN.alike(b, a))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("walk", "walked"),
        ("café", "cafe"),
        ("colour", "color"),
        ("recieve", "receive"),
        ("моста", "мосту"),
        ("größer", "größere"),
        ("went", "goes"),
        ("was", "were"),
        ("fue", "ser"),
    ],
)
def test_forms_and_spellings_are_related(a: str, b: str) -> None:
    assert RELATED <= UNKNOWN.alike(a, b) <= UNKNOWN.alike(a, a)


def test_near_synonyms_are_less_alike_than_forms_and_more_than_chance() -> None:
    assert 0 < UNKNOWN.alike("help", "support") < UNKNOWN.alike("help", "helped")
    assert UNKNOWN.are_near("help", "support")
    assert not UNKNOWN.are_near("help", "help")
    assert not UNKNOWN.are_near("but", "however")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("nation", "motion"),
        ("round", "around"),
        ("help", "rain"),
        ("the", "tha"),
        ("桥", "路"),
        ("33", "men"),
        ("33", "34"),
        (",", ";"),
    ],
)
def test_other_words_are_not(a: str, b: str) -> None:
    assert UNKNOWN.alike(a, b) == 0


@pytest.mark.parametrize(("word", "mark"), [("bridge", ","), ("33", "—"), ("桥", "。"), ("мост", "😀")])
def test_a_word_never_stands_for_a_mark(word: str, mark: str) -> None:
    assert UNKNOWN.alike(word, mark) == 0


def test_equal_content_words_tell_more_than_equal_small_words_and_marks() -> None:
    assert UNKNOWN.alike("bridge", "bridge") > UNKNOWN.alike("the", "the") > UNKNOWN.alike(",", ",") > 0


def test_a_learned_swap_is_a_reason_to_pair() -> None:
    assert UNKNOWN.alike("military", "navy") < RELATED < LEARNED < UNKNOWN.alike("military", "military")
