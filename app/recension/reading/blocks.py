"""Blocks of plain text: which line ends end a paragraph, and which only wrap it."""

import re
from dataclasses import replace
from itertools import pairwise

from recension.reading.asides import with_asides
from recension.reading.roles import Role
from recension.reading.thread_signs import QUOTE_MARK
from recension.reading.version import Block, Version

_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"\s*(?:[•◦▪‣·*–—-]|\(?\d{1,3}[.)])\s")
_LISTED = re.compile(r"\s*(?:[•◦▪‣·*-]|\(?\d{1,3}[.)])\s")
"""Dashes may open speech as well, and make no list."""
_WIDEST_WRAP = 120
_NARROWEST_WRAP = 40
_VERSE = 0.75
"""The share of lines that begin with a capital beyond which they are verse, however even their lengths are."""


def find_blocks(version: Version) -> tuple[Block, ...]:
    """The blocks of a version: as they were read, otherwise read off its lines."""
    return version.blocks or with_asides(version.text, blocks_of(version.text))


def blocks_of(text: str) -> tuple[Block, ...]:
    """Blocks of plain text: lines, joined where a line end only wraps the paragraph.

    A line goes on in the next one when no blank line is between them and it is either full (the text is
    wrapped by hand and the next word would not have fitted) or breaks off in the middle of a sentence.
    """
    found = _joined(text)
    return tuple(replace(block, role=Role.LIST_ITEM) if is_item(text, block.start) else block for block in found)


def is_item(text: str, start: int = 0) -> bool:
    """Whether a block that begins at ``start`` begins with a bullet or number."""
    return _LISTED.match(text, start) is not None


def _joined(text: str) -> list[Block]:
    """Lines, joined where one goes on in the next."""
    lines = [match.span() for match in _LINE.finditer(text) if not match.group().isspace()]
    width = _wrap_width(text, lines)
    blocks: list[Block] = []
    for start, end in lines:
        start, end = _trim(text, start, end)
        if blocks and _continues(text, blocks[-1], start, end, width):
            blocks[-1] = Block(blocks[-1].start, end)
        else:
            blocks.append(Block(start, end))
    return blocks


def flowing_text(version: Version) -> str:
    """The text of a version with every line end inside a block as a space; of the same length."""
    pieces: list[str] = []
    at = 0
    for block in find_blocks(version):
        pieces += version.text[at : block.start], version.text[block.start : block.end].replace("\n", " ")
        at = block.end
    pieces.append(version.text[at:])
    return "".join(pieces)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return end - len(line.lstrip()), start + len(line.rstrip())


def _adjacent(text: str, end: int, start: int) -> bool:
    """Whether only one line end is between two lines."""
    return text.count("\n", end, start) == 1


def _first_word(text: str, start: int, end: int) -> int:
    """The length of a line's first word."""
    return len(text[start:end].split(None, 1)[0])


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """The width a text was wrapped at by hand, in characters; 0 where it was not."""
    pairs = [pair for pair in pairwise(lines) if _adjacent(text, pair[0][1], pair[1][0])]
    if len(pairs) < 3 or sum(_begins_with_capital(text, *line) for _, line in pairs) > _VERSE * len(pairs):
        return 0
    inner = [(end - start, end - start + 1 + _first_word(text, *following)) for (start, end), following in pairs]
    width = sorted(length for length, _ in inner)[int(len(inner) * 0.98)]
    full = sum(with_next > width for _, with_next in inner)
    wrapped = _NARROWEST_WRAP <= width <= _WIDEST_WRAP and full >= 0.7 * len(inner)
    return width if wrapped else 0


def _begins_with_capital(text: str, start: int, end: int) -> bool:
    return next((character for character in text[start:end] if character.isalpha()), "").isupper()


def _continues(text: str, block: Block, start: int, end: int, width: int) -> bool:
    if not _adjacent(text, block.end, start) or _ITEM.match(text, start, end):
        return False
    if bool(QUOTE_MARK.match(text, start)) is not bool(QUOTE_MARK.match(text, block.start)):
        return False
    line = text.rfind("\n", block.start, block.end) + 1 or block.start
    full = bool(width) and block.end - line + 1 + _first_word(text, start, end) > width
    last = text[block.end - 1]
    broken_off = text[start].islower() and (last.isalnum() or last == ",")
    return full or broken_off
