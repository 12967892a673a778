"""Shares of a whole: half, a third, three-quarters, 三分之二, as a numerator and a denominator (a list a language)."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from recension.wording.chinese_numbers import chinese_number
from recension.wording.languages import Tables, counted, merged
from recension.wording.number_words import NUMBER_WORDS

_ALONE: Final = Tables(
    {
        "en": {"half": 2, "quarter": 4, "one-half": 2},
        "es": {"mitad": 2},
        "fr": {"moitié": 2, "demi": 2, "demie": 2, "tiers": 3, "quart": 4},
        "de": {"hälfte": 2, "halb": 2, "halbe": 2, "halben": 2, "halber": 2, "halbes": 2, "drittel": 3, "viertel": 4},
        "pt": {"metade": 2},
        "ru": dict.fromkeys("половина половины половину половине половиной пол".split(), 2)
        | dict.fromkeys("треть трети третью".split(), 3)
        | dict.fromkeys("четверть четверти четвертью".split(), 4),
    }
)
"""Words that say a share by themselves."""
_COUNTED: Final = Tables(
    {
        "en": counted(
            "half/halves third/thirds quarter/quarters fifth/fifths sixth/sixths seventh/sevenths eighth/eighths "
            "ninth/ninths tenth/tenths",
            2,
        ),
        "es": counted("tercio/tercios cuarto/cuartos quinto/quintos", 3) | counted("décimo/décimos", 10),
        "fr": counted("tiers quart/quarts cinquième/cinquièmes", 3) | counted("dixième/dixièmes", 10),
        "de": counted("drittel viertel fünftel sechstel siebtel achtel neuntel zehntel", 3),
        "pt": counted("terço/terços quarto/quartos quinto/quintos", 3) | counted("décimo/décimos", 10),
        "ru": counted("треть/трети четверть/четверти", 3),
    }
)
"""Words that say one after a number or an article: two thirds, a fifth."""
_ONE: Final = frozenset("a an one un una une ein eine einem einen um uma одна одну один le un".split())
_HALF_MORE: Final = frozenset(
    tuple(words.split()) for words in "and a half/y medio/y media/et demi/et demie/e meio/e meia/с половиной".split("/")
)


@lru_cache(maxsize=1 << 14)
def is_share(key: str, language: str | None) -> bool:
    """Whether a folded token may say a share."""
    return (
        key in merged(language, _ALONE) or key in merged(language, _COUNTED) or _hyphenated(key, language) is not None
    )


def share_at(keys: Sequence[str], at: int, language: str | None) -> tuple[Decimal, int] | None:
    """The share that begins at token ``at``, as a part of one, and the token after it."""
    key = keys[at]
    after = keys[at + 1] if at + 1 < len(keys) else ""
    denominator = merged(language, _COUNTED).get(after)
    if denominator:
        numerator = 1 if key in _ONE else _count(key, language)
        several = numerator > 1 and (after.endswith("s") or language in ("de", "ru"))
        if (key in _ONE or several) and numerator < denominator:
            return Decimal(numerator) / denominator, at + 2
    together = _hyphenated(key, language)
    if together is not None:
        return together, at + 1
    alone = merged(language, _ALONE).get(key)
    if alone and not (at and _count(keys[at - 1], language)):
        return Decimal(1) / alone, at + 1
    return _chinese_share(keys, at)


def half_more(keys: Sequence[str], at: int) -> int:
    """How many tokens from ``at`` on add a half to what stands before them: two *and a half*."""
    return next((len(words) for words in _HALF_MORE if tuple(keys[at : at + len(words)]) == words), 0)


@lru_cache(maxsize=1 << 14)
def _hyphenated(key: str, language: str | None) -> Decimal | None:
    """``two-thirds``."""
    head, dash, tail = key.partition("-")
    denominator = merged(language, _COUNTED).get(tail) if dash else None
    numerator = (1 if head in _ONE else _count(head, language)) if denominator else 0
    return Decimal(numerator) / denominator if denominator and 0 < numerator < denominator else None


def _count(key: str, language: str | None) -> int:
    """A small number, in letters or figures; 0 for anything else."""
    return int(key) if key.isdecimal() and len(key) < 3 else merged(language, NUMBER_WORDS).get(key, 0)


def _chinese_share(keys: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """``三分之二``, ``百分之五``, ``一半``."""
    if tuple(keys[at : at + 2]) == ("一", "半"):
        return Decimal(1) / 2, at + 2
    whole = chinese_number(keys, at)
    if whole is None or tuple(keys[whole[1] : whole[1] + 2]) != ("分", "之") or whole[1] + 2 >= len(keys):
        return None
    part = chinese_number(keys, whole[1] + 2)
    return (part[0] / whole[0], part[1]) if part and whole[0] else None
