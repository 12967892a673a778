"""Orthography: letters no language has side by side speak against a reading, common words for it."""

import pytest

from recension.reading import decode
from recension.reading.orthography import fitness

ALBANIAN = "Gjithkush ka detyrime vetëm ndaj asaj bashkësie në të cilën është i mundur zhvillimi i lirë."


def test_letters_that_no_language_has_together_count_against_a_reading() -> None:
    assert fitness(["żona", "królowa", "września"]) == 1.0
    assert fitness(["ksićýniczka", "Holszańska", "wrzeúnia", "Wůadysůawa"]) < 1.0
    assert fitness(["plain", "words"]) == 1.0


def test_common_words_count_for_it() -> None:
    assert fitness(["është", "vetëm"]) == 2.0
    assert fitness(["ėshtė", "vetėm"]) == 1.0


@pytest.mark.parametrize(
    ("text", "codec"),
    [(ALBANIAN, "cp1250"), (ALBANIAN, "iso8859-2"), ("La volontà popolare più alta", "cp1252")],
)
def test_texts_that_statistics_alone_get_wrong(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text
