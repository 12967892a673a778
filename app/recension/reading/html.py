"""HTML to blocks: the article where there is one, otherwise the whole page. Runs in the isolated process."""

from typing import Any, Final

import lxml.html

from recension.reading.content import Piece
from recension.reading.markup import ARTICLE, HTML, pieces_of
from recension.reading.sentences import only_article, page_too_large

_LARGEST_ARTICLE: Final = 4_000_000
"""Bytes; telling an article from its page can take too long beyond."""
_SHORTEST_ARTICLE: Final = 250
"""Characters; below this trafilatura gives the words of the page without its blocks."""


def parse_article(data: bytes) -> tuple[list[Piece], list[str]]:
    """The blocks of the article in a page (UTF-8), and warnings; of the whole page where there is none."""
    page = parse_page(data)[0]
    if len(data) > _LARGEST_ARTICLE:
        return page, [page_too_large(len(data))] if page else []
    article = _article(data)
    kept, there = _words(article), _words(page)
    if kept >= there or sum(len(piece.text) for piece in article) < _SHORTEST_ARTICLE:
        return page, []
    return article, [only_article(kept, there)]


def parse_page(data: bytes) -> tuple[list[Piece], list[str]]:
    """The blocks of a whole page or fragment (UTF-8)."""
    tree = _tree(data)
    return ([] if tree is None else pieces_of(tree, HTML)), []


def _tree(data: bytes) -> Any:
    """Comments would cut words in two; without huge_tree a page nested 256 deep loses all of its text."""
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return lxml.html.document_fromstring(data, parser=parser)
    except lxml.etree.ParserError:  # nothing but comments
        return None


def _article(data: bytes) -> list[Piece]:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    tree = _tree(data)
    document = None if tree is None else bare_extraction(tree, include_comments=True, include_tables=True)
    if not isinstance(document, Document):
        return []
    bodies = [body for body in (document.body, document.commentsbody) if body is not None]
    return [piece for body in bodies for piece in pieces_of(body, ARTICLE)]


def _words(pieces: list[Piece]) -> int:
    return sum(len(piece.text.split()) for piece in pieces)
