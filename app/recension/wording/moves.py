"""Words that one side has here and the other elsewhere: runs of equal or related words that cross the common order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from recension.segmenting.tokens import is_word
from recension.wording.alignment import Learned
from recension.wording.function_words import is_telling
from recension.wording.likeness import UNKNOWN, Lexicon

_SURE = 0.8
"""The likeness of two words that are one word at another place: the same word, or its stem."""
_SHORT = range(1, 4)
"""Pairs a small word may jump over: to not be / not to be."""
_OFTEN = 8
"""Places without a partner, on one side, that a word is looked for from."""
_MANY = 40_000
"""Pairs of different words that are compared; in a longer text only equal words are sought elsewhere."""


@dataclass(frozen=True, slots=True)
class Move:
    """``length`` tokens at ``i`` in a and at ``j`` in b."""

    i: int
    j: int
    length: int


def moves(
    a: Sequence[str],
    b: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    learned: Learned = frozenset(),
    lexicon: Lexicon = UNKNOWN,
) -> list[Move]:
    """Runs that stand elsewhere on the other side, the most telling first chosen, in order of ``a``.

    A run holds a telling word, or is a small word by itself that jumps over few others.
    """
    paired_a, paired_b = {i for i, _ in pairs}, {j for _, j in pairs}
    if len(paired_a) == len(a) or len(paired_b) == len(b):
        return []
    here, there = _places(a, paired_a), _places(b, paired_b)
    partners = list(_partners(here, there, learned, lexicon))
    if not partners:
        return []
    search = _Search(a, b, pairs, paired_a, paired_b, lexicon)
    found: dict[tuple[int, int], Move] = {}
    seen: set[tuple[int, int]] = set()
    for key, other in partners:
        telling = is_telling(key)
        for i in here[key]:
            for j in there[other]:
                if (i, j) not in seen and (telling or (search.alone(i, j) and search.crossed(i, j) in _SHORT)):
                    run = search.run(i, j)
                    seen.update((run.i + k, run.j + k) for k in range(run.length))
                    if not search.replaced(run) and not search.in_place(run):
                        found[run.i, run.j] = run
    return _chosen(search, list(found.values()))


def _places(keys: Sequence[str], paired: Collection[int]) -> dict[str, list[int]]:
    """Where words without a partner stand; a word that is so too often says nothing of its place."""
    places: dict[str, list[int]] = defaultdict(list)
    for place, key in enumerate(keys):
        if place not in paired and is_word(key):
            places[key].append(place)
    return {key: found for key, found in places.items() if len(found) <= _OFTEN}


def _partners(
    here: Collection[str], there: Collection[str], learned: Learned, lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Words of either side that are one word, or swapped for one another."""
    yield from ((key, key) for key in here if key in there)
    yield from ((key, other) for key, other in learned if key in here and other in there and is_telling(key))
    if len(here) * len(there) <= _MANY:
        by_trait: dict[str | int, list[str]] = defaultdict(list)
        for other in filter(is_telling, there):
            for trait in lexicon.traits(other):
                by_trait[trait].append(other)
        for key in filter(is_telling, here):
            for trait in lexicon.traits(key):
                for other in by_trait.get(trait, ()):
                    if key != other and (lexicon.alike(key, other) >= _SURE or lexicon.are_near(key, other)):
                        yield key, other


@dataclass(frozen=True, slots=True)
class _Search:
    """Two sides and what of them is paired."""

    a: Sequence[str]
    b: Sequence[str]
    pairs: Sequence[tuple[int, int]]
    paired_a: Collection[int]
    paired_b: Collection[int]
    lexicon: Lexicon

    def run(self, i: int, j: int) -> Move:
        """The longest run of free words through a pair of words, the same on both sides."""
        first = last = 0
        while self._alike(i - first - 1, j - first - 1):
            first += 1
        while self._alike(i + last + 1, j + last + 1):
            last += 1
        return Move(i - first, j - first, first + last + 1)

    def alone(self, i: int, j: int) -> bool:
        """Whether the words on either side of two words all have their partners."""
        around_a, around_b = ((i - 1, i + 1), len(self.a)), ((j - 1, j + 1), len(self.b))
        return all(
            not 0 <= place < length or place in paired
            for (places, length), paired in ((around_a, self.paired_a), (around_b, self.paired_b))
            for place in places
        )

    def crossed(self, i: int, j: int) -> int:
        """How many pairs a word jumps over."""
        return abs(bisect_left(self.pairs, (i, 0)) - bisect_left(self.pairs, j, key=_second))

    def replaced(self, run: Move) -> bool:
        """Whether a lone word, found elsewhere in another form only, has other words opposite in both its places."""
        if run.length > 1 or self.a[run.i] == self.b[run.j]:
            return False
        at, other = bisect_left(self.pairs, (run.i, 0)), bisect_left(self.pairs, run.j, key=_second)
        opposite_a = range(
            self.pairs[at - 1][1] + 1 if at else 0, self.pairs[at][1] if at < len(self.pairs) else len(self.b)
        )
        opposite_b = range(
            self.pairs[other - 1][0] + 1 if other else 0,
            self.pairs[other][0] if other < len(self.pairs) else len(self.a),
        )
        return any(is_word(self.b[j]) for j in opposite_a) and any(is_word(self.a[i]) for i in opposite_b)

    def in_place(self, run: Move) -> bool:
        """Whether a lone near synonym jumps over nothing: what stands there is cut into phrases."""
        return (
            run.length == 1 and self.lexicon.are_near(self.a[run.i], self.b[run.j]) and not self.crossed(run.i, run.j)
        )

    def _alike(self, x: int, y: int) -> bool:
        if not (0 <= x < len(self.a) and 0 <= y < len(self.b)) or x in self.paired_a or y in self.paired_b:
            return False
        return self.a[x] == self.b[y] or self.lexicon.alike(self.a[x], self.b[y]) >= _SURE


def _second(pair: tuple[int, int]) -> int:
    return pair[1]


def _chosen(search: _Search, found: list[Move]) -> list[Move]:
    """Runs that overlap on neither side: the most telling first, then those that went least far."""
    if len(found) < 2:
        return found

    def order(run: Move) -> tuple[int, int, int, int]:
        telling = sum(map(is_telling, search.a[run.i : run.i + run.length]))
        return -telling, search.crossed(run.i, run.j), run.i, run.j

    taken_a: set[int] = set()
    taken_b: set[int] = set()
    chosen = []
    for run in sorted(found, key=order):
        here, there = range(run.i, run.i + run.length), range(run.j, run.j + run.length)
        if taken_a.isdisjoint(here) and taken_b.isdisjoint(there):
            taken_a.update(here)
            taken_b.update(there)
            chosen.append(run)
    return sorted(chosen, key=lambda run: run.i)
