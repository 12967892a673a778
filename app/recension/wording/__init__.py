"""Wording: the words of linked sentences, every difference minimal, named, and judged by what it damages."""

from recension.vocabulary import Edit, Fact, Kind
from recension.wording.sentences import edits_between, substitutions
from recension.wording.side import Tokens, tokens_of
from recension.wording.swaps import learn_swaps

__all__ = [
    "Edit",
    "Fact",
    "Kind",
    "Tokens",
    "compare_words",
    "edits_between",
    "learn_swaps",
    "substitutions",
]


def compare_words(a: str, b: str) -> list[Edit]:
    """The edits that lead from one string to another, minimal, disjoint, in reading order of ``a``.

    ``edit.a`` and ``edit.b`` are ``[start, end)`` in code points of the two strings.
    """
    return edits_between(tokens_of(a), tokens_of(b))
