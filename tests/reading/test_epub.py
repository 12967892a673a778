"""EPUB books: the pages of the spine in order, without the table of contents; notes, folders, odd names."""

from tests.reading.test_attacks import CONTAINER, zipped

from recension.reading.content import Piece
from recension.reading.epub import parse_epub
from recension.reading.kinds import EPUB, media_type_of
from recension.reading.roles import Role

PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf"><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="two" href="text/chapter%202.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/>
<item id="picture" href="a.png" media-type="image/png"/></manifest>
<spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="picture"/><itemref idref="?"/>
</spine></package>"""
ONE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"
xmlns:epub="http://www.idpf.org/2007/ops"><head><title>No</title></head><body><h1>Größe</h1>
<p>It broke<sup><a href="#n" epub:type="noteref">1</a></sup>.</p>
<aside epub:type="footnote" id="n"><p>In May.</p></aside>
</body></html>"""


def book(folder: str = "") -> bytes:
    pages = {"nav.xhtml": "<html>Contents</html>", "text/one.xhtml": ONE, "text/chapter 2.xhtml": "<p>Two</p>"}
    container = CONTAINER.replace('"a.opf"', f'"{folder}a.opf"')
    parts = {"META-INF/container.xml": container, f"{folder}a.opf": PACKAGE}
    return zipped(parts | {folder + name: page for name, page in pages.items()}, EPUB)


def test_pages_in_the_order_of_the_spine() -> None:
    for folder in ("", "OEBPS/"):
        assert list(parse_epub(book(folder)).pieces) == [
            Piece(Role.HEADING, "Größe"),
            Piece(Role.PARAGRAPH, "It broke."),
            Piece(Role.FOOTNOTE, "In May."),
            Piece(Role.PARAGRAPH, "Two"),
        ]


def test_told_by_its_parts_where_it_does_not_say_what_it_is() -> None:
    parts = {"META-INF/container.xml": CONTAINER, "a.opf": PACKAGE}
    assert media_type_of(zipped(parts)) == EPUB
