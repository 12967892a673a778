"""Negation and polarity: whether a difference turns a statement round."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from typing import Final

from recension.segmenting.tokens import is_unspaced, is_word
from recension.vocabulary import Kind
from recension.wording.difference import Difference
from recension.wording.function_words import is_telling
from recension.wording.negation_words import (
    AGAINST,
    COMPARED,
    COMPOUNDS,
    CONCORD,
    DETERMINERS,
    FIXED_NEGATIONS,
    NEGATIONS,
    NOUNS_AFTER_DETERMINERS,
    OF_QUALITIES,
    OPPOSITE_STEMS,
    OPPOSITES,
    PREFIXES,
    UNDONE,
    WAYS,
)

_MOST_TELLING: Final = 3
"""Words that say something of their own: a difference with more of them is a phrase come, gone or retold."""
_CLAUSE: Final = 5
"""Tokens after a particle in which the other half of a negation stands."""
_ROOT: Final = 4
"""Letters that two forms of one verb begin with."""
_NEITHER: Final = 8
"""Tokens between *neither* and its *nor*."""
_NEAR: Final = 2
"""Tokens between a negation that goes and one that comes: it has only changed places."""


def turned(
    a: Sequence[str],
    b: Sequence[str],
    found: Sequence[Difference],
    kinds: Sequence[Kind],
    language: str | None,
    likely: Sequence[int],
) -> frozenset[int]:
    """The differences, by number, that turn a statement round; ``a`` and ``b`` are the folded tokens of both sides.

    ``likely`` are those in which a word turns (see :func:`turns`), and perhaps others.
    """
    changes = {
        number: _negations(b, d.b0, d.b1, language) - _negations(a, d.a0, d.a1, language)
        for number, d in ((number, found[number]) for number in likely)
        if kinds[number] is not Kind.REORDERED and _may_negate(a, b, d, language) and not _retold(a, b, d)
        if not _same_root(a[d.a0 : d.a1], b[d.b0 : d.b1], language)
    }
    left = _uncancelled(found, {number: change for number, change in changes.items() if change})
    against = {number for number in changes if _takes_sides(a, b, found[number], language)}
    cancelled = {number for number, change in changes.items() if change} - left
    opposite = {
        number
        for number, d in enumerate(found)
        if kinds[number] is Kind.SWAP and number not in cancelled and _opposite(a, b, d, language)
    }
    return frozenset((left | against | opposite) - _said_with_a_prefix(a, b, found, changes, opposite))


def _said_with_a_prefix(
    a: Sequence[str], b: Sequence[str], found: Sequence[Difference], changes: dict[int, int], opposite: set[int]
) -> set[int]:
    """The differences that together turn nothing: *not* goes, and the word after it becomes its opposite."""
    together = {
        number
        for number, change in changes.items()
        if change
        and any(
            not turns(x, None) and not turns(y, None) and are_opposite(min(x, y), max(x, y), None)
            for x in a[found[number].a0 : found[number].a1]
            for y in b[found[number].b0 : found[number].b1]
        )
    }
    for number in opposite - {number for number, change in changes.items() if change}:
        for beside in (number - 1, number + 1, number - 2):
            if changes.get(beside) and _near(*sorted((found[number], found[beside]), key=lambda d: d.a0)):
                together |= {number, beside}
                break
    return together


def _near(d: Difference, e: Difference) -> bool:
    return e.a0 - d.a1 <= _NEAR and e.b0 - d.b1 <= _NEAR


def _retold(a: Sequence[str], b: Sequence[str], d: Difference) -> bool:
    """Whether so much is said otherwise that a negation in it need not turn what is left."""
    return max(sum(map(is_telling, a[d.a0 : d.a1])), sum(map(is_telling, b[d.b0 : d.b1]))) > _MOST_TELLING


def _same_root(a: Sequence[str], b: Sequence[str], language: str | None) -> bool:
    """Whether a verb that says a thing was not done gives way to its noun or another form: refused, refusal."""
    if len(a) != 1 or len(b) != 1 or _undone(language).keys().isdisjoint((*a, *b)):
        return False
    return a[0][:_ROOT] == b[0][:_ROOT]


def _may_negate(a: Sequence[str], b: Sequence[str], d: Difference, language: str | None) -> bool:
    here, there = a[d.a0 : d.a1], b[d.b0 : d.b1]
    return any(map(turns, here, repeat(language))) or any(map(turns, there, repeat(language)))


@lru_cache(maxsize=1 << 16)
def turns(key: str, language: str | None) -> bool:
    """Whether a folded token may turn a statement round by itself."""
    return is_negation(key, language) or key in AGAINST.of(language) or key in _undone(language)


@lru_cache(maxsize=16)
def _undone(language: str | None) -> Mapping[str, frozenset[str]]:
    """Verbs that say that something was not done, each with what follows it then."""
    return {
        verb: frozenset(following.split())
        for name, (verbs, following) in UNDONE.items()
        if language in (None, name)
        for verb in verbs.split()
    }


def _uncancelled(found: Sequence[Difference], changes: dict[int, int]) -> set[int]:
    """Without those where one side loses a negation next to where it gains another."""
    left = set(changes)
    for before, after in pairwise(sorted(changes)):
        d, e = found[before], found[after]
        if _near(d, e) and before in left and changes[before] + changes[after] == 0:
            left -= {before, after}
    return left


def _negations(keys: Sequence[str], first: int, last: int, language: str | None) -> int:
    """How many negations there are among tokens ``[first, last)``; both halves of ``ne … pas`` are one."""
    return sum(_negates(keys, i, language) for i in range(first, last))


def _negates(keys: Sequence[str], at: int, language: str | None) -> bool:
    key = keys[at]
    before = keys[at - 1] if at else ""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    if not is_negation(key, language):
        return following in _undone(language).get(key, ())
    if key == "nor" and "neither" in keys[max(0, at - _NEITHER) : at]:
        return False
    if (key in NOUNS_AFTER_DETERMINERS and before in DETERMINERS) or _goes_with_another(keys, at, language):
        return False
    plain = "not" if key.endswith("n't") else key
    if following in COMPARED or (plain, following) in FIXED_NEGATIONS or (before, key) in FIXED_NEGATIONS:
        return False
    return COMPOUNDS.isdisjoint((key + following, before + key))


def _goes_with_another(keys: Sequence[str], at: int, language: str | None) -> bool:
    """Whether a negation is half of one: *no* vino *nadie*."""
    particle, others = CONCORD.get(language or "", ("", ""))
    return keys[at] == particle and not frozenset(others.split()).isdisjoint(keys[at + 1 : at + 1 + _CLAUSE])


def is_negation(key: str, language: str | None) -> bool:
    """Whether a folded token negates by itself."""
    return key in NEGATIONS.of(language) or (key.endswith("n't") and language in (None, "en"))


def _takes_sides(a: Sequence[str], b: Sequence[str], d: Difference, language: str | None) -> bool:
    """Whether ``against`` stands on one side only, and the other says something in its place."""
    words = AGAINST.of(language)
    here, there = (any(key in words for key in keys) for keys in (a[d.a0 : d.a1], b[d.b0 : d.b1]))
    return here != there and d.a1 > d.a0 and d.b1 > d.b0


def _opposite(a: Sequence[str], b: Sequence[str], d: Difference, language: str | None) -> bool:
    """Whether one word stands against its opposite: accepted, rejected; possible, impossible.

    Of words of several characters, in a script without spaces, one character is enough: 上涨, 下跌.
    """
    length = d.a1 - d.a0
    if d.b1 - d.b0 != length or (length > 1 and not all(map(is_unspaced, (*a[d.a0 : d.a1], *b[d.b0 : d.b1])))):
        return False
    return any(_opposite_at(a, d.a0 + k, b, d.b0 + k, language) for k in range(length))


def _opposite_at(a: Sequence[str], i: int, b: Sequence[str], j: int, language: str | None) -> bool:
    if is_unspaced(a[i]) and not COMPOUNDS.isdisjoint((*_pairs(a, i), *_pairs(b, j))):
        return False
    return are_opposite(min(a[i], b[j]), max(a[i], b[j]), language)


def _pairs(keys: Sequence[str], at: int) -> tuple[str, str]:
    """A character with the one before it, and with the one after it."""
    return "".join(keys[max(0, at - 1) : at + 1]), "".join(keys[at : at + 2])


@lru_cache(maxsize=1 << 14)
def are_opposite(x: str, y: str, language: str | None) -> bool:
    """Whether two folded words say the opposite of one another."""
    if x == y or not is_word(x) or not is_word(y):
        return False
    languages = [language] if language else list(OPPOSITES)
    pair = frozenset((x, y))
    if any(pair in OPPOSITES.get(name, ()) for name in languages):
        return True
    if any(_begin(x, y, *stems) for name in languages for stems in OPPOSITE_STEMS.get(name, ())):
        return True
    if any(_go_apart(x, y, name) for name in languages if name in WAYS):
        return True
    shorter, longer = sorted((x, y), key=len)
    prefix = longer.removesuffix(shorter)
    known = any(prefix in PREFIXES.get(name, ()) for name in languages)
    return known and longer.endswith(shorter) and OF_QUALITIES.fullmatch(shorter) is not None


def _begin(x: str, y: str, one: str, other: str) -> bool:
    return (x.startswith(one) and y.startswith(other)) or (x.startswith(other) and y.startswith(one))


def _go_apart(x: str, y: str, language: str) -> bool:
    """Whether one word says that something goes up, the other that it goes down."""
    up, down = (tuple(words.split()) for words in WAYS[language])
    if language == "en":
        return (x in up and y in down) or (x in down and y in up)
    return (x.startswith(up) and y.startswith(down)) or (x.startswith(down) and y.startswith(up))
