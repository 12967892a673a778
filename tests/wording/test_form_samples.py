"""Sample pairs of words in seven languages: forms of one word are told from words that look like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.benchmarks.forms import Sample, samples, scores, told, told_by_prefix, told_unknown

from recension.vocabulary import Fact, Kind
from recension.wording import compare_words
from recension.wording.forms import first_letters, same_word
from recension.wording.likeness import UNKNOWN, lexicon_of

_ALL = list(samples())
_LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "ru")
_words = st.sampled_from([word for sample in _ALL for word in (sample.a, sample.b)])
_languages = st.sampled_from([*_LANGUAGES, "nl", None])


def _of(language: str) -> list[Sample]:
    return [sample for sample in _ALL if sample.language == language]


def test_every_language_has_forms_and_look_alikes() -> None:
    assert {sample.language for sample in _ALL} == set(_LANGUAGES)
    for language in _LANGUAGES:
        found = _of(language)
        assert len(found) >= 80
        assert 0.3 <= sum(sample.forms for sample in found) / len(found) <= 0.7
        assert len({frozenset((sample.a, sample.b)) for sample in found}) == len(found)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_forms_are_found_and_little_else(language: str) -> None:
    precision, recall = scores(_of(language), told)
    assert precision >= 0.85
    assert recall >= 0.95


@pytest.mark.parametrize("language", _LANGUAGES)
def test_knowing_the_language_finds_more_than_not_knowing_it_or_a_prefix(language: str) -> None:
    recalls = [scores(_of(language), rule)[1] for rule in (told, told_unknown, told_by_prefix)]
    assert recalls[0] > max(recalls[1:])
    assert scores(_of(language), told)[0] > scores(_of(language), told_by_prefix)[0]


@given(_words, _words, _languages)
def test_either_way_round_two_words_are_as_alike(a: str, b: str, language: str | None) -> None:
    assert same_word(a, b, language) == same_word(b, a, language)
    alike = lexicon_of(language).alike
    assert 0 <= alike(a, b) <= alike(a, a)
    assert alike(a, b) == pytest.approx(alike(b, a))
    assert lexicon_of(None) is lexicon_of("nl") is UNKNOWN


@pytest.mark.parametrize("sample", [s for s in _ALL if s.forms], ids=lambda s: f"{s.language}: {s.a} {s.b}")
def test_forms_are_compared_at_all(sample: Sample) -> None:
    """Words are only weighed against words that may begin as they do."""
    if same_word(sample.a, sample.b, sample.language):
        assert not first_letters(sample.a).isdisjoint(first_letters(sample.b))
    assert UNKNOWN.traits(sample.a) >= first_letters(sample.a) or not UNKNOWN.traits(sample.a)


@pytest.mark.parametrize(
    ("a", "b", "edit"),
    [
        (
            "El alcalde no anunció el plan en la reunión.",
            "Los alcaldes no anunciaron el plan.",
            ("anunció", "anunciaron"),
        ),
        ("Il travaillait dans le port de la ville.", "Ils travaillent dans le port.", ("travaillait", "travaillent")),
        (
            "Die Stadt hat den Vertrag nicht gebilligt.",
            "Die Stadt hat die Verträge gebilligt.",
            ("Vertrag", "Verträge"),
        ),
        (
            "O prefeito falou com os moradores da cidade.",
            "Os prefeitos falaram com os moradores.",
            ("falou", "falaram"),
        ),
        ("Мы видели старую деревню у реки.", "Мы видели старые деревни у реки.", ("деревню", "деревни")),
        ("The men went home and stopped there.", "The men went home and stop there.", ("stopped", "stop")),
    ],
)
def test_forms_are_told_in_sentences(a: str, b: str, edit: tuple[str, str]) -> None:
    kinds = {(a[slice(*e.a)], b[slice(*e.b)]): e.kind for e in compare_words(a, b) if e.a and e.b}
    assert kinds[edit] is Kind.INFLECTION


def test_derived_words_are_swaps() -> None:
    edits = compare_words("El cantante no fue a la plaza del pueblo.", "El cantar no fue a la plaza del pueblo.")
    assert [edit.kind for edit in edits] == [Kind.SWAP]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Er sah den Fahrer der Bahn.", "Er sah den fahren der Bahn.", Kind.SWAP),
        ("Er sah das Haus der Stadt.", "Er sah die Häuser der Stadt.", Kind.INFLECTION),
        ("Lehrer sind nicht in der Stadt.", "Lehre sind nicht in der Stadt.", Kind.INFLECTION),
    ],
)
def test_a_german_noun_is_no_form_of_another_sort_of_word(a: str, b: str, kind: Kind) -> None:
    assert kind in {edit.kind for edit in compare_words(a, b)}
    assert [edit.kind for edit in compare_words(a, b)] == [edit.kind for edit in compare_words(b, a)]


def test_a_name_is_no_form_of_another() -> None:
    (edit,) = compare_words("Ayer vino a la ciudad Mario con su hijo.", "Ayer vino a la ciudad Maria con su hijo.")
    assert edit.fact is not None
    assert edit.kind is not Kind.INFLECTION


def test_an_italian_sentence_is_not_taken_for_french() -> None:
    (form,) = compare_words("Gli uomini parlavano della guerra.", "Gli uomini parlano della guerra.")
    (negation,) = compare_words("Il ponte della città non è chiuso.", "Il ponte della città è chiuso.")
    assert (form.kind, form.fact) == (Kind.INFLECTION, None)
    assert negation.fact is Fact.NEGATION
