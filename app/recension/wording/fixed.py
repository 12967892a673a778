"""Fixed expressions and set terms: phrases that lose their sense when one of their words is swapped.

They are common ones, chosen from no particular text (``resources/expressions``, a list a language); a phrase that is
not there is not known to be fixed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from types import MappingProxyType
from typing import Final

from recension.resources import resource
from recension.segmenting.folding import fold, stem

LANGUAGES: Final = ("de", "en", "es", "fr", "pt", "ru")
"""Those with a list."""
_TERMS: Final = "[terms]"
_JOINED: Final = MappingProxyType(
    {
        "es": {"del": "de", "al": "a"},
        "fr": {"du": "de", "des": "de", "au": "a", "aux": "a"},
        "pt": {"do": "de", "da": "de", "dos": "de", "das": "de", "ao": "a", "aos": "a", "as": "a"},
    }
)
"""Prepositions that have taken the article of the next word in, by the preposition."""

Expression = tuple[str, ...]
"""The stems of its words."""
Entry = tuple[Expression, int]
"""An expression, and which of its words is the first of two neighbours."""


@dataclass(frozen=True, slots=True)
class Expressions:
    """What is fixed in one language."""

    language: str
    index: Mapping[tuple[str, str], tuple[Entry, ...]]
    """For two stems that are neighbours the expressions they occur in."""
    terms: frozenset[Expression]
    """Those that are terms: offices, institutions, what a science calls its things."""
    words: frozenset[str]
    """The folded words of all expressions."""

    def stems(self, keys: Sequence[str]) -> tuple[str, ...]:
        """The stems of folded tokens; ``du`` counts as ``de``, and so does the beginning of ``d'une``."""
        language = self.language
        stems = [_stem(key, language) for key in keys]
        if language == "fr":
            for at, key in enumerate(keys):
                if key.startswith("d'") and key not in self.words:
                    stems[at] = "de"
        return tuple(stems)


@lru_cache(maxsize=16)
def expressions(language: str) -> Expressions | None:
    """What is fixed in a language; None where there is no list."""
    if language not in LANGUAGES:
        return None
    fixed, _, terms = resource(f"expressions/{language}.txt").read_text("utf-8").partition(_TERMS)
    index: dict[tuple[str, str], list[Entry]] = {}
    words: set[str] = set()
    for phrase in _phrases(fixed + terms):
        words.update(phrase)
        stems = tuple(_stem(word, language) for word in phrase)
        for at, neighbours in enumerate(pairwise(stems)):
            index.setdefault(neighbours, []).append((stems, at))
    return Expressions(
        language,
        MappingProxyType({neighbours: tuple(dict.fromkeys(entries)) for neighbours, entries in index.items()}),
        frozenset(tuple(_stem(word, language) for word in phrase) for phrase in _phrases(terms)),
        frozenset(words),
    )


@lru_cache(maxsize=1)
def tortured() -> Mapping[Expression, frozenset[Expression]]:
    """English terms, and the phrases that rewriting programs are known to put for them."""
    found: dict[Expression, frozenset[Expression]] = {}
    for line in resource("expressions/tortured.txt").read_text("utf-8").splitlines():
        term, sign, phrases = line.partition("=")
        if sign and not line.startswith("#"):
            found[_stems(term)] = frozenset(map(_stems, phrases.split("/")))
    return MappingProxyType(found)


def _stems(phrase: str) -> Expression:
    return tuple(stem(fold(word)) for word in phrase.split())


@lru_cache(maxsize=1 << 16)
def _stem(key: str, language: str) -> str:
    return _JOINED.get(language, {}).get(key) or stem(key)


def _phrases(text: str) -> Iterator[tuple[str, ...]]:
    """The expressions of a list; a word with bars is any of its parts."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    for phrase in " / ".join(lines).split("/"):
        if phrase.strip():
            yield from product(*(fold(word).split("|") for word in phrase.split()))
