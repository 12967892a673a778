"""Folding: the keys under which two tokens count as the same, from the letter to the stem."""

import unicodedata
from functools import lru_cache

import regex

_LIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
    }
)
_INVISIBLE = regex.compile(r"[\p{Cf}\p{Variation_Selector}]+")
_MARKS = regex.compile(r"\p{Mn}+")


def fold(token: str) -> str:
    """The token without case, typography, ligatures and invisible characters; accents stay.

    Never empty: what consists of invisible characters alone is its own key.
    """
    if token.isascii():
        return token.lower().replace("`", "'")
    return _folded(token)


@lru_cache(maxsize=1 << 17)
def _folded(token: str) -> str:
    folded = unicodedata.normalize("NFKC", token.translate(_LIKE)).casefold()
    return _INVISIBLE.sub("", folded) or token


def without_accents(folded: str) -> str:
    """A folded token without combining marks: ``café`` and ``cafe`` meet here."""
    return folded if folded.isascii() else _unaccented(folded)


@lru_cache(maxsize=1 << 17)
def _unaccented(folded: str) -> str:
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", folded))) or folded


def without_possessive(folded: str) -> str:
    """A folded token without an English possessive ending: ``navy's``, ``soldiers'``."""
    return folded.removesuffix("'s").removesuffix("'")


_ENDINGS = ("ingly", "edly", "ings", "ing", "ies", "ied", "es", "ed", "ly", "s", "'s")


@lru_cache(maxsize=1 << 18)
def stem(folded: str) -> str:
    """A light stem: a folded word without a common ending, never shorter than four characters.

    It need not be a word, and it is only evidence that two words are forms of one.
    """
    word = without_accents(folded)
    if word.endswith("'s"):
        word = word[:-2]
    for ending in _ENDINGS if word.endswith(_ENDINGS) else ():
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word.removesuffix("e") if len(word) > 4 else word
