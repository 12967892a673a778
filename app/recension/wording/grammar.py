"""Grammar that a swap breaks, where the words beside it say so: articles, number, and words that join (English)."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import regex

from recension.segmenting.tokens import is_word
from recension.wording.function_words import is_function_word

Span = tuple[int, int]
"""Tokens ``[first, last)`` that do not agree."""

_VOWEL: Final = regex.compile(r"[aeiou]|hour|honest|hono|heir")
_NO_VOWEL: Final = regex.compile(r"eu|ewe|one|unani|uni(?!n|m[a-os-z])|us[aeiu]|ut[eio]|ukr|ub|ur[aeiou]|ugan")
"""Beginnings that are written with a vowel and said without one."""
_ONE: Final = frozenset("each every another".split())
"""Words that want a noun in the singular right after them."""
_SINGULAR_VERBS: Final = frozenset("is was has does".split())
_PLURALS: Final = frozenset("people folks children men women police cattle criteria media data".split())
_NO_PLURAL: Final = regex.compile(
    r".*(?:ss|us|is|ics|ous|'s|ness|news|series|species|means|lens|gas|always|perhaps|this|thus)"
)
_JOINS: Final = frozenset("but and or so yet".split())
_STANDS_APART: Final = frozenset(
    "however therefore moreover furthermore nevertheless thus additionally also hence".split()
)
"""Adverbs that begin a sentence or stand between commas; they join no two parts of one."""
_CIRCUMSTANCE: Final = frozenset(
    "considering regarding concerning following including given despite during owing depending notwithstanding "
    "barring pending excluding".split()
)
"""Forms of verbs that are used as prepositions: another verb in their place is not."""


def wrong_article(keys: Sequence[str], first: int, last: int) -> Span | None:
    """``an distinctive``: an article beside or in a changed stretch that clashes with the word after it."""
    for at in range(max(first - 1, 0), min(last, len(keys) - 1)):
        if keys[at] not in ("a", "an"):
            continue
        following = at + 1 if is_word(keys[at + 1]) else at + 2
        if following < len(keys) and _clash(keys[at], keys[following]):
            return at, following + 1
    return _clash_across_mark(keys, first)


def _clash_across_mark(keys: Sequence[str], first: int) -> Span | None:
    """The same where a quotation mark stands between: an “distinctive”."""
    if first < 2 or is_word(keys[first - 1]) or keys[first - 2] not in ("a", "an") or first >= len(keys):
        return None
    return (first - 2, first + 1) if _clash(keys[first - 2], keys[first]) else None


@lru_cache(maxsize=1 << 14)
def _clash(article: str, word: str) -> bool:
    """Whether ``a`` stands before a vowel or ``an`` before a consonant; abbreviations and numbers are left."""
    if not word.isalpha() or len(word) < 4:
        return False
    vowel = _VOWEL.match(word) is not None and _NO_VOWEL.match(word) is None
    return vowel != (article == "an")


@lru_cache(maxsize=1 << 14)
def is_plural(key: str) -> bool:
    """Whether an English word is most likely a plural."""
    if key in _PLURALS:
        return True
    return len(key) > 3 and key.endswith("s") and not _NO_PLURAL.fullmatch(key) and not is_function_word(key)


def wrong_number(keys: Sequence[str], first: int, last: int) -> Span | None:
    """``each countries``, ``people is``: a changed plural beside a word that wants a singular."""
    for at in range(first, last):
        if not is_plural(keys[at]):
            continue
        if at and keys[at - 1] in _ONE and not _is_noun_after(keys, at):
            return at - 1, at + 1
        if at + 1 < len(keys) and keys[at + 1] in _SINGULAR_VERBS and _is_subject(keys, at):
            return at, at + 2
        if at > 1 and keys[at - 2] in ("each", "every", "another") and not is_function_word(keys[at - 1]):
            return at - 2, at + 1
    return None


def _is_noun_after(keys: Sequence[str], at: int) -> bool:
    """Whether the plural may only stand before the noun: this sports club."""
    return at + 1 < len(keys) and is_word(keys[at + 1]) and not is_function_word(keys[at + 1])


def _is_subject(keys: Sequence[str], at: int) -> bool:
    """Whether nothing before the plural makes it part of something else: one of the boats is."""
    return not any(key in ("of", "and", "in", "with", "for", "to", "from", "or") for key in keys[max(0, at - 4) : at])


def wrong_joint(here: Sequence[str], first: int, last: int, there: Sequence[str]) -> Span | None:
    """``all however admitted``: one word that cannot join what the word in its place joins; None where it may."""
    if last - first != 1 or len(there) != 1:
        return None
    key = here[first]
    before = here[first - 1] if first else "."
    after = here[last] if last < len(here) else "."
    if key in _STANDS_APART and there[0] in _JOINS and is_word(before) and is_word(after) and key != "also":
        return first - 1, last + 1
    begins = not is_word(before)
    if begins and there[0] in _CIRCUMSTANCE and key not in _CIRCUMSTANCE and key.endswith("ing"):
        return first, min(last + 1, len(here))
    return None
