"""Wikitext: structure becomes roles, links become their words, templates are left out and told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.reading.content import Piece
from recension.reading.roles import Role
from recension.reading.wikitext import parse_wikitext, without_templates


def shown(wiki: str) -> list[str]:
    return [piece.text for piece in parse_wikitext(wiki.encode()).pieces]


def innermost_first(text: str) -> str:
    """The slow, obvious way for balanced braces."""
    while (end := text.find("}}")) >= 0:
        start = text.rindex("{{", 0, end)
        text = text[:start] + text[end + 2 :]
    return text


nested = st.recursive(
    st.sampled_from(["a", "b ", "|x=", "\n"]),
    lambda inner: (
        st.lists(inner, max_size=4).map("".join)
        | st.lists(inner, max_size=3).map(lambda parts: "{{" + "".join(parts) + "}}")
    ),
    max_leaves=20,
)


@given(nested)
def test_templates_go_however_deep(text: str) -> None:
    assert without_templates(text)[0] == innermost_first(text)


def test_an_open_template_takes_nothing_away() -> None:
    assert without_templates("a {{b c") == ("a {{b c", 0)
    assert without_templates("a }} b {{c}}") == ("a }} b ", 1)


@pytest.mark.parametrize(
    ("wiki", "text"),
    [
        ("'''Bold''' and ''italic''", "Bold and italic"),
        ("[[Wend]] [[Wend (river)|the Wend]] [[:Category:Towns]]", "Wend the Wend Category:Towns"),
        ("[https://a.example/b words] [https://a.example]", "words"),
        ("It broke.<ref name=a/> Twice.<!-- no --> Yes", "It broke. Twice. Yes"),
        ("<nowiki>[[so]]</nowiki> &amp; &lt;", "[[so]] & <"),
        ("Text [[Category:Towns]][[de:Salzmeer]]", "Text"),
        ("__NOTOC__Text", "Text"),
        ("a\nb", "a b"),
    ],
)
def test_words(wiki: str, text: str) -> None:
    assert shown(wiki) == [text]


def test_structure() -> None:
    parsed = parse_wikitext(
        b"{{Box|a={{b}}}}\n== Wall ==\nIt broke.<ref>''Courier'', p. 3</ref>\n\n* One\n** Two\n: so\n"
        b"{| class=x\n|+ Prices\n! A !! B\n|- style=y\n| 1 || id=z | [[two|2]]\n|}\n"
        b"[[File:W.jpg|thumb|A [[wall]]]]\nEnd"
    )
    assert list(parsed.pieces) == [
        Piece(Role.HEADING, "Wall"),
        Piece(Role.PARAGRAPH, "It broke."),
        Piece(Role.LIST_ITEM, "One"),
        Piece(Role.LIST_ITEM, "Two"),
        Piece(Role.PARAGRAPH, "so"),
        Piece(Role.PARAGRAPH, "Prices"),
        Piece(Role.TABLE_ROW, "A\tB"),
        Piece(Role.TABLE_ROW, "1\t2"),
        Piece(Role.PARAGRAPH, "A wall"),
        Piece(Role.PARAGRAPH, "End"),
        Piece(Role.FOOTNOTE, "Courier, p. 3"),
    ]
    assert parsed.warnings == ("1 template was left out: what a wiki makes of it is not known.",)
