"""How alike two words are: the weights under which the words of two sentences are aligned."""

from functools import lru_cache

import regex
from rapidfuzz.distance import Indel

from recension.segmenting.folding import stem, without_accents
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


@lru_cache(maxsize=1 << 17)
def likeness(a: str, b: str) -> float:
    """0 to 1 for two folded tokens; 0 where they must not be paired (a word with a mark)."""
    if a == b:
        return _equal(a)
    word_a, word_b = is_word(a), is_word(b)
    if word_a != word_b:
        return 0.0
    if not word_a:
        return _ANY_MARKS
    numeric = bool(_NUMBER.search(a)), bool(_NUMBER.search(b))
    if any(numeric):
        return RELATED if all(numeric) else _ANY_WORDS / 2
    if is_unspaced(a) or is_unspaced(b):
        return _ANY_WORDS
    if without_accents(a) == without_accents(b) or stem(a) == stem(b) or _contracted(a, b):
        return _SAME_STEM
    return max(_ANY_WORDS, _by_letters(a, b))


def learned_likeness(a: str, b: str) -> float:
    """The likeness of two words that this comparison has been seen to swap."""
    return max(likeness(a, b), _LEARNED)


def _equal(key: str) -> float:
    if not is_word(key):
        return _EQUAL_MARK
    return EQUAL if len(key) > 3 or is_unspaced(key) else _EQUAL_SHORT


def _contracted(a: str, b: str) -> bool:
    """Whether one of them is the other with something contracted to it: who, who're."""
    return a.startswith(f"{b}'") or b.startswith(f"{a}'")


def _by_letters(a: str, b: str) -> float:
    """By the letters in common; words that merely share an ending are not alike."""
    if min(len(a), len(b)) < 4:
        return 0.0
    alike = Indel.normalized_similarity(a, b)
    same_start = a[:3] == b[:3]
    if alike < (0.6 if same_start else 0.72):
        return 0.0
    return RELATED + 0.4 * (alike - 0.6)
