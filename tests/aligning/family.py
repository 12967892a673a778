"""A made-up text and edited copies of it, with exact gold: which sentence of a copy says which of the original."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from recension.aligning import Alignment, Row
from recension.vocabulary import Relation

_SYLLABLES = (
    "ba be bo da de di do fa ga go ha ka ke ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se".split()
)
_FUNCTION = "the a of and to in that it was he for on with as his at by from they not".split()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a copy and the sentences of the original that it says."""

    words: tuple[str, ...]
    says: frozenset[int]

    def __str__(self) -> str:
        """As it is written."""
        return " ".join(self.words).capitalize() + "."


@dataclass(frozen=True, slots=True)
class Rates:
    """How much of a text an edited copy changes, each a share of its sentences or words."""

    swapped: float = 0.0
    """Words put in place of others."""
    dropped: float = 0.0
    added: float = 0.0
    split: float = 0.0
    merged: float = 0.0
    moved: int = 0
    """Blocks of four sentences that are put elsewhere."""


def original(random: Random, count: int) -> list[Sentence]:
    """A text of so many sentences: words of a common kind and rarer ones, as often as Zipf has them."""
    words = _vocabulary(random)
    return [_sentence(random, words, frozenset([number])) for number in range(count)]


def edited(random: Random, text: Sequence[Sentence], rates: Rates) -> list[Sentence]:
    """A copy of a text with sentences dropped, added, split, merged and moved, and words swapped."""
    words = _vocabulary(random)
    kept: list[Sentence] = []
    for sentence in text:
        if random.random() < rates.added:
            kept.append(_sentence(random, words, frozenset()))
        if random.random() >= rates.dropped:
            kept.append(_swapped(random, sentence, words, rates.swapped))
    kept = _cut_and_joined(random, kept, rates)
    for _ in range(rates.moved):
        at, to = random.randrange(len(kept) - 4), random.randrange(len(kept) - 8)
        block, kept = kept[at : at + 4], kept[:at] + kept[at + 4 :]
        kept = kept[:to] + block + kept[to:]
    return kept


def _vocabulary(random: Random) -> list[str]:
    return ["".join(random.choices(_SYLLABLES, k=random.choice((2, 3, 3, 4)))) for _ in range(3000)]


def _sentence(random: Random, words: Sequence[str], says: frozenset[int]) -> Sentence:
    length = random.randint(6, 22)
    return Sentence(tuple(_word(random, words) for _ in range(length)), says)


def _word(random: Random, words: Sequence[str]) -> str:
    if random.random() < 0.45:
        return random.choice(_FUNCTION)
    return words[int(len(words) ** random.random()) - 1]


def _swapped(random: Random, sentence: Sentence, words: Sequence[str], share: float) -> Sentence:
    return Sentence(
        tuple(_word(random, words) if random.random() < share else word for word in sentence.words), sentence.says
    )


def _cut_and_joined(random: Random, text: Sequence[Sentence], rates: Rates) -> list[Sentence]:
    result: list[Sentence] = []
    for sentence in text:
        half = len(sentence.words) // 2
        if half >= 4 and random.random() < rates.split:
            result += [Sentence(sentence.words[:half], sentence.says), Sentence(sentence.words[half:], sentence.says)]
        elif result and random.random() < rates.merged:
            before = result.pop()
            result.append(Sentence(before.words + sentence.words, before.says | sentence.says))
        else:
            result.append(sentence)
    return result


Family = Sequence[Sequence[Sentence]]
Matches = set[tuple[int, int, int, int]]
"""(version, segment, later version, segment)."""


def gold(family: Family) -> Matches:
    """The sentences of any two copies that say a sentence of the original both."""
    return {
        (u, i, v, j)
        for (u, one), (v, other) in combinations(enumerate(family), 2)
        for i, x in enumerate(one)
        for j, y in enumerate(other)
        if x.says & y.says
    }


def linked(alignment: Alignment) -> Matches:
    """The sentences that the links of an alignment bring together."""
    return {
        (u, i, v, j)
        for (u, v), chains in alignment.pairs.items()
        if u != v
        for chain in chains
        if chain.relation is not Relation.REPEAT
        for bead in chain.beads
        for i in range(bead.a0, bead.a1)
        for j in range(bead.b0, bead.b1)
    }


def in_one_row(rows: Sequence[Row]) -> Matches:
    """The sentences that share a row."""
    return {
        (u, i, v, j)
        for row in rows
        for (u, one), (v, other) in combinations(enumerate(row), 2)
        if one and other
        for i in range(*one)
        for j in range(*other)
    }


def precision_and_recall(found: Matches, wanted: Matches) -> tuple[float, float]:
    """Of what was found how much was wanted, and of what was wanted how much was found."""
    hit = len(found & wanted)
    return hit / max(1, len(found)), hit / max(1, len(wanted))
