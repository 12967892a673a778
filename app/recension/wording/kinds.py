"""The kind of a difference: the first level of folding at which it vanishes, or else what it replaces."""

import unicodedata

import regex
from rapidfuzz.distance import OSA

from recension.segmenting.folding import fold, stem, without_accents
from recension.segmenting.tokens import is_word, tokenize
from recension.vocabulary import Kind
from recension.wording.contractions import same_in_full
from recension.wording.numbers import value

_SPACE = regex.compile(r"[\s\x1c-\x1f]+")
_INVISIBLE = regex.compile(r"\p{Cf}+")


def kind_of(a: str, b: str) -> Kind:
    """The kind of the difference between two stretches of text, neither of them empty."""
    typographic = _typographic(a, b)
    if typographic:
        return typographic
    words_a, words_b = _words(a), _words(b)
    if same_in_full(words_a, words_b):
        return Kind.SPELLING
    if len(words_a) == len(words_b) and len(words_a) > 0:
        kinds = {_kind_of_words(x, y) for x, y in zip(words_a, words_b, strict=True) if x != y}
        if len(kinds) == 1 and (len(words_a) == 1 or kinds != {Kind.SWAP}):
            return kinds.pop()
    if _bare("".join(words_a)) == _bare("".join(words_b)):
        return Kind.SPELLING
    if value(a) is not None and value(a) == value(b):
        return Kind.NUMBER_FORMAT
    return Kind.REWORDED


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
    """A folded word without accents, apostrophes and hyphens."""
    return without_accents(folded).replace("'", "").replace("-", "")


def _words(text: str) -> list[str]:
    tokens = (text[start:end] for start, end in tokenize(text))
    return [fold(token) for token in tokens if is_word(token)]


def _kind_of_words(a: str, b: str) -> Kind:
    number_a, number_b = value(a), value(b)
    if number_a is not None and number_a == number_b:
        return Kind.NUMBER_FORMAT
    if _bare(a) == _bare(b):
        return Kind.SPELLING
    if number_a is not None or number_b is not None:
        return Kind.SWAP
    if stem(a) == stem(b):
        return Kind.INFLECTION
    slip = OSA.distance(a, b)
    if slip <= 1 and min(len(a), len(b)) >= 5:
        return Kind.SPELLING
    return Kind.SWAP
