"""The languages whose words for numbers, dates and negation are known, and which of them a sentence is in."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from recension.segmenting.tokens import is_unspaced

LANGUAGES: Final = ("de", "en", "es", "fr", "pt", "ru", "zh")
"""ISO 639-1."""

_FREQUENT: Final = {
    language: frozenset(words.split())
    for language, words in {
        "de": "der die das den dem und ist im am auf für mit von nicht ein eine er sie wir hat haben war sich es zu "
        "bei nach aus wurde wurden werden einen einem einer oder aber auch sind wird vom zum zur",
        "en": "the of and to in is was were he she they we his for with at by on has have had not a an it that this "
        "be been are from but its their will would",
        "es": "el la los las de en y que un una se del por con para su es lo más no al fue ha han él a o sin ya este "
        "esta muy sobre unos unas hay pero como desde hasta cuando también sus son está están",
        "fr": "le la les de des et un une en du il elle est dans pour que qui pas ne au aux sur ils a ont ce "
        "par avec sont était mais plus son sa ses cette l'on d'un d'une",
        "it": "il lo i gli di del della dei delle degli nel nella che è non per con si da dal dalla alla ha hanno sono "
        "era come più ma sul sulla una la al quando dopo anche ci lui lei questo questa suo sua loro tra",
        "pt": "o a os as de em do da dos das no na e um uma que não para com ao por foi é ele ela se são "
        "mas pelo pela num numa até quando também seu sua está estão mais há foram",
    }.items()
}
_FREQUENT_IN: Final = {
    word: tuple(language for language, others in _FREQUENT.items() if word in others)
    for words in _FREQUENT.values()
    for word in words
}


_NOT_RUSSIAN: Final = frozenset("іїєґўјљњћђџѓќѕ")
"""Letters of other languages in Cyrillic script."""


def language_of_keys(keys: Collection[str]) -> str | None:
    """The language of a sentence's folded tokens, or None where its frequent words do not tell one."""
    if not "".join(keys).isascii():
        if any(map(is_unspaced, keys)):
            return "zh"
        if any("а" <= key[:1] <= "я" for key in keys):
            return None if any(not _NOT_RUSSIAN.isdisjoint(key) for key in keys) else "ru"
    counts = dict.fromkeys(_FREQUENT, 0)
    for key in keys:
        for language in _FREQUENT_IN.get(key, ()):
            counts[language] += 1
    best = max(counts.values())
    leaders = [language for language, count in counts.items() if count == best]
    return leaders[0] if best and len(leaders) == 1 else None


class WordLists:
    """Words that mean the same sort of thing, for each language."""

    def __init__(self, lists: Mapping[str, str]) -> None:
        """``lists`` has for each language its folded words, parted by spaces."""
        self._lists = MappingProxyType({language: frozenset(words.split()) for language, words in lists.items()})
        self._all = frozenset(word for words in self._lists.values() for word in words)

    def of(self, language: str | None) -> frozenset[str]:
        """The words of a language; of all languages where it is unknown, none where it has no list."""
        return self._all if language is None else self._lists.get(language, frozenset())


@lru_cache(maxsize=64)
def merged(language: str | None, tables: "Tables") -> Mapping[str, int]:
    """Words and what they stand for in a language; in all languages, the first listed winning, where it is unknown."""
    if language is not None:
        return dict(tables.of.get(language, {}))
    found: dict[str, int] = {}
    for table in tables.of.values():
        for word, value in table.items():
            found.setdefault(word, value)
    return found


class Tables:
    """For each language, words and the whole number each stands for."""

    def __init__(self, of: Mapping[str, Mapping[str, int]]) -> None:
        """``of`` has for each language its folded words."""
        self.of = MappingProxyType({language: MappingProxyType(dict(table)) for language, table in of.items()})


def counted(words: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """A table from a sentence: words in order, ``/`` between spellings of one number."""
    return {
        word: first + step * index for index, group in enumerate(words.split()) for word in group.split("/") if word
    }
