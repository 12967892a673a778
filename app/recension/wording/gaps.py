"""What lies between paired words, cut into phrases that stand for one another: beads of words, like beads of sentences.

The cheapest cut wins. A word may stand for one of its own nature (a telling word, a function word of the same class,
a number, a mark), take small neighbours along, or have no counterpart. What this comparison has been seen to swap
again and again costs nothing.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import inf, log

from recension.wording.function_words import WordClass, is_of_class, is_telling, same_class
from recension.wording.likeness import UNKNOWN, Lexicon, Nature, nature
from recension.wording.numbers import value

Bead = tuple[int, int, int, int]
"""Tokens ``[a0, a1)`` against ``[b0, b1)``; one of them may be empty."""

WIDEST = 12
"""Words on a side of a stretch that is still cut; a longer one is retold as a whole."""

# The costs are shares of what a telling word without counterpart costs; their order is what matters.
_ALONE = 1.0
_ALONE_SMALL = 0.5
"""A small word or mark without counterpart."""
_BEFORE, _AFTER = 0.44, 0.46
"""A small word that goes with the telling word after it, or before it: a little less than without counterpart."""
_APART = 0.52
"""A small word before a telling word that has a near synonym: it is left alone."""
_AMONG = 0.47
"""A small word that goes with another one."""
_ALONG = 0.85
"""A telling word that goes with another one."""
_ALONG_SMALL = 0.9
"""A telling word whose phrase stands for small words alone."""
_COMPLEX = 0.3
"""The telling word of a complex preposition: by *means* of, en *lugar* de."""
_OTHER_FORM = 0.2
"""Two telling words that do not end alike: endings say what a word does in its sentence."""
_UNKNOWN = 0.9
_SAME_CLASS, _OTHER_CLASS = 0.15, 0.5
_OTHER_NATURE = 1.2
_SMALL_FOR_TELLING = 1.2
_LEAST_IN_COMMON = 4
"""Letters of a word inside another that make the two one word."""
_LENGTH = 0.02
"""Longer phrases stand for longer ones (Gale and Church 1993): a word in favour where nothing else tells."""

_SHAPES = (
    *((1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1), (1, 5), (5, 1), (1, 6), (6, 1)),
    *((2, 2), (2, 3), (3, 2), (3, 3)),
)
"""Words on either side of a bead; where several cuts cost the same, the one tried first."""


def phrases(
    a: Sequence[str], b: Sequence[str], learned: Collection[tuple[str, str]] = (), lexicon: Lexicon = UNKNOWN
) -> list[Bead]:
    """Phrases of ``a`` and of ``b`` in step, at the least cost; ``learned`` are phrases known to stand for another."""
    if not a or not b or max(len(a), len(b)) > WIDEST:
        return [(0, len(a), 0, len(b))]
    if len(a) == len(b) == 1 and _cost_of_one(a[0], b[0], lexicon) < inf:
        return [(0, 1, 0, 1)]
    if len(a) == len(b) and all(map(_alike, a, b)):
        return [(k, k + 1, k, k + 1) for k in range(len(a))]
    return _idioms(a, b, _cheapest(tuple(a), tuple(b), learned, lexicon))


def _alike(x: str, y: str) -> bool:
    """Whether two words are of one nature, and no small ones: nothing is cheaper than to pair them."""
    return nature(x) is nature(y) is not Nature.FUNCTION


def _cheapest(
    a: tuple[str, ...], b: tuple[str, ...], learned: Collection[tuple[str, str]], lexicon: Lexicon
) -> list[Bead]:
    width = len(b) + 1
    best = [[inf] * width for _ in range(len(a) + 1)]
    step: list[list[tuple[int, int]]] = [[(0, 0)] * width for _ in range(len(a) + 1)]
    best[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(width):
            for x, y in _shapes_within(i, j):
                before = best[i - x][j - y]
                if before >= best[i][j]:
                    continue
                here, there = a[i - x : i], b[j - y : j]
                cost = before
                if not learned or (" ".join(here), " ".join(there)) not in learned:
                    cost += _cost(here, there, lexicon)
                if cost < best[i][j] - 1e-9:
                    best[i][j] = cost
                    step[i][j] = x, y
    found = []
    i, j = len(a), len(b)
    while i or j:
        x, y = step[i][j]
        found.append((i - x, i, j - y, j))
        i, j = i - x, j - y
    return found[::-1]


@lru_cache(maxsize=(WIDEST + 1) ** 2)
def _shapes_within(i: int, j: int) -> tuple[tuple[int, int], ...]:
    """The beads that so many words on either side can end with."""
    return tuple((x, y) for x, y in _SHAPES if x <= i and y <= j)


@lru_cache(maxsize=1 << 17)
def _cost(a: tuple[str, ...], b: tuple[str, ...], lexicon: Lexicon) -> float:
    if not a or not b:
        return _ALONE if is_telling((a or b)[0]) else _ALONE_SMALL
    if len(a) == len(b) == 1:
        return _cost_of_one(a[0], b[0], lexicon) + _cost_of_lengths(a, b)
    if lexicon.are_synonyms(a, b):
        return 0.0
    if Nature.MARK in map(nature, (*a, *b)):
        return inf
    return _cost_of_phrase(a, b, lexicon) + _cost_of_lengths(a, b)


def _cost_of_lengths(a: Sequence[str], b: Sequence[str]) -> float:
    return _LENGTH * abs(log(sum(map(len, a)) / sum(map(len, b))))


def _cost_of_phrase(a: Sequence[str], b: Sequence[str], lexicon: Lexicon) -> float:
    """Several words for one; several for several only as prepositions: in addition to, as well as."""
    if _is_complex(a) and _is_complex(b):
        return _COMPLEX / 3
    if len(a) > 1 and len(b) > 1:
        return inf
    many, alone = (a, b[0]) if len(a) > 1 else (b, a[0])
    told = [key for key in many if is_telling(key)]
    if told and is_telling(alone):
        before = _APART if lexicon.are_near(told[-1], alone) else _BEFORE
        head = _cost_of_head(many, told[-1], alone, lexicon)
        return _ALONG * (len(told) - 1) + head + _small_along(many, before)
    if told or is_telling(alone):
        return _for_small(many, alone, lexicon)
    return min(_cost_of_one(key, alone, lexicon) for key in many) + _AMONG * (len(many) - 1)


def _cost_of_head(many: Sequence[str], head: str, alone: str, lexicon: Lexicon) -> float:
    """The last telling word of a phrase; where it ends like the other word, a near synonym before it tells as much."""
    if head[-2:] == alone[-2:] and any(lexicon.are_near(key, alone) for key in many):
        return 0.0
    return _cost_of_one(head, alone, lexicon)


def _is_complex(words: Sequence[str]) -> bool:
    """Whether words are a preposition of several: one telling word between two prepositions."""
    if len(words) < 3 or sum(map(is_telling, words)) != 1:
        return False
    return is_of_class(words[0], WordClass.PREPOSITION) and is_of_class(words[-1], WordClass.PREPOSITION)


def _small_along(words: Sequence[str], before: float) -> float:
    """Small words with the telling words of their phrase; an article goes with what follows it."""
    cost = 0.0
    for place, key in enumerate(words):
        if not is_telling(key):
            followed = any(map(is_telling, words[place + 1 :]))
            last = is_of_class(key, WordClass.DETERMINER) and not is_of_class(key, WordClass.PRONOUN)
            cost += before if followed else (inf if last else _AFTER)
    return cost


def _for_small(many: Sequence[str], alone: str, lexicon: Lexicon) -> float:
    """Several words for one, where one side has no telling word."""
    if is_telling(alone):
        return _SMALL_FOR_TELLING + _BEFORE * (len(many) - 1)
    small = [key for key in many if not is_telling(key)]
    telling = len(many) - len(small)
    if not small:
        return _SMALL_FOR_TELLING + _ALONG_SMALL * (telling - 1)
    cost = min(_cost_of_one(key, alone, lexicon) for key in small) + _BEFORE * (len(small) - 1)
    return cost + (_COMPLEX if _is_complex(many) else _ALONG_SMALL * telling)


def _cost_of_one(x: str, y: str, lexicon: Lexicon) -> float:
    a, b = nature(x), nature(y)
    if a is b:
        if a is Nature.FUNCTION:
            return _SAME_CLASS if same_class(x, y) else _OTHER_CLASS
        return _cost_of_ending(x, y, lexicon) if a is Nature.CONTENT else 0.0
    if Nature.MARK in (a, b):
        return inf
    if (number := value(x)) is not None and number == value(y):
        return 0.0
    if Nature.FUNCTION in (a, b):
        return _OTHER_CLASS if _within(x, y) else _SMALL_FOR_TELLING
    return _OTHER_NATURE


def _within(x: str, y: str) -> bool:
    """Whether one word is the other with letters before or after it: round / around, among / amongst."""
    shorter, longer = sorted((x, y), key=len)
    return len(shorter) >= _LEAST_IN_COMMON and (longer.startswith(shorter) or longer.endswith(shorter))


def _cost_of_ending(x: str, y: str, lexicon: Lexicon) -> float:
    if lexicon.are_near(x, y):
        return 0.0
    if x[-2:] == y[-2:]:
        return _UNKNOWN
    return _UNKNOWN + (_OTHER_FORM / 2 if x[-1:] == y[-1:] else _OTHER_FORM)


def _idioms(a: Sequence[str], b: Sequence[str], found: list[Bead]) -> list[Bead]:
    """Beads joined where neither stands on its own: fixed expressions.

    A telling word and the particle or preposition after it (carry *out*, according *to*), and neighbours of a phrase
    that has telling words on one side only (in spite of everything / after all).
    """
    joined: list[Bead] = []
    for bead in found:
        while joined and _one_expression(a, b, joined, bead):
            before = joined.pop()
            bead = (before[0], bead[1], before[2], bead[3])
        joined.append(bead)
    return joined


def _one_expression(a: Sequence[str], b: Sequence[str], before: list[Bead], bead: Bead) -> bool:
    last = before[-1]
    if last[0] == last[1] or last[2] == last[3] or bead[0] == bead[1] or bead[2] == bead[3]:
        return False
    words = [(a[x[0] : x[1]], b[x[2] : x[3]]) for x in (last, bead)]
    if any(nature(key) is Nature.MARK for side in words for keys in side for key in keys):
        return False
    (told, stood), (told_next, stood_next) = ((any(map(is_telling, x)), any(map(is_telling, y))) for x, y in words)
    if (told != stood and not (told_next and stood_next)) or (told_next != stood_next and not (told and stood)):
        return True
    return told and stood and _goes_along(*words[0], *words[1])


def _goes_along(a: Sequence[str], b: Sequence[str], next_a: Sequence[str], next_b: Sequence[str]) -> bool:
    """Whether small words belong to the telling words before them, on both sides."""
    if len(next_a) != 1 or len(next_b) != 1:
        return False
    if is_of_class(next_a[0], WordClass.PARTICLE) and is_of_class(next_b[0], WordClass.PARTICLE):
        return True
    small = all(is_of_class(key, WordClass.PREPOSITION) for key in (*next_a, *next_b))
    return small and (is_of_class(a[-1], WordClass.HEAD) or is_of_class(b[-1], WordClass.HEAD))


def runs_of(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Maximal runs of neighbouring places as ``[first, last)``."""
    if not places:
        return
    first = places[0]
    for before, after in pairwise([*places, -1]):
        if after != before + 1:
            yield first, before + 1
            first = after
