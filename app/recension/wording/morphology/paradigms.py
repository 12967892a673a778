"""Paradigms: the endings that one word may have, and from them the roots that a form may be of.

A form is cut before every ending that a paradigm knows; what is left, with the number of the paradigm, is a root. Two
words may be forms of one where they have a root in common: *anunció* and *anunciaron* are both *anunci-* of the verbs
in -ar, *tuve* and *tendremos* are both *ten-* of a verb with several stems.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from recension.segmenting.folding import fold, without_accents

_NOTHING = "-"
"""In a list of endings: the word may end without one."""


@dataclass(frozen=True, slots=True)
class Inflection:
    """How a language inflects, as lists; spaces part the members of a group, semicolons the groups."""

    families: str = ""
    """Words whose forms are like no others', all forms of each."""
    nouns: str = ""
    """The endings of each declension of nouns and adjectives."""
    verbs: str = ""
    """The endings of each conjugation."""
    stems: str = ""
    """The stems of each verb that has several."""
    stem_endings: str = ""
    """What follows such a stem."""
    prefixes: str = ""
    """What may stand before such a stem: *ob*tuvo."""
    augments: str = ""
    """What verbs take in front, after a prefix, in some forms: *ge*macht."""
    clitics: str = ""
    """Pronouns written at the end of a verb."""
    hosts: str = ""
    """The verbal endings they are written after."""
    reflexive: str = ""
    """Endings that come after all others and make another verb: мыть*ся*."""
    respelt: str = ""
    """Letters at the end of a root that change with the ending, and what they all count as: bus*qu*é, bus*c*ar."""
    diphthongs: str = ""
    """The same for the last vowels of a root: c*ue*nta, c*o*ntar."""
    apart: str = ""
    """Words that look like forms of one and are two, all forms of either, with a stroke between them."""


class Paradigms:
    """The paradigms of a language, to look up the roots of words."""

    def __init__(self, inflection: Inflection) -> None:
        """Accents count in endings, not in what stands before them."""
        self._endings: dict[str, list[tuple[str, bool]]] = defaultdict(list)
        for number, declension in enumerate(_groups(inflection.nouns)):
            self._enter(declension, f"n{number}")
        clitics, hosts = _endings(inflection.clitics), _endings(inflection.hosts)
        for number, conjugation in enumerate(_groups(inflection.verbs)):
            hosted = [ending + clitic for ending in conjugation if ending in hosts for clitic in clitics]
            self._enter([*conjugation, *hosted], f"v{number}")
        hosted = [ending + clitic for ending in hosts for clitic in clitics]
        self._stem_endings = {*_endings(inflection.stem_endings), *hosted}
        self._stems: dict[str, set[str]] = defaultdict(set)
        for group in inflection.stems.split(";"):
            stems = [_bare(fold(stem)) for stem in group.split()]
            for stem in stems:
                self._stems[stem].add(stems[0])
        self._prefixes = {"", *map(_bare, inflection.prefixes.split())}
        self._augments = inflection.augments.split()
        self._reflexive = inflection.reflexive.split()
        self._respelt = _changes(inflection.respelt)
        self._diphthongs = _changes(inflection.diphthongs)
        self._longest_respelt = max(map(len, self._respelt), default=0)
        self._longest = max(map(len, (*self._endings, *self._stem_endings)), default=0)
        self._apart: dict[str, set[tuple[int, int]]] = defaultdict(set)
        for number, pair in enumerate(inflection.apart.split(";")):
            for side, forms in enumerate(pair.split("/")):
                for form in forms.split():
                    self._apart[form].add((number, side))

    def _enter(self, endings: Iterable[str], paradigm: str) -> None:
        for ending in dict.fromkeys(endings):
            self._endings[ending].append((paradigm, paradigm[0] == "v"))

    def roots(self, key: str) -> frozenset[str]:
        """The roots a folded word may be a form of, each with its paradigm after a sign that no word holds."""
        word, kind = key.replace("ё", "е"), "+"
        for ending in self._reflexive:
            if word.endswith(ending) and len(word) > len(ending) + _SHORTEST:
                word, kind = word.removesuffix(ending), "+refl "
                break
        found: set[str] = set()
        for cut in range(len(word), max(1, len(word) - self._longest) - 1, -1):
            ending = word[cut:]
            paradigms, stemmed = self._endings.get(ending, ()), ending in self._stem_endings
            if paradigms or stemmed:
                root = _bare(word[:cut])
                bare = [root, *self._unaugmented(root)] if self._augments else [root]
                for number, stem in enumerate(bare):
                    if paradigms and len(stem) >= (_SHORTEST if len(ending) < _LONG_ENDING else _SHORTEST - 1):
                        respelt = self._respell(stem) + kind
                        found.update([respelt + name for name, verbal in paradigms if verbal or not number])
                    if stemmed:
                        found.update([f"{verb}{kind}stems" for verb in self._verbs(stem)])
        return frozenset(found)

    def are_apart(self, a: str, b: str) -> bool:
        """Whether two folded words are known to be two that only look like forms of one."""
        here, there = self._apart.get(a, _NONE), self._apart.get(b, _NONE)
        return any((number, 1 - side) in there for number, side in here)

    def _respell(self, root: str) -> str:
        """A root with its last letters as they are where no ending changes them."""
        for diphthong, vowel in self._diphthongs.items():
            before, found, after = root.rpartition(diphthong)
            if found and _VOWELS.isdisjoint(after):
                root = before + vowel + after
        for length in range(self._longest_respelt, 0, -1):
            into = self._respelt.get(root[-length:])
            if into is not None:
                return root[:-length] + into
        return root

    def _unaugmented(self, root: str) -> Iterator[str]:
        """The root of *gemacht*, *aufgemacht* and *aufzumachen* without what they have in front or inside."""
        for augment in self._augments:
            at = root.find(augment)
            while at >= 0:
                if root[:at] in self._prefixes:
                    yield root[:at] + root[at + len(augment) :]
                at = root.find(augment, at + 1)

    def _verbs(self, root: str) -> Iterator[str]:
        """The verbs with several stems that a root may be a stem of, with their prefixes."""
        for at in range(len(root)):
            if root[at:] in self._stems and root[:at] in self._prefixes:
                for verb in self._stems[root[at:]]:
                    yield root[:at] + verb


_NONE: Final[frozenset[tuple[int, int]]] = frozenset()
_VOWELS = frozenset("aeiou")
_SHORTEST = 3
"""Letters of a root that only its endings tell of; one less before a long ending."""
_LONG_ENDING = 2


def _endings(words: str) -> list[str]:
    return ["" if word == _NOTHING else word.replace("ё", "е") for word in words.split()]


def _groups(lists: str) -> list[list[str]]:
    return [_endings(group) for group in lists.split(";") if group.strip()]


def _changes(pairs: str) -> dict[str, str]:
    """From letters with an equals sign between them: what becomes of each of the former, without accents."""
    return {_bare(before): after for before, _, after in (pair.partition("=") for pair in pairs.split())}


def _bare(word: str) -> str:
    """A root without accents; й is a letter of its own."""
    return word if word.isascii() else "й".join(map(without_accents, word.split("й")))
