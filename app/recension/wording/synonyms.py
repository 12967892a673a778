"""Words and set phrases that writers put for one another: near synonyms, from lists by language."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from recension.resources import resource
from recension.segmenting.folding import fold
from recension.wording.forms import same_word, stems

Phrase = tuple[str, ...]
"""Folded words in a row."""

_NONE: Final[frozenset[int]] = frozenset()
_ANYONES: Final = {
    **dict.fromkeys("my your his her its our their".split(), "one's"),
    **dict.fromkeys("myself yourself himself herself itself ourselves yourselves themselves".split(), "oneself"),
}
"""What stands for *one's* and *oneself* in a phrase of the English list."""
_USUAL: Final = "en"
"""The list that is asked where the language of a sentence is not known."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """The list of a language."""

    members: Mapping[str, Mapping[str, Sequence[tuple[Phrase, int]]]]
    """By the first word of each word or phrase and the letters its other words begin with: these, and its group."""
    first_words: Mapping[str, Sequence[str]]
    """The first words that may be forms of one with others, by what such forms have in common."""


@cache
def _listed(language: str | None) -> _Listed:
    members: dict[str, dict[str, list[tuple[Phrase, int]]]] = defaultdict(dict)
    path = resource("synonyms", f"{language or _USUAL}.txt")
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else ()
    for number, line in enumerate(lines):
        for member in line.split(", "):
            first, *others = map(_anyones, fold(member).split(" "))
            members[first].setdefault(_initials(others), []).append((tuple(others), number))
    first_words: dict[str, list[str]] = defaultdict(list)
    for word in members:
        for found in stems(word, language):
            first_words[found].append(word)
    return _Listed(members, first_words)


@lru_cache(maxsize=1 << 17)
def senses(words: Phrase, language: str | None = None) -> frozenset[int]:
    """What a word, or the words of a phrase, can mean: numbers of groups in the list of a language, often none."""
    if not words:
        return _NONE
    listed = _listed(language)
    first, *others = map(_anyones, words)
    beginning = _initials(others)
    numbers = [
        number
        for word in {word for found in stems(first, language) for word in listed.first_words.get(found, ())}
        for rest, number in listed.members[word].get(beginning, ())
        if all(_is_form(x, y, language) for x, y in zip(rest, others, strict=True))
    ]
    return frozenset(numbers) if numbers else _NONE


def are_synonyms(a: Sequence[str], b: Sequence[str], language: str | None = None) -> bool:
    """Whether folded words of two sides can stand for one another as a whole."""
    several, one = (a, b) if len(a) > len(b) else (b, a)
    meant = senses(tuple(several), language)
    return bool(meant) and not meant.isdisjoint(senses(tuple(one), language))


def _is_form(listed: str, word: str, language: str | None) -> bool:
    return listed == word or same_word(listed, word, language)


def _initials(words: Sequence[str]) -> str:
    """One letter for each word: forms of a word inside a phrase begin alike."""
    return "".join(word[0] for word in words)


def _anyones(word: str) -> str:
    return _ANYONES.get(word, word)
