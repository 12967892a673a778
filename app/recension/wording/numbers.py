"""The value of a written number: ``140,000``, ``140.000`` and ``four`` alike."""

from decimal import Decimal, InvalidOperation
from functools import lru_cache

import regex

_DIGITS = regex.compile(r"[-−]?\p{Nd}+(?:[.,'’\u00a0\u202f ]\p{Nd}+)*")
_GROUPED = regex.compile(r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+")
_ORDINAL = regex.compile(r"(\d+)(?:st|nd|rd|th)")
_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "zero null cero zéro",
            "one eins uno",
            "two zwei dos deux",
            "three drei tres trois",
            "four vier cuatro quatre",
            "five fünf cinco cinq",
            "six sechs seis",
            "seven sieben siete sept",
            "eight acht ocho huit",
            "nine neun nueve neuf",
            "ten zehn diez dix",
            "eleven elf once onze",
            "twelve zwölf doce douze",
            "thirteen dreizehn trece treize",
            "fourteen vierzehn catorce quatorze",
            "fifteen fünfzehn quince quinze",
            "sixteen sechzehn dieciséis seize",
            "seventeen siebzehn diecisiete",
            "eighteen achtzehn dieciocho",
            "nineteen neunzehn diecinueve",
            "twenty zwanzig veinte vingt",
        )
    )
    for word in words.split()
} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "hundred": 100,
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}


@lru_cache(maxsize=1 << 14)
def value(text: str) -> Decimal | None:
    """The value of a number written in digits or as one word (or ``twenty-one``); None for anything else."""
    plain = text.strip().casefold()
    ordinal = _ORDINAL.fullmatch(plain)
    if ordinal:
        return Decimal(ordinal[1])
    if plain in _ORDINALS:
        return Decimal(_ORDINALS[plain])
    if plain in _WORDS:
        return Decimal(_WORDS[plain])
    tens, dash, ones = plain.partition("-")
    if dash and tens in _WORDS and ones in _WORDS and _WORDS[tens] % 10 == 0 and 0 < _WORDS[ones] < 10:
        return Decimal(_WORDS[tens] + _WORDS[ones])
    return _digits(plain) if _DIGITS.fullmatch(plain) else None


def _digits(text: str) -> Decimal | None:
    bare = text.replace("−", "-")
    if _GROUPED.fullmatch(bare.lstrip("-")):
        bare = regex.sub(r"[^\d-]", "", bare)
    else:
        bare = regex.sub(r"['’\u00a0\u202f ]", "", bare).replace(",", ".")
    try:
        return Decimal(bare)
    except InvalidOperation:
        return None
