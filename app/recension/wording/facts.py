"""What a difference damages: a negation, a date, a number, a name, or words that are another's."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import repeat
from typing import Any, Generic, Protocol, TypeVar

from rapidfuzz.distance import LCSseq

from recension.segmenting.folding import fold, without_accents, without_possessive
from recension.segmenting.tokens import is_unspaced, is_word
from recension.vocabulary import Fact, Kind
from recension.wording.abbreviations import is_short_for
from recension.wording.contractions import same_in_full
from recension.wording.dates import Date, dates, is_datish
from recension.wording.difference import Difference
from recension.wording.forms import same_word
from recension.wording.function_words import is_function_word, is_telling
from recension.wording.measures import unit_of
from recension.wording.names import begins_sentence, in_name, is_capitalised, is_title, shouts
from recension.wording.negation import turned, turns
from recension.wording.numbers import SURELY, Quantity, numberish, quantities
from recension.wording.roman import in_figures
from recension.wording.side import Languages, Tokens, sole

_CELLS = 40_000
"""The largest table of dates or numbers that is filled."""
_INITIALS = 2
"""Letters; so short a word with a capital is a title or initials, and says little: Dr, TV."""
_TYPOGRAPHIC = frozenset({Kind.CASE, Kind.PUNCTUATION, Kind.SPACING})
"""Kinds that change no word."""


class _Said(Protocol):
    """A date or a number among the tokens ``[first, last)`` of a side."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...

    @property
    def weak(self) -> bool: ...

    @property
    def plain(self) -> Hashable: ...

    def same(self, other: Any, /) -> bool: ...


_E = TypeVar("_E", bound=_Said)


@dataclass(frozen=True, slots=True)
class _Reader(Generic[_E]):
    """How a sort of expression is found among tokens."""

    likely: Callable[[Tokens, Tokens, Difference, "Languages"], bool]
    """Whether a difference may touch one; a quick look at its words."""
    all: Callable[[Tokens, str | None], Sequence[_E]]
    """Every one of a side, in order."""


def facts_of(
    a: Tokens, b: Tokens, found: Sequence[Difference], kinds: Sequence[Kind], languages: Languages
) -> list[Fact | None]:
    """The fact that each difference damages, if any; the first that holds, quotations last."""
    wordy = [number for number, kind in enumerate(kinds) if kind not in _TYPOGRAPHIC or _has_unit(a, b, found[number])]
    if not wordy:
        return [None] * len(kinds)
    one = sole(languages)
    likely = [number for number, difference in enumerate(found) if _may_tell(a, b, difference, languages, one)]
    polarity = turned(a.keys, b.keys, found, kinds, one, likely)
    said = [number for number in wordy if number in likely]
    dated, days = _damaged(a, b, found, said, languages, _DATES)
    counted, amounts = _damaged(a, b, found, said, languages, _QUANTITIES)
    facts: list[Fact | None] = [None] * len(kinds)
    for number in wordy:
        difference, kind = found[number], kinds[number]
        moved = kind is Kind.REORDERED
        no_name = moved or number in dated or (number in counted and _only_counts(a, b, difference, languages))
        name = not no_name and _damages_name(a, b, difference, kind, languages)
        if number in polarity and not (name and _capital_inside(a, b, difference)):
            facts[number] = Fact.NEGATION
        elif number in days and not moved:
            facts[number] = Fact.DATE
        elif number in amounts and not moved:
            facts[number] = Fact.NUMBER
        elif name:
            facts[number] = Fact.NAME
        elif _damages_quotation(a, b, difference, kind):
            facts[number] = Fact.QUOTE
    return facts


def _may_tell(a: Tokens, b: Tokens, d: Difference, languages: Languages, shared: str | None) -> bool:
    """Whether a word of a difference may be part of a date or number, or turn a statement round; in most none may."""
    here = map(_tells, a.keys[d.a0 : d.a1], repeat(languages[0]), repeat(shared))
    there = map(_tells, b.keys[d.b0 : d.b1], repeat(languages[1]), repeat(shared))
    return any(here) or any(there)


@lru_cache(maxsize=1 << 17)
def _tells(key: str, language: str | None, shared: str | None) -> bool:
    return is_datish(key, language) or numberish(key, language) > 0 or turns(key, shared)


def _dates_of(side: Tokens, language: str | None) -> list[Date]:
    return dates(side.words, side.keys, language)


def _quantities_of(side: Tokens, language: str | None) -> list[Quantity]:
    """The numbers of a side that are no part of a date."""
    dated = {at for date in _dates_of(side, language) for at in range(date.first, date.last)}
    keys = in_figures(side.words, side.keys, language)
    return [found for found in quantities(keys, language) if dated.isdisjoint(range(found.first, found.last))]


def _may_date(a: Tokens, b: Tokens, d: Difference, languages: Languages) -> bool:
    here = map(is_datish, a.keys[d.a0 : d.a1], repeat(languages[0]))
    there = map(is_datish, b.keys[d.b0 : d.b1], repeat(languages[1]))
    return any(here) or any(there)


def _may_count(a: Tokens, b: Tokens, d: Difference, languages: Languages) -> bool:
    """Words that are often no number at all count only where there is one on both sides."""
    here = max(map(numberish, a.keys[d.a0 : d.a1], repeat(languages[0])), default=0)
    there = max(map(numberish, b.keys[d.b0 : d.b1], repeat(languages[1])), default=0)
    return max(here, there) == SURELY or here + there == SURELY


def _only_counts(a: Tokens, b: Tokens, d: Difference, languages: Languages) -> bool:
    """Whether every word of a difference belongs to a number."""
    return all(numberish(key, languages[0]) for key in a.keys[d.a0 : d.a1]) and all(
        numberish(key, languages[1]) for key in b.keys[d.b0 : d.b1]
    )


_DATES = _Reader(_may_date, _dates_of)
_QUANTITIES = _Reader(_may_count, _quantities_of)


def _damaged(
    a: Tokens,
    b: Tokens,
    found: Sequence[Difference],
    wordy: Iterable[int],
    languages: Languages,
    read: _Reader[_E],
) -> tuple[frozenset[int], frozenset[int]]:
    """The differences, by number, that touch an expression at all, and those that touch what only one side says."""
    candidates = [number for number in wordy if read.likely(a, b, found[number], languages)]
    if not candidates:
        return frozenset(), frozenset()
    all_a, all_b = read.all(a, languages[0]), read.all(b, languages[1])
    touching = frozenset(number for number in candidates if _said(all_a, all_b, found[number]) != ([], []))
    only_a, only_b = _unmatched(all_a, all_b)
    return touching, frozenset(number for number in candidates if _touches(a, b, found[number], only_a, only_b))


def _said(a: Sequence[_E], b: Sequence[_E], d: Difference) -> tuple[list[_E], list[_E]]:
    """What of two sides a difference touches."""
    return (
        [said for said in a if said.first < d.a1 and d.a0 < said.last],
        [said for said in b if said.first < d.b1 and d.b0 < said.last],
    )


def _unmatched(a: Sequence[_E], b: Sequence[_E]) -> tuple[list[_E], list[_E]]:
    """What each side says that the other does not, in the same order (the rest of a longest common subsequence)."""
    start, shorter = 0, min(len(a), len(b))
    while start < shorter and a[start].same(b[start]):
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end].same(b[-1 - end]):
        end += 1
    a, b = a[start : len(a) - end], b[start : len(b) - end]
    if _written(b) < _written(a):
        only_b, only_a = _unmatched(b, a)
        return only_a, only_b
    pairs = _common(a, b) if len(a) * len(b) <= _CELLS else _common_in_long(a, b)
    said_a, said_b = {i for i, _ in pairs}, {j for _, j in pairs}
    return [one for i, one in enumerate(a) if i not in said_a], [one for j, one in enumerate(b) if j not in said_b]


def _written(said: Sequence[_E]) -> list[str]:
    """An order of the two sides, so that either way round the same pairs are found."""
    return [str(one.plain) for one in said]


def _common(a: Sequence[_E], b: Sequence[_E]) -> list[tuple[int, int]]:
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            both = lengths[i + 1][j + 1] + 1 if a[i].same(b[j]) else 0
            lengths[i][j] = max(both, lengths[i + 1][j], lengths[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i].same(b[j]) and lengths[i][j] == lengths[i + 1][j + 1] + 1:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _common_in_long(a: Sequence[_E], b: Sequence[_E]) -> list[tuple[int, int]]:
    """For lists of figures without end: those that are written alike."""
    blocks = LCSseq.editops([one.plain for one in a], [one.plain for one in b]).as_matching_blocks()
    return [(block.a + k, block.b + k) for block in blocks for k in range(block.size)]


def _touches(a: Tokens, b: Tokens, d: Difference, only_a: Sequence[_E], only_b: Sequence[_E]) -> bool:
    """Whether a difference is part of an expression, not a phrase come, gone or retold with one inside it."""
    said_a, said_b = _said(only_a, only_b, d)
    if said_a and said_b:
        return True
    keys, first, last, said = (a.keys, d.a0, d.a1, said_a) if said_a else (b.keys, d.b0, d.b1, said_b)
    inside = {at for one in said for at in range(one.first, one.last)}
    outside = any(is_telling(keys[at]) for at in range(first, last) if at not in inside)
    return not outside and any(not one.weak for one in said)


def _damages_name(a: Tokens, b: Tokens, d: Difference, kind: Kind, languages: Languages) -> bool:
    """Whether a name, or a part of one, reads otherwise."""
    if kind is Kind.NUMBER_FORMAT or (kind is Kind.SPELLING and _same_letters(a, b, d)):
        return False
    if kind is Kind.INFLECTION and all(map(same_word, a.keys[d.a0 : d.a1], b.keys[d.b0 : d.b1])):
        return False  # by the endings that names take too, and not as amigo / amiga, which makes Mario of Maria
    if not _has_capital(a, d.a0, d.a1) and not _has_capital(b, d.b0, d.b1):
        return False
    whole_a, whole_b = a.words, b.words
    named_a = in_name(whole_a, a.keys, d.a0, d.a1, languages[0], a.background.names)
    named_b = in_name(whole_b, b.keys, d.b0, d.b1, languages[1], b.background.names)
    if not named_a and not named_b:
        return False
    if d.a0 == d.a1 or d.b0 == d.b1:
        here, there = (whole_b, a.keys) if d.a0 == d.a1 else (whole_a, b.keys)
        first, last = (d.b0, d.b1) if d.a0 == d.a1 else (d.a0, d.a1)
        begins = begins_sentence(here, first)
        return not begins and _shortens_name(here, first, last) and not _stands_elsewhere(here[first:last], there)
    words_a, words_b = whole_a[d.a0 : d.a1], whole_b[d.b0 : d.b1]
    if named_a != named_b and begins_sentence(*((whole_a, d.a0) if named_a else (whole_b, d.b0))):
        return False
    plain = _plain(whole_a, a.keys, d.a0, d.a1) or _plain(whole_b, b.keys, d.b0, d.b1)
    short = all(map(shouts, (*words_a, *words_b)))
    return (short or not plain) and not is_short_for(words_a, words_b)


def _plain(surface: Sequence[str], keys: Sequence[str], first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` are small words, such as a pronoun for a name, and no part of a longer name."""
    inside = first > 0 and last < len(surface) and is_capitalised(surface[first - 1]) and is_capitalised(surface[last])
    capital = len(surface[first]) > _INITIALS and is_capitalised(surface[first]) and not begins_sentence(surface, first)
    return not inside and not capital and all(map(is_function_word, keys[first:last]))


def _has_capital(side: Tokens, first: int, last: int) -> bool:
    """Whether a word among tokens ``[first, last)`` is capitalised, or of a script without capitals."""
    return any(word[0].isupper() or is_unspaced(word[0]) or is_capitalised(word) for word in side.words[first:last])


def _shortens_name(surface: Sequence[str], first: int, last: int) -> bool:
    """Whether words that one side lacks are part of a longer name, and not just how a person is addressed."""
    if first == last or all(is_title(token.lower()) or not is_word(token) for token in surface[first:last]):
        return False
    return is_capitalised("".join(surface[first - 1 : first])) or is_capitalised("".join(surface[last : last + 1]))


def _stands_elsewhere(words: Sequence[str], keys: Sequence[str]) -> bool:
    """Whether the other side has all the capitalised words too, so that they have only changed places."""
    names = {without_possessive(fold(word)) for word in words if is_capitalised(word)}
    return names <= {without_possessive(key) for key in keys}


def _has_unit(a: Tokens, b: Tokens, d: Difference) -> bool:
    """Whether a sign in a difference is a unit: euros, per cent."""
    return any(unit_of(key) for key in (*a.keys[d.a0 : d.a1], *b.keys[d.b0 : d.b1]))


def _capital_inside(a: Tokens, b: Tokens, d: Difference) -> bool:
    """Whether both sides have a capital inside the sentence: the Fight Against Drugs."""
    words_a, words_b = a.words[d.a0 : d.a1], b.words[d.b0 : d.b1]
    return min(d.a0, d.b0) > 0 and any(map(is_capitalised, words_a)) and any(map(is_capitalised, words_b))


def _damages_quotation(a: Tokens, b: Tokens, d: Difference, kind: Kind) -> bool:
    """Whether words that are another's read otherwise, and not just in their spelling."""
    if kind is Kind.NUMBER_FORMAT or not (a.is_quoted(d.a0, d.a1) or b.is_quoted(d.b0, d.b1)):
        return False
    return kind is not Kind.SPELLING or not _same_letters(a, b, d)


def _same_letters(a: Tokens, b: Tokens, d: Difference) -> bool:
    """Whether both sides are the same words but for accents, hyphens, and contractions."""
    keys_a, keys_b = a.keys[d.a0 : d.a1], b.keys[d.b0 : d.b1]
    return same_in_full(keys_a, keys_b) or _letters(keys_a) == _letters(keys_b)


def _letters(keys: Sequence[str]) -> str:
    return "".join(character for character in without_accents("".join(keys)) if character.isalnum())
