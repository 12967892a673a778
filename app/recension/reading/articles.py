"""Which blocks of a page are its article: those that an extractor found, and what it dropped in between.

trafilatura tells an article from what surrounds it better than any other library that was measured, but it often
drops the headings and lists inside.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from itertools import pairwise

from recension.reading.content import Piece
from recension.reading.roles import Role

_NEARLY_ALL = 0.9
"""Share of a page's words, menus aside, beyond which nothing else on it can be another thing than the article."""
_UNLIKE_THE_PAGE = 0.1
"""Share of an article's words that are in none of the page's blocks beyond which the blocks cannot be matched."""
_LARGEST_GAP = 0.1
"""Share of an article's words up to which what is missing in its midst was dropped, and does not interrupt it."""


def article_of(page: Sequence[Piece], found: Sequence[Piece]) -> list[Piece]:
    """The article's blocks as the page has them, in its order; ``found`` is what an extractor made of it."""
    kept = _matched(page, found)
    matched, there = _words_at(page, kept), words(found)
    if there - matched > _UNLIKE_THE_PAGE * there:
        return list(found)
    text = [index for index, piece in enumerate(page) if piece.role is not Role.CHROME]
    if matched >= _NEARLY_ALL * _words_at(page, text):
        return [page[index] for index in text]
    kept |= _dropped_between(page, sorted(kept))
    kept |= _headings_above(page, kept)
    return [page[index] for index in sorted(kept)]


def words(pieces: Iterable[Piece]) -> int:
    """How many words some blocks have, as white space parts them."""
    return sum(len(piece.text.split()) for piece in pieces)


def _words_at(page: Sequence[Piece], indices: Iterable[int]) -> int:
    return words(page[index] for index in indices)


def _matched(page: Sequence[Piece], found: Sequence[Piece]) -> set[int]:
    """Where the page has the blocks that were found; a block that comes twice stands at two places."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for index, piece in enumerate(page):
        places[_key(piece)].append(index)
    return {places[_key(piece)].popleft() for piece in found if places.get(_key(piece))}


def _key(piece: Piece) -> str:
    return " ".join(piece.text.split())


def _dropped_between(page: Sequence[Piece], kept: Sequence[int]) -> set[int]:
    most = _LARGEST_GAP * _words_at(page, kept)
    dropped: set[int] = set()
    for before, after in pairwise(kept):
        gap = [index for index in range(before + 1, after) if page[index].role is not Role.CHROME]
        if _words_at(page, gap) <= most:
            dropped.update(gap)
    return dropped


def _headings_above(page: Sequence[Piece], kept: set[int]) -> set[int]:
    """The headings that stand right above what is kept, the title of all among them."""
    found: set[int] = set()
    below = False
    for index in range(len(page) - 1, -1, -1):
        below = index in kept or (below and page[index].role is Role.HEADING)
        if below:
            found.add(index)
    return found
