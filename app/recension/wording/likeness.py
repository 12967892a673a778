"""How alike two words are, in a language: the weights under which the words of two sentences are aligned."""

from collections.abc import Sequence
from enum import Enum, auto
from functools import cache, lru_cache
from typing import Final

import regex
from rapidfuzz.distance import Indel

from recension.segmenting.folding import without_accents
from recension.segmenting.tokens import is_unspaced, is_word
from recension.wording.forms import first_letters, is_irregular, same_word
from recension.wording.function_words import is_function_word
from recension.wording.morphology import INFLECTIONS
from recension.wording.synonyms import are_synonyms, senses

EQUAL = 1.0
RELATED = 0.4
"""From here on two words are forms or spellings of one."""

_EQUAL_FUNCTION = 0.4
"""Equal function words: evidence, but less."""
_EQUAL_MARK = 0.2
_SAME_STEM = 0.85
LEARNED = 0.6
"""The likeness of two words that a comparison has been seen to swap."""
SYNONYM = 0.5
"""The likeness of two words that a list has as near synonyms."""
_NUMBER = regex.compile(r"\p{N}")


class Nature(Enum):
    """What can be paired with what."""

    MARK = auto()
    FUNCTION = auto()
    NUMBER = auto()
    CHARACTER = auto()
    """Of a script without spaces."""
    CONTENT = auto()


_HAVE_FORMS = (Nature.CONTENT, Nature.FUNCTION)


@lru_cache(maxsize=1 << 17)
def nature(key: str) -> Nature:
    """What a folded token is."""
    if not is_word(key):
        return Nature.MARK
    if is_function_word(key):
        return Nature.FUNCTION
    if _NUMBER.search(key):
        return Nature.NUMBER
    return Nature.CHARACTER if is_unspaced(key) else Nature.CONTENT


class Lexicon:
    """What is known of the words of a language, or where it is unknown, of words in general; all words are folded."""

    def __init__(self, language: str | None) -> None:
        """``language`` is an ISO 639-1 code."""
        self.language = language
        self.alike = lru_cache(maxsize=1 << 18)(self._alike)
        """0 to 1 for two tokens: 0 for words that have nothing in common but, perhaps, their place."""
        self.traits = lru_cache(maxsize=1 << 17)(self._traits)
        """What tokens like a token have in common with it: a letter they may begin with, or a sense.

        None where only the same token is like it.
        """

    def are_near(self, a: str, b: str) -> bool:
        """Whether two different words of some weight are near synonyms."""
        if a == b or nature(a) is not Nature.CONTENT or nature(b) is not Nature.CONTENT:
            return False
        return not senses((a,), self.language).isdisjoint(senses((b,), self.language))

    def are_synonyms(self, a: Sequence[str], b: Sequence[str]) -> bool:
        """Whether words of two sides can stand for one another as a whole."""
        return are_synonyms(a, b, self.language)

    def _traits(self, key: str) -> frozenset[str | int]:
        kind = nature(key)
        related = kind is Nature.CONTENT or (kind is Nature.FUNCTION and (len(key) > 3 or is_irregular(key)))
        return first_letters(key) | senses((key,), self.language) if related else frozenset()

    def _alike(self, a: str, b: str) -> float:
        if a == b:
            return _equal(a)
        nature_a, nature_b = nature(a), nature(b)
        if nature_a not in _HAVE_FORMS or nature_b not in _HAVE_FORMS:
            return 0.0
        if same_word(a, b, self.language):
            return RELATED if nature_a is nature_b is Nature.FUNCTION else _SAME_STEM
        return SYNONYM if self.are_near(a, b) else _by_letters(a, b)


UNKNOWN: Final = Lexicon(None)
"""Where the language of two sides is not known, or they have not the same."""


@cache
def lexicon_of(language: str | None) -> Lexicon:
    """The lexicon of a language."""
    return Lexicon(language) if language in INFLECTIONS else UNKNOWN


def _equal(key: str) -> float:
    kind = nature(key)
    if kind is Nature.MARK:
        return _EQUAL_MARK
    return _EQUAL_FUNCTION if kind is Nature.FUNCTION else EQUAL


def _by_letters(a: str, b: str) -> float:
    """By the letters in common; words that merely share an ending are not alike."""
    if min(len(a), len(b)) < 4 or without_accents(a)[:1] != without_accents(b)[:1]:
        return 0.0
    alike = Indel.normalized_similarity(a, b)
    same_start = a[:3] == b[:3]
    if alike < (0.6 if same_start else 0.72):
        return 0.0
    return RELATED + 0.4 * (alike - 0.6)
