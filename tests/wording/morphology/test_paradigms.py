"""Paradigms made of lists: where a word may be cut, and what two forms have in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.segmenting.folding import fold
from recension.wording.morphology import INFLECTIONS, Paradigms, paradigms_of
from recension.wording.morphology.paradigms import Inflection

_LISTS = Inflection(
    nouns="o a os; - s",
    verbs="ar o aba; er e",
    stems="ten tuv tendr",
    stem_endings="o emos er",
    prefixes="ob",
    augments="ge",
    clitics="se",
    hosts="ar",
    reflexive="ся",
    respelt="qu=c",
    diphthongs="ue=o",
    apart="casa casas/caso; mesa/mes",
)
_PARADIGMS = Paradigms(_LISTS)


def _alike(a: str, b: str) -> bool:
    return not _PARADIGMS.roots(a).isdisjoint(_PARADIGMS.roots(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("alto", "alta"),
        ("mapa", "mapas"),
        ("cantar", "cantaba"),
        ("cantarse", "cantaba"),
        ("tuvo", "tendremos"),
        ("tener", "obtuvo".removeprefix("ob")),
        ("obtener", "obtuvo"),
        ("gecantar", "cantaba"),
        ("buquar", "bucar"),
        ("cuentar", "contaba"),
        ("cánto", "cantar"),
        ("cantoся", "cantarся"),
    ],
)
def test_forms_have_a_root_in_common(a: str, b: str) -> None:
    assert _alike(a, b)
    assert _alike(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("alto", "alter"),
        ("cantar", "canter"),
        ("abtuvo", "tendremos"),
        ("obtener", "tener"),
        ("cantoся", "canto"),
        ("lo", "la"),
    ],
)
def test_others_have_none(a: str, b: str) -> None:
    assert not _alike(a, b)


def test_what_only_looks_alike_is_known_from_either_side() -> None:
    assert _PARADIGMS.are_apart("casas", "caso")
    assert _PARADIGMS.are_apart("caso", "casa")
    assert not _PARADIGMS.are_apart("casa", "casas")
    assert not _PARADIGMS.are_apart("casa", "mesa")
    assert not _PARADIGMS.are_apart("casa", "puente")


def test_paradigms_are_made_once_and_for_known_languages_only() -> None:
    assert paradigms_of("es") is paradigms_of("es")
    assert paradigms_of("nl") is None
    assert paradigms_of(None) is None


@pytest.mark.parametrize("language", INFLECTIONS)
def test_lists_are_folded_and_whole(language: str) -> None:
    """No word is written as it could never be found, and no group is a single word by mistake."""
    inflection = INFLECTIONS[language]
    for family in inflection.families.split(";"):
        assert all(fold(form) == form for form in family.split())
        assert len(family.split()) > 1
    for lists in (inflection.nouns, inflection.verbs):
        for group in lists.split(";"):
            assert len(set(group.split())) == len(group.split()) > 1
    for pair in filter(None, inflection.apart.split(";")):
        one, other = (set(side.split()) for side in pair.split("/"))
        assert one
        assert other
        assert one.isdisjoint(other)


@pytest.mark.parametrize("language", INFLECTIONS)
@given(st.text(max_size=20))
def test_any_word_can_be_looked_up(language: str, word: str) -> None:
    paradigms = paradigms_of(language)
    assert paradigms is not None
    assert all("+" in root for root in paradigms.roots(fold(word) if word else word))
