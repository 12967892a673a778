"""Text that was decoded wrongly before it was saved, given away by another version."""

import pytest
from tests.reading.test_decoding import CHINESE, CZECH, FRENCH, GREEK, RUSSIAN

import recension
from recension.reading import from_text
from recension.reading.misread import find_misread
from recension.reading.siblings import vocabulary_of

MISREADINGS = (
    (RUSSIAN, "cp1251", "latin-1"),
    (RUSSIAN, "koi8-r", "cp1251"),
    (RUSSIAN, "cp1251", "koi8-r"),
    (RUSSIAN, "cp866", "cp1251"),
    (GREEK, "iso8859-7", "latin-1"),
    (CZECH, "cp1250", "cp1252"),
    (CHINESE, "gb18030", "latin-1"),
)


@pytest.mark.parametrize(("text", "meant", "read"), MISREADINGS)
def test_what_the_other_version_has_is_found_behind_it(text: str, meant: str, read: str) -> None:
    misread = text.encode(meant).decode(read, "replace")
    assert misread != text
    comparison = recension.compare(from_text("right", text), from_text("wrong", misread))
    assert comparison.summary["verdict"] == "encoding"
    assert comparison.edits == ()
    notes = {flag.note for flag in comparison.flags if flag.version == 1 and flag.repair}
    assert any(f"Text in {meant}" in note or "that was read as" in note for note in notes)


def test_a_text_in_another_language_is_no_misreading() -> None:
    for text in (RUSSIAN, GREEK, CZECH, FRENCH):
        for other in (RUSSIAN, GREEK, CZECH, FRENCH):
            assert list(find_misread(text, vocabulary_of([other]))) == []
