"""Markdown to blocks, by way of HTML. Runs in the isolated process."""

import re
from typing import Final

from recension.reading.content import Parsed, Piece
from recension.reading.html import page_pieces, page_tree
from recension.reading.roles import Role

_FRONT_MATTER: Final = re.compile(r"\A(?:---|\+\+\+)[ \t]*\n(.*?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


def parse_markdown(data: bytes) -> Parsed:
    """The blocks of a Markdown text (UTF-8): CommonMark with tables; what stands before it as chrome."""
    from markdown_it import MarkdownIt

    text = data.decode()
    front = _FRONT_MATTER.match(text)
    head = (Piece(Role.CHROME, front[1].strip()),) if front and front[1].strip() else ()
    converter = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tree = page_tree(converter.render(text[front.end() :] if front else text).encode())
    return Parsed((*head, *(() if tree is None else page_pieces(tree))))
