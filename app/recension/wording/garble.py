"""Whether a difference breaks something, by what stands beside it: a name, a date, an expression, the grammar.

Every judgement has a grade and its reason in a sentence. The sentence names the readings, not the sides, so that it is
the same whichever version comes first.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from recension.segmenting.folding import stem
from recension.segmenting.tokens import is_unspaced, is_word
from recension.vocabulary import Breaks, Fact, Garble, Grade, Kind, Side
from recension.wording.abbreviations import initials_of, stands_for
from recension.wording.dates import dates
from recension.wording.difference import Difference
from recension.wording.fixed import expressions, tortured
from recension.wording.function_words import is_function_word
from recension.wording.grammar import wrong_article, wrong_joint, wrong_number
from recension.wording.joining import wrong_joining
from recension.wording.names import begins_sentence, is_capitalised, is_title, is_title_case
from recension.wording.side import Languages, Tokens

_JUDGED = frozenset({Kind.SWAP, Kind.REWORDED, Kind.INFLECTION})
_REACH = 8
"""Tokens between a name and the abbreviation after it."""
_LONGEST = 3
"""Words; what is longer is retold, and no word of it swapped."""
_FREE = frozenset(
    "next last first second third new old former current recent early late top main whole entire big small large local "
    "regional national state federal city good bad better best own other certain different same such".split()
)
_AND = frozenset("and or y o et ou und oder e и или 和".split())


def garble_of(
    a: Tokens, b: Tokens, d: Difference, kind: Kind, fact: Fact | None, languages: Languages
) -> Garble | None:
    """Why a difference is thought to break something, by the surest sign there is; None where nothing says so."""
    if kind not in _JUDGED or d.a0 == d.a1 or d.b0 == d.b1 or max(d.a1 - d.a0, d.b1 - d.b0) > _LONGEST:
        return None
    if fact is Fact.DATE:
        return _broken_date(a, b, d, languages)
    if fact is Fact.NAME:
        return _broken_abbreviation(a, b, d) or _broken_name(a, b, d) or _broken_expression(a, b, d, languages)
    if fact is Fact.NUMBER:
        return None
    return _broken_expression(a, b, d, languages) or _broken_grammar(a, b, d, languages) or _said_twice(a, b, d)


def _broken_date(a: Tokens, b: Tokens, d: Difference, languages: Languages) -> Garble | None:
    """A date on one side where the other has none."""
    found_a = _date_words(a, d.a0, d.a1, languages[0])
    found_b = _date_words(b, d.b0, d.b1, languages[1])
    if bool(found_a) == bool(found_b):
        return None
    side, sound = (Side.B, found_a) if found_a else (Side.A, found_b)
    ruined = _with_neighbours(*((b, d.b0, d.b1) if found_a else (a, d.a0, d.a1)))
    return Garble(Grade.SURE, Breaks.DATE, f"“{sound}” is a date, “{ruined}” is none.", side)


def _date_words(side: Tokens, first: int, last: int, language: str | None) -> str:
    """The date that tokens ``[first, last)`` are part of, as it stands; empty where there is none."""
    for date in dates(side.words, side.keys, language):
        if date.first < last and first < date.last:
            return _words(side, date.first, date.last)
    return ""


def _with_neighbours(side: Tokens, first: int, last: int) -> str:
    """Tokens ``[first, last)`` with the word after them, or at the end of a sentence the one before."""
    if last < len(side.spans) and is_word(side.keys[last]):
        return _words(side, first, last + 1)
    return _words(side, max(0, first - 1), last)


def _words(side: Tokens, first: int, last: int) -> str:
    """The text of tokens ``[first, last)`` on one line."""
    span = side.span(first, last)
    return " ".join(side.text[slice(*span)].split()) if span else ""


def _run(side: Tokens, first: int, last: int) -> tuple[int, int]:
    """The capitalised words on end around tokens ``[first, last)``, small words between two of them included."""
    surface = side.words
    begin, end = first, last
    while begin and is_capitalised(surface[begin - 1]) and not _only_begins(surface, side.keys, begin - 1):
        begin -= 1
    while end < len(surface):
        if is_capitalised(surface[end]):
            end += 1
        elif end + 1 < len(surface) and surface[end] in ("of", "de", "del", "the") and is_capitalised(surface[end + 1]):
            end += 2
        else:
            break
    return begin, end


def _only_begins(surface: Sequence[str], keys: Sequence[str], at: int) -> bool:
    """Whether a word has its capital only because it begins a sentence."""
    return is_function_word(keys[at]) and begins_sentence(surface, at)


def _broken_abbreviation(a: Tokens, b: Tokens, d: Difference) -> Garble | None:
    """A name that does not fit the abbreviation after it, against one that does."""
    fits_a, short = _fits(a, d.a0, d.a1)
    fits_b, _ = _fits(b, d.b0, d.b1)
    if fits_a is None or fits_b is None or fits_a is fits_b:
        return None
    run_a, run_b = _words(a, *_run(a, d.a0, d.a1)), _words(b, *_run(b, d.b0, d.b1))
    sound, ruined, side = (run_a, run_b, Side.B) if fits_a else (run_b, run_a, Side.A)
    return Garble(Grade.SURE, Breaks.NAME, f"{short} is short for “{sound}”, not for “{ruined}”.", side)


def _fits(side: Tokens, first: int, last: int) -> tuple[bool | None, str]:
    """Whether a name has the initials of the abbreviation in brackets after it; None where there is none."""
    begin, end = _run(side, first, last)
    surface = side.words[: end + 2]
    if len(surface) < end + 2 or surface[end] != "(":
        return None, ""
    initials = initials_of(surface[end + 1])
    if initials is None:
        return None, ""
    names = [surface[k:end] for k in range(max(0, begin - 1), min(first, end - 1) + 1)]
    return any(stands_for(initials, name) for name in names), surface[end + 1]


def _broken_name(a: Tokens, b: Tokens, d: Difference) -> Garble | None:
    """A name of several words of which one is swapped; a name replaced as a whole is another name, and no garble."""
    if is_title_case(a.words) and is_title_case(b.words):
        return None
    rests = [_rest_of_name(side, *_run(side, *span), *span) for side, span in ((a, (d.a0, d.a1)), (b, (d.b0, d.b1)))]
    if not all(rests):
        return None
    names = sorted({_words(a, *_run(a, d.a0, d.a1)), _words(b, *_run(b, d.b0, d.b1))})
    if len(names) < len(rests):
        return None
    return Garble(Grade.LIKELY, Breaks.NAME, f"One name has two readings: “{names[0]}” and “{names[1]}”.")


def _rest_of_name(side: Tokens, begin: int, end: int, first: int, last: int) -> bool:
    """Whether a name goes on beyond tokens ``[first, last)`` with more than a title."""
    return any(
        is_word(side.keys[at]) and not is_title(side.keys[at]) for at in (*range(begin, first), *range(last, end))
    )


def _broken_expression(a: Tokens, b: Tokens, d: Difference, languages: Languages) -> Garble | None:
    """A fixed expression on one side; on the other the same words with one of them swapped."""
    found_a, term_a = _expression(a.keys, d.a0, d.a1, languages[0])
    found_b, term_b = _expression(b.keys, d.b0, d.b1, languages[1])
    if (found_a is None) == (found_b is None):
        return None
    sound, at, ruined, hole, side = (
        (a, found_a, b, (d.b0, d.b1), Side.B) if found_a else (b, found_b, a, (d.a0, d.a1), Side.A)
    )
    assert at is not None  # noqa: S101 - one of the two was found
    cut = (d.a0, d.a1) if found_a else (d.b0, d.b1)
    before, after = max(cut[0] - at[0], 0), max(at[1] - cut[1], 0)
    if hole[0] < before:
        return None
    instead = ruined.keys[hole[0] - before : hole[1] + after]
    words = _words(sound, *at), _words(ruined, hole[0] - before, hole[1] + after)
    if _stems(instead) in tortured().get(_stems(sound.keys[slice(*at)]), ()):
        return Garble(
            Grade.SURE, Breaks.EXPRESSION, f"“{words[1]}” is what rewriting programs put for “{words[0]}”.", side
        )
    if not (
        sound.keys[cut[0] - before : cut[0]] == ruined.keys[hole[0] - before : hole[0]]
        and sound.keys[cut[1] : cut[1] + after] == ruined.keys[hole[1] : hole[1] + after]
    ):
        return None
    if not (term_a or term_b):
        note = f"“{words[0]}” is a fixed expression, “{words[1]}” is none."
    elif _goes_with_anything(ruined, *hole):
        return None
    else:
        note = f"“{words[0]}” is a set term, “{words[1]}” is none."
    return Garble(Grade.LIKELY, Breaks.EXPRESSION, note, side)


def _goes_with_anything(side: Tokens, first: int, last: int) -> bool:
    """Whether words stand before any noun, as an editor may well put them for half a term: the next election."""
    return any(
        side.keys[at] in _FREE
        or is_function_word(side.keys[at])
        or (is_capitalised(side.words[at]) and not begins_sentence(side.words, at))
        for at in range(first, last)
    )


def _stems(keys: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(stem, keys))


def _expression(
    keys: Sequence[str], first: int, last: int, language: str | None
) -> tuple[tuple[int, int] | None, bool]:
    """Tokens of the longest fixed expression that ``[first, last)`` is a part of, and whether it is a term.

    It must go on outside.
    """
    fixed = expressions(language or "en")
    if fixed is None:
        return None, False
    begin, end = max(0, first - 1), min(len(keys), last + 1)
    best: tuple[int, int] | None = None
    term = False
    for at, neighbours in enumerate(pairwise(fixed.stems(keys[begin:end])), begin):
        for phrase, offset in fixed.index.get(neighbours, ()):
            start, stop = at - offset, at - offset + len(phrase)
            fits = start >= 0 and stop <= len(keys) and (start < first or stop > last)
            longer = best is None or stop - start > best[1] - best[0]
            if fits and longer and fixed.stems(keys[start:stop]) == phrase:
                best, term = (start, stop), phrase in fixed.terms
    return best, term


_Look = Callable[[Sequence[str], int, int], tuple[int, int] | None]
_LOOKS: tuple[tuple[_Look, str], ...] = (
    (wrong_article, "the article does not fit"),
    (wrong_number, "singular and plural do not agree"),
)


def _broken_grammar(a: Tokens, b: Tokens, d: Difference, languages: Languages) -> Garble | None:
    """What does not agree on one side, and does on the other."""
    if languages[0] != languages[1] or languages[0] is None:
        return None
    if languages[0] != "en":
        apart_a = wrong_joining(a.keys, d.a0, d.a1, languages[0])
        apart_b = wrong_joining(b.keys, d.b0, d.b1, languages[0])
        return _one_of(a, apart_a, b, apart_b, "these two words are not written so")
    for look, what in _LOOKS:
        ruined = _one_of(a, look(a.keys, d.a0, d.a1), b, look(b.keys, d.b0, d.b1), what)
        if ruined:
            return ruined
    if d.a1 - d.a0 != 1 or d.b1 - d.b0 != 1:
        return None
    joint_a = wrong_joint(a.keys, d.a0, d.a1, b.keys[d.b0 : d.b1])
    joint_b = wrong_joint(b.keys, d.b0, d.b1, a.keys[d.a0 : d.a1])
    return _one_of(a, joint_a, b, joint_b, "the word cannot join what it stands between")


def _one_of(
    a: Tokens, found_a: tuple[int, int] | None, b: Tokens, found_b: tuple[int, int] | None, what: str
) -> Garble | None:
    """The judgement where one side alone has words that do not agree."""
    if (found_a is None) == (found_b is None):
        return None
    side, keys, at = (Side.A, a, found_a) if found_a else (Side.B, b, found_b)
    assert at is not None  # noqa: S101 - one of the two was found
    return Garble(Grade.LIKELY, Breaks.GRAMMAR, f"“{_words(keys, *at)}”: {what}.", side)


def _said_twice(a: Tokens, b: Tokens, d: Difference) -> Garble | None:
    """``help and help`` against ``support and assistance``."""
    twice_a, twice_b = _doubled(a.keys, d.a0, d.a1), _doubled(b.keys, d.b0, d.b1)
    if (twice_a is None) == (twice_b is None):
        return None
    side, keys, at = (Side.A, a, twice_a) if twice_a else (Side.B, b, twice_b)
    assert at is not None  # noqa: S101 - one of the two was found
    note = f"“{_words(keys, *at)}” says one thing twice where the other reading says two."
    return Garble(Grade.GUESS, Breaks.SENSE, note, side)


def _doubled(keys: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    """Tokens of ``X and X`` around ``[first, last)``."""
    if last - first != 1 or is_unspaced(keys[first]):
        return None
    for begin in (first - 2, first):
        if begin >= 0 and begin + 2 < len(keys) and keys[begin + 1] in _AND and keys[begin] == keys[begin + 2]:
            return begin, begin + 3
    return None
