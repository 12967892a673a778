"""Blocks out of markup."""

import lxml.html
import pytest

from recension.reading.content import Piece, assemble
from recension.reading.markup import HTML, pieces_of
from recension.reading.roles import Role
from recension.reading.version import Block


def blocks(html: str) -> list[tuple[str, str]]:
    """Role and text of each block of a page."""
    tree = lxml.html.document_fromstring(f"<html><head><title>No</title></head><body>{html}</body></html>")
    return [(piece.role.value, piece.text) for piece in pieces_of(tree, HTML)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One.<p>Two.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("bare <b>bold</b>, <i>not</i>\n  more", [("paragraph", "bare bold, not more")]),
        ("<h2>Head</h2>text<p>par", [("heading", "Head"), ("paragraph", "text"), ("paragraph", "par")]),
        ("<p>a<br>b<br/> c", [("paragraph", "a\nb\nc")]),
        (
            "one<br><br>two<br>\n<br>three",
            [("paragraph", "one"), ("paragraph", "two"), ("paragraph", "three")],
        ),
        ("<ul><li>a<li>b<ul><li>c</ul>d</ul>", [("list-item", t) for t in "abcd"]),
        ("<ol><li><p>a</p><p>b</p></li></ol>", [("list-item", "a"), ("list-item", "b")]),
        ("<blockquote>x<p>y</p></blockquote>z", [("quotation", "x"), ("quotation", "y"), ("paragraph", "z")]),
        ("<dl><dt>t<dd>d</dl>", [("list-item", "t"), ("list-item", "d")]),
        (
            "<table><tr><th>a<th>b<tr><td>c<td><p>d</p></table>",
            [("table-row", "a\tb"), ("table-row", "c\td")],
        ),
        ("<table><tr><td>a<td><td>c</table>", [("table-row", "a\t\tc")]),
        ("<pre>a\n  b\n\nc</pre>", [("paragraph", "a\n  b\n\nc")]),
        ("a<script>no</script>b<style>no</style>c<!-- no -->d", [("paragraph", "abcd")]),
        ("<p>a\u00a0b &mdash; &lt;c&gt; &#8217;", [("paragraph", "a\u00a0b — <c> ’")]),
        ("<p> <p>&nbsp;<div></div>", []),
    ],
)
def test_blocks(html: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(html) == expected


def test_a_table_that_lays_out_a_page_is_no_table_of_data() -> None:
    assert blocks("<table><tr><td><p>One.</p><p>Two.</p></td><td>Menu</td></tr></table>") == [
        ("paragraph", "One."),
        ("paragraph", "Two."),
        ("paragraph", "Menu"),
    ]
    assert blocks("<table><tr><td><table><tr><td>a<td>b</table></td></tr></table>") == [("table-row", "a\tb")]
    assert blocks(f"<table><tr><td>{'word ' * 200}<td>x</table>")[1] == ("paragraph", "x")


def test_no_depth_is_too_deep() -> None:
    parser = lxml.html.HTMLParser(huge_tree=True)
    tree = lxml.html.document_fromstring("<div>" * 1500 + "down here" + "</div>" * 1500, parser=parser)
    assert [piece.text for piece in pieces_of(tree, HTML)] == ["down here"]


def test_assembling() -> None:
    text, placed = assemble([Piece(Role.HEADING, "Head"), Piece(Role.PARAGRAPH, "One\nline.")])
    assert text == "Head\n\nOne\nline."
    assert placed == (Block(0, 4, Role.HEADING), Block(6, 15, Role.PARAGRAPH))
    assert [text[block.start : block.end] for block in placed] == ["Head", "One\nline."]
    assert assemble([]) == ("", ())
