"""The kind of a difference: the first level of folding at which it vanishes, or else what it replaces."""

import unicodedata
from collections.abc import Sequence

import regex
from rapidfuzz.distance import OSA

from recension.segmenting.folding import fold, without_accents
from recension.segmenting.tokens import is_unspaced, is_word, tokenize
from recension.vocabulary import Kind
from recension.wording.compounds import LONGEST_UNSPACED
from recension.wording.contractions import same_in_full
from recension.wording.forms import same_word
from recension.wording.numbers import quantities, value

_SPACE = regex.compile(r"[\s\x1c-\x1f]+")
_INVISIBLE = regex.compile(r"\p{Cf}+")


def kind_of(a: str, b: str, language: str | None = None) -> Kind:
    """The kind of the difference between two stretches of text in a language, neither of them empty."""
    typographic = _typographic(a, b)
    if typographic:
        return typographic
    words_a, words_b = _words(a), _words(b)
    if same_in_full(words_a, words_b):
        return Kind.SPELLING
    if len(words_a) == len(words_b) and len(words_a) > 0:
        kinds = {kind_of_words(x, y, language) for x, y in zip(words_a, words_b, strict=True) if x != y}
        if len(kinds) == 1 and (len(words_a) == 1 or kinds != {Kind.SWAP}):
            return kinds.pop()
    if _bare("".join(words_a)) == _bare("".join(words_b)):
        return Kind.SPELLING
    if _same_number(words_a, words_b):
        return Kind.NUMBER_FORMAT
    return Kind.SWAP if _is_unspaced_word(words_a) and _is_unspaced_word(words_b) else Kind.REWORDED


def _is_unspaced_word(words: Sequence[str]) -> bool:
    """Whether tokens may be one word, in a script without spaces, where each character is a token."""
    return 0 < len(words) <= LONGEST_UNSPACED and all(map(is_unspaced, words))


def _same_number(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether both sides are one number and nothing else: one hundred / 100."""
    found_a = quantities(a, None)
    if len(found_a) != 1 or len(found_b := quantities(b, None)) != 1:
        return False
    one, other = found_a[0], found_b[0]
    return one.last - one.first == len(a) and other.last - other.first == len(b) and one.same(other)


def _typographic(a: str, b: str) -> Kind | None:
    """Differences that are not of words: spacing, case, marks, and other forms of the same letters."""
    if _without_space(a) == _without_space(b):
        return Kind.SPACING
    x, y = unicodedata.normalize("NFC", a), unicodedata.normalize("NFC", b)
    if x.lower() == y.lower() or x.upper() == y or x == y.upper():
        return Kind.CASE
    if not any(is_word(text) for text in (a, b)):
        return Kind.PUNCTUATION
    x, y = unicodedata.normalize("NFKC", a), unicodedata.normalize("NFKC", b)
    if _without_space(x) == _without_space(y):
        return Kind.SPACING
    if fold(a) != fold(b):
        return None
    return Kind.PUNCTUATION if _letters(x) == _letters(y) else Kind.SPELLING


def _without_space(text: str) -> str:
    return _SPACE.sub("", _INVISIBLE.sub("", text))


def _letters(text: str) -> list[str]:
    return [character for character in text.lower() if character.isalnum()]


def _bare(folded: str) -> str:
    """A folded word without accents, apostrophes, hyphens and points."""
    plain = without_accents(folded)
    return plain if plain.isalpha() else plain.replace("'", "").replace("-", "").replace(".", "")


def _words(text: str) -> list[str]:
    tokens = (text[start:end] for start, end in tokenize(text))
    return [fold(token) for token in tokens if is_word(token)]


def kind_of_words(a: str, b: str, language: str | None = None) -> Kind:
    """The kind of the difference between two words of a language, folded and not the same."""
    number_a, number_b = value(a), value(b)
    if number_a is not None and number_a == number_b:
        return Kind.NUMBER_FORMAT
    if _bare(a) == _bare(b):
        return Kind.SPELLING
    if number_a is not None or number_b is not None:
        return Kind.SWAP
    if same_word(a, b, language):
        return Kind.INFLECTION
    return Kind.SPELLING if _is_slip(a, b) else Kind.SWAP


_SHORTEST_SLIP = 5
"""Letters; among shorter words one letter makes another word more often than a slip."""
_LONG_WORD = 8
"""Letters; among words so long a letter inside hardly ever makes another word."""
_VARIANTS = frozenset(map(frozenset, ("sz", "cs", "ck", "iy", "ea", "ei", "ey", "ое", "ея", "ةه", "يى", "ао")))
"""Letters that two spellings of one word are written with."""
_VOWELS = frozenset("aeiouyаеёиоуыэюя")


def _is_slip(a: str, b: str) -> bool:
    """Whether two words differ by a slip of the pen, or as two spellings do: by one letter inside, or two turned round.

    An added letter is a slip where it is a vowel or doubles its neighbour, another letter where it is pronounced alike;
    otherwise it makes another word (clear / clean, these / those).
    """
    shorter, longer = without_accents(a), without_accents(b)
    if len(longer) < len(shorter):
        shorter, longer = longer, shorter
    if len(shorter) < _SHORTEST_SLIP or OSA.distance(shorter, longer, score_cutoff=1) != 1:
        return False
    at = next((k for k, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    if at == 0:
        return False
    if len(longer) > len(shorter):
        inside = at < len(shorter)
        added = longer[at]
        return inside and (added in _VOWELS or added == longer[at - 1] or len(shorter) >= _LONG_WORD)
    if shorter[at + 1 : at + 2] == longer[at] and shorter[at] == longer[at + 1 : at + 2]:
        return True
    return frozenset((shorter[at], longer[at])) in _VARIANTS or (len(shorter) >= _LONG_WORD and at < len(shorter) - 1)
