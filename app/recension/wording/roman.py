"""Roman numerals, where a name or a heading word before them, or a century after them, says that they are numbers."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import regex

from recension.wording.names import is_capitalised

_NUMERAL: Final = regex.compile(
    r"(?P<numeral>(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
    r"(?:er|re|e|ème|o|º|ª|-го|-м|-й)?"
)
_SMALL: Final = frozenset("IVX")
"""The letters of the numerals that follow names; the others make abbreviations: Washington DC."""
_LETTERS: Final = frozenset("ivxlcdm")
_VALUES: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_BEFORE: Final = frozenset(
    """
    part chapter volume vol book act scene phase stage type class title section article level war figure table annex
    appendix century parte capítulo tomo libro acto fase tipo clase artículo guerra siglo siglos partie chapitre livre
    acte guerre siècle siècles teil kapitel band buch akt weltkrieg stufe livro ato guerra século séculos часть глава
    том книга акт война век
    """.split()
)
"""Words that are numbered."""
_AFTER: Final = frozenset(
    "century centuries siècle siècles siècle. jahrhundert jahrhunderts век века веке веков".split()
)


def in_figures(surface: Sequence[str], keys: Sequence[str], language: str | None) -> Sequence[str]:
    """The folded tokens with Roman numerals in figures."""
    found = [(at, number) for at, token in enumerate(surface) if (number := _number(token)) is not None]
    told = {at: number for at, number in found if _counts(surface, keys, at, language)}
    return [str(told[at]) if at in told else key for at, key in enumerate(keys)] if told else keys


def is_roman(key: str) -> bool:
    """Whether a folded token may be a Roman numeral."""
    if key[:1] not in _LETTERS:
        return False
    head = regex.match(r"[ivxlcdm]+", key)
    return head is not None and _number(head[0].upper() + key[head.end() :]) is not None


@lru_cache(maxsize=1 << 14)
def _number(token: str) -> int | None:
    match = _NUMERAL.fullmatch(token)
    if match is None:
        return None
    total = 0
    values = [_VALUES[letter] for letter in match["numeral"]]
    for value, following in zip(values, [*values[1:], 0], strict=True):
        total += value if value >= following else -value
    return total


def _counts(surface: Sequence[str], keys: Sequence[str], at: int, language: str | None) -> bool:
    """Whether what stands beside a numeral says that it is one."""
    if (at and keys[at - 1] in _BEFORE) or (at + 1 < len(keys) and keys[at + 1] in _AFTER):
        return True
    if surface[at] == "I" and language in ("en", None):
        return False
    return at > 0 and is_capitalised(surface[at - 1]) and _SMALL.issuperset(surface[at])
