"""Forms of one word, and small words, in several languages."""

import pytest

from recension.wording.forms import is_irregular, same_word
from recension.wording.function_words import WordClass, is_function_word, is_of_class, is_telling, same_class


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("went", "goes"),
        ("sat", "sits"),
        ("men", "man"),
        ("was", "were"),
        ("est", "était"),
        ("fue", "son"),
        ("ging", "gegangen"),
        ("foi", "é"),
        ("шли", "идут"),
        ("закрыл", "закрыло"),
        ("моста", "мосту"),
        ("walked", "walks"),
    ],
)
def test_forms_of_one_word(a: str, b: str) -> None:
    assert same_word(a, b)
    assert same_word(b, a)


@pytest.mark.parametrize(("a", "b"), [("went", "sat"), ("harbour", "quay"), ("мост", "моряк"), ("桥", "路")])
def test_words_of_their_own(a: str, b: str) -> None:
    assert not same_word(a, b)


def test_irregular_words_are_known_by_any_form() -> None:
    assert is_irregular("went")
    assert is_irregular("go")
    assert not is_irregular("harbour")


@pytest.mark.parametrize("key", "the of der nicht le des el por não и что di 的 ok".split())
def test_small_words(key: str) -> None:
    assert is_function_word(key)
    assert not is_telling(key)


@pytest.mark.parametrize("key", "harbour oil war man 桥 мост 33 according".split())
def test_telling_words(key: str) -> None:
    assert is_telling(key)


def test_marks_are_neither() -> None:
    assert not is_telling(",")
    assert not is_function_word(",")


@pytest.mark.parametrize(
    ("a", "b", "same"), [("in", "at", True), ("his", "the", True), ("is", "was", True), ("in", "is", False)]
)
def test_words_of_one_class(a: str, b: str, *, same: bool) -> None:
    assert same_class(a, b) is same
    assert same_class(b, a) is same


def test_a_particle_is_one_after_a_verb_only() -> None:
    assert is_of_class("out", WordClass.PARTICLE)
    assert not is_of_class("harbour", WordClass.PARTICLE)
