"""Authors: they write sentences and paragraphs in the words of a vocabulary.

Nearly half of the words are function words, the same people and places come back, a paragraph has a topic that its
sentences share, and no author writes the same sentence twice.
"""

from collections.abc import Sequence
from random import Random

from tests.divergence.words import Sentence, Vocabulary, Word, WordKind

_SHORTEST, _LONGEST = 4, 40
_PARAGRAPH = 2, 7
_TOPIC_WORDS = 10
_ON_TOPIC = 0.3
_CLAUSE = 5, 12
"""Words from one comma to the next."""


class Author:
    """Somebody who writes, chooses and changes words: all that is random comes from one generator."""

    def __init__(self, vocabulary: Vocabulary, seed: object) -> None:
        self.vocabulary = vocabulary
        self.random = Random(f"author {seed}")
        self._written: set[Sentence] = set()

    def mark(self, text: str) -> Word:
        """A mark, as the style writes it."""
        return Word(text, WordKind.MARK)

    def paragraph(self) -> list[Sentence]:
        """Two to seven sentences on one topic."""
        topic = self.topic()
        return [self.sentence(topic) for _ in range(self.random.randint(*_PARAGRAPH))]

    def topic(self) -> list[Word]:
        """Some content words, half of them as they come and half rare ones, and a name."""
        words, half = self.vocabulary, _TOPIC_WORDS // 2
        rare = self.random.choices(words.content.words, k=half)
        return [*words.content.draw(self.random, half), *rare, *words.names.draw(self.random, 1)]

    def sentence(self, topic: Sequence[Word]) -> Sentence:
        """A sentence that this author has not written yet."""
        while True:
            sentence = (*self._with_commas(self._words(topic)), self.mark(self.vocabulary.style.stop))
            if sentence not in self._written:
                self._written.add(sentence)
                return sentence

    def like(self, word: Word) -> Word:
        """Another word of the same kind, drawn as they come."""
        words, random = self.vocabulary, self.random
        if word.kind is WordKind.NUMBER:
            return words.number(random)
        pool = {WordKind.FUNCTION: words.functions, WordKind.NAME: words.names}.get(word.kind, words.content)
        return pool.draw(random, 1)[0]

    def _words(self, topic: Sequence[Word]) -> list[Word]:
        """Between 4 and 40 words, most often some 15; the last is a content word."""
        random, words = self.random, self.vocabulary
        length = min(_LONGEST, max(_SHORTEST, round(random.lognormvariate(2.75, 0.5))))
        draws = random.choices("fcnd#", cum_weights=(44, 92, 97, 98, 100), k=length)
        draws[-1] = "c"
        functions = iter(words.functions.draw(random, length))
        contents = iter(words.content.draw(random, length))
        found: list[Word] = []
        for draw in draws:
            if draw == "f":
                found.append(next(functions))
            elif draw == "c":
                found.append(random.choice(topic) if random.random() < _ON_TOPIC else next(contents))
            elif draw == "n":
                found += words.names.draw(random, random.randint(1, 2))
            elif draw == "d":
                found += words.date(random)
            else:
                found.append(words.number(random))
        return found[-_LONGEST:]

    def _with_commas(self, words: list[Word]) -> list[Word]:
        """The words with a comma between clauses."""
        comma = self.mark(self.vocabulary.style.comma)
        found: list[Word] = []
        until = self.random.randint(*_CLAUSE)
        for left, word in zip(range(len(words) - 1, -1, -1), words, strict=True):
            found.append(word)
            until -= 1
            if until == 0 and left >= 3:
                found.append(comma)
                until = self.random.randint(*_CLAUSE)
        return found
