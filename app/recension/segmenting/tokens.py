"""Tokens: words, numbers and punctuation marks, each with its place in the text."""

from functools import lru_cache
from itertools import accumulate
from typing import Final

import numpy as np
import numpy.typing as npt
import regex

from recension.segmenting.folding import fold

IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]
"""Offsets, indices and counts."""

_UNSPACED_SCRIPTS = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_SPACE = r"\s\x1c-\x1f"  # the four separators are white space to str.isspace(), but not to the regex module
_PART = rf"(?: [[\p{{L}}\p{{M}}\p{{N}}]--[{_UNSPACED_SCRIPTS}]] [\u00ad\u200b-\u200d\u2060]* )+"

# A word may hold apostrophes, hyphens ("well-known", "20-mile"), invisible joiners, and points between single letters
# ("U.S.", "i.e.", "p.m."). Scripts without spaces are
# cut by character, Katakana by run.
_PATTERN = rf"""
      https?://[^{_SPACE}<>"”]+[^{_SPACE}<>"”.,;:!?)\]]
    | (?:\p{{Lu}}\.){{2,}}
    | \p{{L}}\.\p{{Ll}} (?<![\p{{L}}\p{{M}}\p{{N}}]\p{{L}}\.\p{{Ll}}) (?:\.\p{{Ll}})* (?![\p{{L}}\p{{M}}]) \.?
    | \p{{N}}+ (?:[.,:\u202f\u00a0]\p{{N}}{{1,3}}(?!\p{{N}}))* (?:\p{{N}}*[\p{{Latin}}]+ | [-‐‑](?=\p{{L}}){_PART} )?
    | \p{{Han}} | \p{{Hiragana}} | [\p{{Katakana}}ー]+
    | [\p{{Thai}}\p{{Lao}}\p{{Khmer}}\p{{Myanmar}}] \p{{M}}*
    | {_PART} (?: ['’ʼ] (?=\p{{L}}) {_PART} | [-‐‑] {_PART} )*
    | (?P<mark>[^{_SPACE}\p{{L}}\p{{M}}\p{{N}}]) (?P=mark)*
    | [^{_SPACE}]
    """
_TOKEN: Final = regex.compile(_PATTERN, regex.VERBOSE | regex.VERSION1)
_LONGEST_KEPT = 40
"""Characters; a longer stretch between spaces, as in Chinese, hardly comes again."""
_WORD: Final = regex.compile(r"[\p{L}\p{N}]")
_UNSPACED: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")


def tokenize(text: str) -> list[tuple[int, int]]:
    """Every token as ``[start, end)`` in code points, in order; whatever is not white space is in one."""
    return [match.span() for match in _TOKEN.finditer(text)]


def tokens_and_keys(text: str) -> tuple[list[tuple[int, int]], list[str]]:
    """Every token of a text, and the folded form of each."""
    stretches = text.replace("\n", " ").split(" ")
    starts = accumulate((len(stretch) + 1 for stretch in stretches), initial=0)
    found = [_recurring(stretch) if len(stretch) <= _LONGEST_KEPT else _found(stretch) for stretch in stretches]
    spans = [(at + start, at + end) for at, (within, _) in zip(starts, found, strict=False) for start, end in within]
    return spans, [key for _, keys in found for key in keys]


def _found(stretch: str) -> tuple[tuple[tuple[int, int], ...], tuple[str, ...]]:
    spans = tuple(tokenize(stretch))
    return spans, tuple([fold(stretch[start:end]) for start, end in spans])


_recurring = lru_cache(maxsize=1 << 16)(_found)
"""For what stands between two spaces: no token reaches over a space, and most such stretches recur."""


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return token.isalnum() or _WORD.search(token) is not None


def is_unspaced(token: str) -> bool:
    """Whether a token is of a script written without spaces between words."""
    return not token.isascii() and _UNSPACED.match(token) is not None
