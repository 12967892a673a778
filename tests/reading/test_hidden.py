"""Hidden characters: told by place, but not where a script calls for them."""

import pytest
from tests.reading.test_decoding import EVERY

from recension.reading.hidden import find_hidden
from recension.reading.version import OddityKind


def found(text: str) -> list[str]:
    return [text[oddity.start : oddity.end] for oddity in find_hidden(text)]


@pytest.mark.parametrize("text", EVERY)
def test_plain_text_holds_none(text: str) -> None:
    assert found(text.replace("\n", "\r\n").replace("\r\n", "\n\t")) == []


@pytest.mark.parametrize(
    ("text", "hidden", "named"),
    [
        ("pla\u200bgiarism", "\u200b", "zero width space (U+200B)"),
        ("pla\u00adgia\u00adrism", "\u00ad", "soft hyphen"),
        ("gnp\u202eabc", "\u202e", "turns letters round"),
        ("a \u2066b\u2069", "\u2066", "directs the order"),
        ("und\u00a0dann", "\u00a0", "no-break space (U+00A0)"),
        ("two\u2003words", "\u2003", "em space"),
        ("a\u2028b", "\u2028", "line separator"),
        ("a\x08b", "\x08", "control character (U+0008)"),
        ("a\ufeffb", "\ufeff", "zero width no-break space"),
        ("a\u3164b", "\u3164", "hangul filler"),
        ("a\U000e0041b", "\U000e0041", "tag latin capital letter a"),
    ],
)
def test_what_is_hidden_is_named(text: str, hidden: str, named: str) -> None:
    first, *_ = find_hidden(text)
    assert text[first.start : first.end] == hidden
    assert named in first.note
    assert first.kind is OddityKind.HIDDEN


@pytest.mark.parametrize(
    "text",
    [
        "👩\u200d🚀 and ❤\ufe0f",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم",
        "क्\u200dष",
        "ไทย\u200bไทย",
        "\u3000段落の始め\u3000続き？\u3000",
        "שלום\u200f, עולם",
        "«\u00a0oui\u00a0» et\u202f10\u00a0% ; 5\u00a0km",
        "v\u00a0Brně, A.\u00a0Novák",
    ],
)
def test_what_a_script_calls_for_is_no_oddity(text: str) -> None:
    assert found(text) == []


def test_a_run_of_one_character_is_one_oddity() -> None:
    assert found("a\u200b\u200b\u200bb\u200c") == ["\u200b\u200b\u200b", "\u200c"]


def test_lost_and_misread_characters_are_damage() -> None:
    lost, misread = find_hidden("na\ufffdve don\x92t")
    assert (lost.kind, lost.repair) == (OddityKind.DAMAGED, None)
    assert (misread.kind, misread.repair) == (OddityKind.DAMAGED, "’")
    assert "Windows-1252" in misread.note


def test_quotes_and_dashes_that_lost_a_byte_are_known_again() -> None:
    text = "I don\x19t know \x13 \x1cyes\x1d"
    found = list(find_hidden(text))
    assert [oddity.repair for oddity in found] == ["’", "–", "“", "”"]
    assert {oddity.kind for oddity in found} == {OddityKind.DAMAGED}
    assert "its first byte was lost" in found[0].note
