"""Forms of one word: by the paradigms of their language, or where it is not known by a light stem and lists of any."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import takewhile
from typing import Final

from recension.segmenting.folding import stem, without_accents
from recension.wording.morphology import INFLECTIONS, paradigms_of

_ENDINGS: Final = ("s", "es", "ing")
_SHORTEST = 3
"""Letters of an irregular word before a regular ending."""
_COMMON, _SLAVIC_ENDING = 4, 3
"""Letters that forms of a Cyrillic word share at least, and those they end in at most."""
_AUGMENTS: Final = frozenset(augment for found in INFLECTIONS.values() for augment in found.augments.split())
_NONE: Final[frozenset[str]] = frozenset()


@cache
def _bases(language: str | None) -> Mapping[str, frozenset[str]]:
    """The words whose forms are like no others', by form; of all languages where the one is not known."""
    bases: dict[str, set[str]] = defaultdict(set)
    known = [INFLECTIONS[language]] if language in INFLECTIONS else INFLECTIONS.values()
    for inflection in known:
        for family in inflection.families.split(";"):
            forms = family.split()
            for form in forms:
                bases[form].add(forms[0])
                bases[form.replace("ё", "е")].add(forms[0])
    return {form: frozenset(found) for form, found in bases.items()}


@lru_cache(maxsize=1 << 17)
def stems(key: str, language: str | None = None) -> frozenset[str]:
    """What a folded word may be a form of: strings that forms of one word have in common, and begin like it."""
    paradigms = paradigms_of(language)
    if paradigms is None:
        return frozenset({stem(key), *map(stem, _irregular(key, language))})
    irregular = {f"{base}+family" for base in _bases(language).get(key, _NONE)}
    return frozenset({without_accents(key), *paradigms.roots(key), *irregular})


def _irregular(key: str, language: str | None) -> set[str]:
    """The words that a word is an irregular form of, though it may have a regular English ending besides."""
    bases = _bases(language)
    found = set(bases.get(key, _NONE))
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= _SHORTEST:
            found |= bases.get(key.removesuffix(ending), _NONE)
    return found


def first_letters(key: str) -> frozenset[str]:
    """The letters that forms of the same word may begin with, whatever its language."""
    augmented = [key.removeprefix(augment) for augment in _AUGMENTS if key.startswith(augment)]
    return frozenset(without_accents(word)[:1] for word in (key, *_irregular(key, None), *augmented) if word)


def is_irregular(key: str, language: str | None = None) -> bool:
    """Whether a folded word has forms that no ending gives away; in some language, where it is not known."""
    return key in _bases(language)


def same_word(a: str, b: str, language: str | None = None) -> bool:
    """Whether two folded words may be forms of one."""
    paradigms = paradigms_of(language)
    if not stems(a, language).isdisjoint(stems(b, language)):
        return paradigms is None or not paradigms.are_apart(a, b)
    return paradigms is None and _same_but_ending(a, b)


def _same_but_ending(a: str, b: str) -> bool:
    """Whether two Cyrillic words part only at the end, where Slavic languages inflect."""
    if not ("\u0400" <= a[:1] <= "\u052f" and "\u0400" <= b[:1] <= "\u052f"):
        return False
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return common >= _COMMON and max(len(a), len(b)) - common <= _SLAVIC_ENDING
