"""Stray bytes in UTF-8: kept as the letters they were meant to be, each of them marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.reading import How, decode
from recension.reading.strays import read_strays

POLISH = "Żółta łódź płynęła powoli; łódź była żółta, a na niej żółta chata nad rzeką. "
RUSSIAN = "Вечером в деревне погас свет, и соседи вышли на улицу с фонарями. "


@pytest.mark.parametrize(
    ("text", "word", "codec"),
    [
        (POLISH, "żółta", "cp1250"),
        (RUSSIAN, "деревне", "cp1251"),
        ("Grün ist die Brücke über dem Fluß. ", "Brücke", "cp1252"),
    ],
)
def test_a_word_in_another_encoding_is_read_by_the_words_around_it(text: str, word: str, codec: str) -> None:
    data = (text * 3).encode() + word.encode(codec) + b" end."
    decoded = decode(data)
    assert decoded.text == text * 3 + word + " end."
    assert (decoded.encoding, decoded.how) == ("utf-8", How.UTF_8)
    assert "But for" in decoded.reason
    assert codec in decoded.warnings[0]


def test_each_stray_byte_is_marked_where_it_stands_in_the_text() -> None:
    data = ("Über die Brücke.\r\nZwei Bäcker\r\n" * 3).encode() + b"don\x92t\r\nund K\xfche"
    decoded = decode(data)
    marked = [(decoded.text[oddity.start : oddity.end], oddity.note) for oddity in decoded.oddities]
    assert [letter for letter, _ in marked] == ["’", "ü"]
    assert "0x92" in marked[0][1]


@given(st.lists(st.one_of(st.text(max_size=5), st.binary(max_size=2)), max_size=12))
def test_every_bad_byte_has_one_mark_and_one_letter(parts: list[str | bytes]) -> None:
    data = b"".join(part if isinstance(part, bytes) else part.encode("utf-8", "ignore") for part in parts)
    escaped = data.decode("utf-8", "surrogateescape")
    text, _codec, oddities = read_strays(escaped)
    bad = [at for at, character in enumerate(escaped) if "\udc80" <= character <= "\udcff"]
    assert [oddity.start for oddity in oddities] == bad
    assert len(text) == len(escaped)
    assert all(text[at] == escaped[at] for at in range(len(text)) if at not in bad)
