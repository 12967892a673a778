"""How alike two words are: the weights under which the words of two sentences are aligned."""

from enum import Enum, auto
from functools import lru_cache

import regex
from rapidfuzz.distance import Indel

from recension.segmenting.folding import stem
from recension.segmenting.tokens import is_unspaced, is_word

EQUAL = 1.0
RELATED = 0.4
"""From here on two words are forms or spellings of one, not just neighbours in place."""

_EQUAL_SHORT = 0.45
"""Equal words of up to three letters are mostly function words: evidence, but less."""
_EQUAL_MARK = 0.2
_SAME_STEM = 0.85
_LEARNED = 0.6
_ANY_WORDS = 0.02
"""Two words that have only their place in common: better paired than one dropped and one added."""
_ANY_MARKS = 0.08
_NUMBER = regex.compile(r"\p{N}")


class _Nature(Enum):
    """What can be paired with what."""

    MARK = auto()
    NUMBER = auto()
    CHARACTER = auto()
    WORD = auto()


@lru_cache(maxsize=1 << 17)
def likeness(a: str, b: str) -> float:
    """0 to 1 for two folded tokens; 0 where they must not be paired (a word with a mark)."""
    if a == b:
        return _equal(a)
    (nature_a, stem_a, head_a), (nature_b, stem_b, head_b) = _known(a), _known(b)
    if nature_a is not _Nature.WORD or nature_b is not _Nature.WORD:
        return _unlike(nature_a, nature_b)
    if stem_a == stem_b or head_a == b or head_b == a:
        return _SAME_STEM
    return max(_ANY_WORDS, _by_letters(a, b))


@lru_cache(maxsize=1 << 16)
def _known(key: str) -> tuple[_Nature, str, str]:
    """What is looked up of a word again and again: its nature, its stem, and what stands before an apostrophe."""
    if not is_word(key):
        return _Nature.MARK, key, key
    if _NUMBER.search(key):
        return _Nature.NUMBER, key, key
    return _Nature.CHARACTER if is_unspaced(key) else _Nature.WORD, stem(key), key.partition("'")[0]


def _unlike(a: _Nature, b: _Nature) -> float:
    """For two different tokens that are not both words."""
    if _Nature.MARK in (a, b):
        return _ANY_MARKS if a is b else 0.0
    if _Nature.NUMBER in (a, b):
        return RELATED if a is b else _ANY_WORDS / 2
    return _ANY_WORDS


def learned_likeness(a: str, b: str) -> float:
    """The likeness of two words that this comparison has been seen to swap."""
    return max(likeness(a, b), _LEARNED)


def _equal(key: str) -> float:
    if not is_word(key):
        return _EQUAL_MARK
    return EQUAL if len(key) > 3 or is_unspaced(key) else _EQUAL_SHORT


def _by_letters(a: str, b: str) -> float:
    """By the letters in common; words that merely share an ending are not alike."""
    if min(len(a), len(b)) < 4:
        return 0.0
    alike = Indel.normalized_similarity(a, b)
    same_start = a[:3] == b[:3]
    if alike < (0.6 if same_start else 0.72):
        return 0.0
    return RELATED + 0.4 * (alike - 0.6)
