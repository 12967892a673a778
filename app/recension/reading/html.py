"""HTML to blocks: the article or thread where there is one, or the whole page. Runs in the isolated process."""

from functools import partial
from typing import Any, Final

import lxml.html

from recension.reading.articles import article_of, words
from recension.reading.content import Parsed, Piece
from recension.reading.errors import UnreadableError
from recension.reading.markup import ARTICLE, HTML, pieces_of
from recension.reading.page_parts import drop_note_marks, gather_older_messages, posts_of, role_of
from recension.reading.refusals import too_deep
from recension.reading.roles import Role
from recension.reading.sentences import only_article, only_posts, page_too_large

_LARGEST_ARTICLE: Final = 4_000_000
"""Bytes; telling an article from its page can take too long beyond."""
_SHORTEST_ARTICLE: Final = 250
"""Characters; below this trafilatura gives the words of the page without its blocks."""


def parse_article(data: bytes) -> Parsed:
    """The blocks of the article or of the posts in a page (UTF-8); of the whole page where there is none."""
    tree = page_tree(data)
    if tree is None:
        return Parsed(())
    posts = posts_of(tree)
    page = pieces_of(tree, HTML, partial(role_of, in_thread=bool(posts)))
    there = words(page)
    if posts:
        thread = _thread(tree, posts)
        kept = words(thread)
        return Parsed(tuple(thread), (only_posts(len(posts), kept, there),) if kept < there else ())
    if len(data) > _LARGEST_ARTICLE:
        return Parsed(tuple(page), (page_too_large(len(data)),) if page else ())
    article = article_of(page, _extracted(data))
    kept = words(article)
    if kept >= there or sum(len(piece.text) for piece in article) < _SHORTEST_ARTICLE:
        return Parsed(tuple(page))
    return Parsed(tuple(article), (only_article(kept, there),))


def parse_page(data: bytes) -> Parsed:
    """The blocks of a whole page or fragment (UTF-8)."""
    tree = page_tree(data)
    return Parsed(() if tree is None else tuple(page_pieces(tree)))


def page_pieces(tree: Any) -> list[Piece]:
    """The blocks of all of a page, each in its role."""
    return pieces_of(tree, HTML, partial(role_of, in_thread=bool(posts_of(tree))))


def page_tree(data: bytes) -> Any:
    """A page (UTF-8) as a tree without comments and marks of notes; None where there is nothing in it.

    Raises :class:`UnreadableError` where it is nested deeper than the parser goes.
    """
    # Comments would cut words in two; without huge_tree a page nested 256 deep loses all of its text.
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        tree = lxml.html.document_fromstring(data, parser=parser)
    except lxml.etree.ParserError:  # nothing but comments
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise UnreadableError("", too_deep("page"))
    drop_note_marks(tree)
    gather_older_messages(tree)
    return tree


def _thread(tree: Any, posts: list[Any]) -> list[Piece]:
    """The heading of a thread, then its posts; of what surrounds them nothing."""
    heading = next((piece for piece in pieces_of(tree, HTML) if piece.role is Role.HEADING), None)
    pieces = [piece for post in posts for piece in pieces_of(post, HTML, partial(role_of, in_thread=True))]
    return pieces if heading is None or heading in pieces else [heading, *pieces]


def _extracted(data: bytes) -> list[Piece]:
    """The blocks of a page that trafilatura takes for its article, and for comments below it."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    tree = page_tree(data)
    document = None if tree is None else bare_extraction(tree, include_comments=True, include_tables=True)
    if not isinstance(document, Document):
        return []
    bodies = [body for body in (document.body, document.commentsbody) if body is not None]
    return [piece for body in bodies for piece in pieces_of(body, ARTICLE)]
