"""Words, and a vocabulary of them coined from the syllables of a style."""

from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import NamedTuple

from tests.divergence.styles import STYLES, Style


class WordKind(Enum):
    """What a word is to those that replace it: a name is never swapped, a number only for a number."""

    FUNCTION = "function"
    CONTENT = "content"
    NAME = "name"
    NUMBER = "number"
    MARK = "mark"
    """Follows its word without a space; is no word."""


class Word(NamedTuple):
    """A word of a sentence as it stands inside one; names are capitalised."""

    text: str
    kind: WordKind


Sentence = tuple[Word, ...]
"""The last word is its closing mark."""


class Weighted(NamedTuple):
    """Words and how often they come, as ``random.choices`` likes it."""

    words: tuple[Word, ...]
    cumulative: tuple[float, ...]

    @classmethod
    def by_rank(cls, words: Sequence[Word], shift: float) -> "Weighted":
        """Words that follow Zipf's law in the order given, as Mandelbrot shifted it."""
        return cls(tuple(words), tuple(accumulate(1 / (rank + shift) for rank in range(len(words)))))

    def draw(self, random: Random, count: int) -> list[Word]:
        """So many words, with repetitions."""
        return random.choices(self.words, cum_weights=self.cumulative, k=count)


class Vocabulary:
    """All the words that a text and what becomes of it may use, the same for the same arguments.

    ``forms`` is how many content words there are, several of a stem where the style inflects.
    """

    def __init__(self, style: Style, seed: int, forms: int) -> None:
        self.style = style
        self._random = Random(f"vocabulary {seed}")
        self._stems = set(style.functions)
        self.functions = Weighted.by_rank([Word(word, WordKind.FUNCTION) for word in style.functions], 2)
        self.content = Weighted.by_rank(self._forms(forms), 30)
        self.names = Weighted.by_rank([self._name() for _ in range(max(12, forms // 30))], 3)
        self._synonyms: dict[Word, Word] = {}

    def synonym(self, word: Word) -> Word:
        """What a spinner always puts for a word: one time in three a word that the vocabulary has anyway."""
        if word not in self._synonyms:
            # A generator for each word: which synonym it has does not depend on who asked before.
            other = Random(f"synonym of {word.text}")
            known = other.choice(self.content.words)
            coined = Word(_coin(self.style, other, self._stems) + other.choice(self.style.endings), WordKind.CONTENT)
            self._synonyms[word] = known if known != word and other.random() < 1 / 3 else coined
        return self._synonyms[word]

    def count(self, random: Random) -> Word:
        """A whole number."""
        return Word(self._in_digits(str(random.randrange(1, 10_000))), WordKind.NUMBER)

    def number(self, random: Random) -> Word:
        """A number, a share or a year."""
        form = random.choice(("{0}", "{0}", "{1},{2:03}", "{0}.{3}", "19{4:02}"))
        text = form.format(*(random.randrange(limit) for limit in (100, 50, 1000, 10, 100)))
        return Word(self._in_digits(text), WordKind.NUMBER)

    def date(self, random: Random) -> list[Word]:
        """A day of a month of a year, as three words."""
        day, month, year = random.randint(1, 28), random.choice(self.style.months), random.randint(1700, 2030)
        return [Word(self._in_digits(text), WordKind.NUMBER) for text in (str(day), month, str(year))]

    def _in_digits(self, text: str) -> str:
        return text.translate(str.maketrans("0123456789.,", self.style.digits))

    def _forms(self, count: int) -> list[Word]:
        """So many content words: stems, each with up to three endings."""
        found: list[Word] = []
        while len(found) < count:
            stem = self._new_stem()
            endings = dict.fromkeys(self._random.choices(self.style.endings, k=3))
            found += [Word(stem + ending, WordKind.CONTENT) for ending in endings]
        return found[:count]

    def _name(self) -> Word:
        return Word(self._new_stem().capitalize(), WordKind.NAME)

    def _new_stem(self) -> str:
        stem = _coin(self.style, self._random, self._stems)
        self._stems.add(stem)
        return stem


def _coin(style: Style, random: Random, known: set[str]) -> str:
    """A stem that is not known; long enough, in letters, not to be taken for an abbreviation before a full stop."""
    while True:
        syllables = range(random.choice(style.syllables))
        parts = [random.choice(part) for _ in syllables for part in (style.onsets, style.vowels, style.codas)]
        stem = "".join(parts)
        if len(stem) > 3 * len(style.space) and stem not in known:
            return stem


@lru_cache(maxsize=8)
def vocabulary(style: str, seed: int, forms: int) -> Vocabulary:
    """The vocabulary of a style by its name."""
    return Vocabulary(STYLES[style], seed, forms)
