"""Wording: the words of linked sentences, every difference minimal, named, and judged by what it damages."""

from recension.vocabulary import Edit, Fact, Kind
from recension.wording.difference import Difference
from recension.wording.sentences import differences_between, edits_between, is_told, substitutions
from recension.wording.side import Background, Tokens, background_of, tokens_of
from recension.wording.swaps import SwapsOf, learn_swaps

__all__ = [
    "Background",
    "Difference",
    "Edit",
    "Fact",
    "Kind",
    "SwapsOf",
    "Tokens",
    "background_of",
    "compare_words",
    "differences_between",
    "edits_between",
    "is_told",
    "learn_swaps",
    "substitutions",
]


def compare_words(a: str, b: str) -> list[Edit]:
    """The edits that lead from one string to another, minimal, disjoint, in reading order of ``a``.

    ``edit.a`` and ``edit.b`` are ``[start, end)`` in code points of the two strings.
    """
    return edits_between(tokens_of(a), tokens_of(b))
