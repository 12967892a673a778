"""Markdown: CommonMark with tables; what stands above it is no part of the text."""

from recension.reading.content import Piece
from recension.reading.markdown import parse_markdown
from recension.reading.roles import Role


def test_structure() -> None:
    pieces = parse_markdown(
        b"---\ntitle: Wall\n---\n# The *wall*\n\nIt broke\nin [January](https://a.example/x).\n\n> A cold night.\n\n"
        b"1. One\n2. Two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n```\nx  =  1\n```\n\n<div>raw <b>HTML</b></div>\n"
    ).pieces
    assert list(pieces) == [
        Piece(Role.CHROME, "title: Wall"),
        Piece(Role.HEADING, "The wall"),
        Piece(Role.PARAGRAPH, "It broke in January."),
        Piece(Role.QUOTATION, "A cold night."),
        Piece(Role.LIST_ITEM, "One"),
        Piece(Role.LIST_ITEM, "Two"),
        Piece(Role.TABLE_ROW, "A\tB"),
        Piece(Role.TABLE_ROW, "1\t2"),
        Piece(Role.PARAGRAPH, "x  =  1"),
        Piece(Role.PARAGRAPH, "raw HTML"),
    ]


def test_typography_stays_as_it_is() -> None:
    (piece,) = parse_markdown(b'It is -- "so" ... 2 * 3 * 4 snake_case_word').pieces
    assert piece.text == 'It is -- "so" ... 2 * 3 * 4 snake_case_word'


def test_nothing() -> None:
    assert parse_markdown(b"").pieces == parse_markdown(b"---\n\n---\n").pieces == ()
