"""Tokens: words, numbers and punctuation marks, each with its place in the text."""

from typing import Final

import numpy as np
import numpy.typing as npt
import regex

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
# Most tokens of most texts, said shortly: it finds nothing that the alternatives after it would not find alike.
_PLAIN = r"(?: [A-Za-z]++ (?=[\x20\n,;!?)]) | [A-Za-z]{2,}+ (?=\.) | [,;!?.] (?=[\x20\n]) )"
_TOKEN: Final = regex.compile(f"{_PLAIN} | {_PATTERN}", regex.VERBOSE | regex.VERSION1)
_WORD: Final = regex.compile(r"[\p{L}\p{N}]")
_UNSPACED: Final = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")


def tokenize(text: str) -> list[tuple[int, int]]:
    """Every token as ``[start, end)`` in code points, in order; whatever is not white space is in one."""
    return [match.span() for match in _TOKEN.finditer(text)]


def is_word(token: str) -> bool:
    """Whether a token is a word or a number, not a mark."""
    return token.isalnum() or _WORD.search(token) is not None


def is_unspaced(token: str) -> bool:
    """Whether a token is of a script written without spaces between words."""
    return not token.isascii() and _UNSPACED.match(token) is not None
