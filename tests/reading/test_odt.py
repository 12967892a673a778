"""OpenDocument text: zipped or flat, styles by their parents, notes after the text, what is left out."""

import pytest
from tests.reading.test_attacks import OFFICE, odt

from recension.reading.content import Piece
from recension.reading.errors import UnreadableError
from recension.reading.kinds import ODT, media_type_of
from recension.reading.odt import parse_odt
from recension.reading.roles import Role


def shown(body: str) -> list[str]:
    return [piece.text for piece in parse_odt(odt(body)).pieces]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<text:p>One<text:s/>two<text:tab/>three<text:line-break/>four</text:p>", ["One two three\nfour"]),
        ("<text:p>One <text:span>two</text:span>, <text:a>three</text:a></text:p>", ["One two, three"]),
        ("<text:p>  </text:p><text:p>One</text:p>", ["One"]),
        (
            "<text:p><text:ruby><text:ruby-base>東</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>",
            ["東"],
        ),
        ("<text:p><office:annotation><text:p>No</text:p></office:annotation>Yes</text:p>", ["Yes"]),
        ("<text:section><text:p>One</text:p></text:section>", ["One"]),
    ],
)
def test_words(body: str, texts: list[str]) -> None:
    assert shown(body) == texts


def test_notes_stand_after_the_text() -> None:
    body = "<text:note-body><text:p>{}</text:p></text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{body}</text:note>"
    body = f"<text:p>{note.format('First.')}One{note.format('Second.')}, two</text:p><text:p>Three</text:p>"
    assert list(parse_odt(odt(body)).pieces) == [
        Piece(Role.PARAGRAPH, "One, two"),
        Piece(Role.PARAGRAPH, "Three"),
        Piece(Role.FOOTNOTE, "First."),
        Piece(Role.FOOTNOTE, "Second."),
    ]


def test_flat_files_and_styles_by_their_parents() -> None:
    flat = (
        f'<?xml version="1.0"?>\n<office:document xmlns:office="{OFFICE}:office:1.0" xmlns:text="{OFFICE}:text:1.0" '
        f'xmlns:style="{OFFICE}:style:1.0" office:mimetype="{ODT}"><office:automatic-styles>'
        '<style:style style:name="P1" style:parent-style-name="Quotations"/>'
        '<style:style style:name="P2" style:parent-style-name="Title"/></office:automatic-styles>'
        '<office:body><office:text><text:p text:style-name="P2">Wall</text:p><text:p text:style-name="P1">So.</text:p>'
        "<text:table-of-content><text:p>Wall 1</text:p></text:table-of-content>"
        "</office:text></office:body></office:document>"
    ).encode()
    assert media_type_of(flat) == ODT
    assert list(parse_odt(flat).pieces) == [
        Piece(Role.HEADING, "Wall"),
        Piece(Role.QUOTATION, "So."),
        Piece(Role.CHROME, "Wall 1"),
    ]
    with pytest.raises(UnreadableError, match="damaged"):
        parse_odt(flat[:-20])
