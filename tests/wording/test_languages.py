"""The language of a sentence by its frequent words, and lists by language."""

import pytest

from recension.wording.languages import Tables, WordLists, counted, language_of_keys, merged


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("the bridge was closed by the council", "en"),
        ("der rat hat die brücke geschlossen", "de"),
        ("el consejo cerró el puente de la ciudad", "es"),
        ("le conseil a fermé le pont de la ville et il est parti", "fr"),
        ("o conselho fechou a ponte da cidade em maio", "pt"),
        ("il consiglio ha chiuso il ponte della città", "it"),
        ("gli uomini parlavano di una nuova strada", "it"),
        ("совет закрыл мост", "ru"),
        ("рада закрила міст", None),
        ("议 会 关 桥", "zh"),
        ("bridge closed", None),
        ("", None),
    ],
)
def test_language_of_a_sentence(sentence: str, language: str | None) -> None:
    assert language_of_keys(sentence.split()) == language


def test_lists_of_a_language_of_any_and_of_none() -> None:
    lists = WordLists({"en": "yes no", "fr": "oui non"})
    assert lists.of("en") == {"yes", "no"}
    assert lists.of(None) == {"yes", "no", "oui", "non"}
    assert lists.of("nl") == frozenset()


def test_tables_count_words_in_order() -> None:
    tables = Tables({"en": counted("one two/twain"), "fr": counted("un deux")})
    assert merged("en", tables) == {"one": 1, "two": 2, "twain": 2}
    assert merged(None, tables)["deux"] == 2
    assert merged("nl", tables) == {}
