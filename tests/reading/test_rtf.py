"""RTF, after its specification: characters, styles, changes, notes, tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.reading.content import Piece
from recension.reading.errors import UnreadableError
from recension.reading.roles import Role
from recension.reading.rtf import parse_rtf


def shown(body: str) -> list[str]:
    return [piece.text for piece in parse_rtf(("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").encode("latin-1")).pieces]


def escaped(text: str) -> str:
    """Text as a careful writer of RTF puts it: in UTF-16 units, each with a substitute."""
    units = text.encode("utf-16-le")
    numbers = [int.from_bytes(units[at : at + 2], "little", signed=True) for at in range(0, len(units), 2)]
    return "".join(f"\\u{number}?" for number in numbers)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cf", "Co")), min_size=1))
def test_every_character_comes_back(text: str) -> None:
    assert shown(escaped(text)) == [text]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("caf\\'e9", "café"),
        ("caf\xe9", "café"),
        ("\\u8364\\'80 and \\u8364? and {\\uc0\\u8364 x}", "€ and € and €x"),
        ("{\\uc2\\u1046\\'c6\\'c6}", "Ж"),
        ("{\\uc2\\u1046 ??x}", "Жx"),
        ("a\\~b\\_c\\-d", "a\u00a0b\u2011c\u00add"),
        ("\\{braces\\} and \\\\", "{braces} and \\"),
        ("\\ldblquote so\\rdblquote\\emdash", "“so”—"),
        ("one\\line two", "one\ntwo"),
        ("wo\r\nrd", "word"),
        ("{\\*\\unknown not this}this", "this"),
        ("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt the link}}", "the link"),
        ("{\\v hidden}seen", "seen"),
        ("{\\pict\\bin3 }}}}after", "after"),
        ("{\\header A head}the text", "the text"),
    ],
)
def test_characters(body: str, text: str) -> None:
    assert shown(body) == [text]


def test_fonts_say_in_which_encoding_bytes_are() -> None:
    fonts = "{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset128 Mincho;}}"
    assert shown(fonts + "\\f0 \\'e9 {\\f1\\'cc\\'e8\\'f0} {\\f2\\'93\\'8c\\'8b\\'9e} \\'e9") == ["é Мир 東京 é"]


def test_an_unknown_code_page_is_read_as_windows_1252() -> None:
    assert parse_rtf(b"{\\rtf1\\ansicpg99999 caf\\'e9}").pieces[0].text == "café"


def test_styles_lists_tables_and_notes() -> None:
    styles = "{\\stylesheet{\\s1 heading 1;}{\\s2 Quotations;}{\\s0 Normal;}}"
    body = (
        "\\pard\\s1 The wall\\par\\pard\\s0 It broke{\\super\\chftn{\\footnote\\pard \\chftn  In May.}}.\\par"
        "\\pard\\s2 We saw it.\\par\\pard{\\listtext 1.\\tab}\\ls1 A crane\\par\\pard \\bullet  A raft\\par"
        "\\trowd\\pard\\intbl One\\cell Two\\par more\\cell\\row\\pard After\\par"
    )
    parsed = parse_rtf(("{\\rtf1" + styles + body + "}").encode())
    assert list(parsed.pieces) == [
        Piece(Role.HEADING, "The wall"),
        Piece(Role.PARAGRAPH, "It broke."),
        Piece(Role.QUOTATION, "We saw it."),
        Piece(Role.LIST_ITEM, "A crane"),
        Piece(Role.LIST_ITEM, "• A raft"),
        Piece(Role.TABLE_ROW, "One\tTwo more"),
        Piece(Role.PARAGRAPH, "After"),
        Piece(Role.FOOTNOTE, "In May."),
    ]


def test_tracked_changes_are_accepted_and_told() -> None:
    parsed = parse_rtf(b"{\\rtf1 It was {\\deleted utterly }{\\revised quite }over.}")
    assert [piece.text for piece in parsed.pieces] == ["It was quite over."]
    assert "tracked changes" in parsed.warnings[0]


@pytest.mark.parametrize("data", [b"{\\rtf1 a", b"{\\rtf1 {a}", b"{\\rtf1\\bin99999 a}"])
def test_broken_off(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        parse_rtf(data)


def test_what_follows_the_end_is_nothing() -> None:
    assert [piece.text for piece in parse_rtf(b"{\\rtf1 a}\0\0 more }").pieces] == ["a"]
