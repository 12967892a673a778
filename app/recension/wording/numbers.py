"""Written numbers and their values: ``140,000``, ``140.000`` and ``one hundred and forty thousand`` alike."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

import regex

from recension.wording.chinese_numbers import chinese_number, in_chinese_word
from recension.wording.clock import clock_at
from recension.wording.languages import merged
from recension.wording.measures import ONE_OF, TIMES, in_base, sign_before, unit_at, unit_of
from recension.wording.number_words import ALSO_ARTICLES, DOZENS, JOINING, NUMBER_WORDS
from recension.wording.roman import is_roman
from recension.wording.shares import half_more, is_share, share_at

_DIGIT = regex.compile(r"\p{N}")
_SEPARATOR = r"[.,'’\u00a0\u202f ]"
_DIGITS = regex.compile(rf"[-−]?\p{{Nd}}+(?:{_SEPARATOR}\p{{Nd}}+)*")
_GROUPED = regex.compile(rf"\p{{Nd}}{{1,3}}(?:{_SEPARATOR}\p{{Nd}}{{3}})+")
_LEADING = regex.compile(
    rf"(\p{{Nd}}+(?:{_SEPARATOR}\p{{Nd}}+)*)(?:st|nd|rd|th|er|re|ère|e|è|º|ª|os?|as?|s)?[-‐]?(\p{{L}}*)"
)
"""Figures, the ending of an ordinal, and a unit glued on."""
_DECADE = regex.compile(r"[2-9]0(?:'?s|er|ern)")
"""The 90s are those of the century in which most of what is written about decades was."""
_DECIMAL_POINT = frozenset({"en", "zh", "ja", "ko", "he", "th"})
"""Languages that write a point before decimals; the others write a comma."""
_SPACED = frozenset({"fr", "es", "pt", "de", "ru", None})
"""Languages that part groups of figures by spaces."""
_GERMAN = regex.compile(r"(?:(?P<thousands>.+)tausend)?(?:(?P<hundreds>\w{0,6})hundert)?(?:und)?(?P<rest>.*)")
_GERMAN_JOINT = regex.compile("tausend|hundert|und")
_GERMAN_TENS = regex.compile(r"(?P<ones>\w+)und(?P<tens>\w+ig|dreißig)")
_LARGEST_SIMPLE = 1000
"""From here on a number word multiplies what stands before it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it counts: tokens ``[first, last)``."""

    first: int
    last: int
    value: Decimal | str
    """What has digits but no value, such as B2, stands for itself."""
    unit: str | None
    weak: bool
    """Said with a word that is often no number at all: one, first, second; or a name with digits, such as B2."""

    @property
    def plain(self) -> Hashable:
        """Equal for numbers that are certainly the same."""
        return (self.value, self.unit)

    def same(self, other: "Quantity") -> bool:
        """Whether both say the same, in whatever form; a missing unit may be any."""
        if self.unit is None or other.unit is None or isinstance(self.value, str) or isinstance(other.value, str):
            return self.value == other.value
        return in_base(self.value, self.unit) == in_base(other.value, other.unit)


@lru_cache(maxsize=1 << 14)
def value(text: str) -> Decimal | None:
    """The value of a number written in digits or as one word (or ``twenty-one``); None for anything else."""
    plain = text.strip().casefold()
    if not plain.isalpha():
        if _DIGITS.fullmatch(plain):
            return _digits(plain, None)
        leading = _LEADING.fullmatch(plain)
        if leading and not leading[2]:
            return _digits(leading[1], None)
    return _worded(plain, None)


SURELY = 2
"""What :func:`numberish` says of a number; 1 of a word that may be one or may belong to one."""


@lru_cache(maxsize=1 << 16)
def numberish(key: str, language: str | None) -> int:
    """How surely a folded token is a number or a part of one: 0, 1 or ``SURELY``."""
    if _DIGIT.search(key):
        return SURELY
    if is_share(key, language) or is_roman(key):
        return 1
    if _piece(key, language) is not None:
        return 1 if key in ALSO_ARTICLES or key in _FIRST else SURELY
    return int(unit_of(key) is not None)


def quantities(keys: Sequence[str], language: str | None) -> list[Quantity]:
    """The numbers among folded tokens, in order."""
    found: list[Quantity] = []
    at = 0
    while at < len(keys):
        quantity = _quantity_at(keys, at, language) if numberish(keys[at], language) else None
        if quantity:
            found.append(quantity)
        at = quantity.last if quantity else at + 1
    return found


def _quantity_at(keys: Sequence[str], at: int, language: str | None) -> Quantity | None:
    if (clock := clock_at(keys, at)) is not None:
        return Quantity(clock[1], clock[2], Decimal(clock[0]), "minute", weak=False)
    if (share := share_at(keys, at, language)) is not None:
        return _of_share(keys, at, *share, language)
    pieces, last, suffix = _pieces(keys, at, language)
    if not pieces:
        return _without_figures(keys, at)
    first = at
    ordinal = len(pieces) == 1 and keys[at] in _FIRST
    number, last = _with_half(keys, _combined(pieces), last, language)
    unit = unit_of(suffix) if suffix else None
    if unit is None and not suffix and not ordinal:
        unit, size = unit_at(keys, last)
        number, last = _with_half(keys, number, last + size, language) if size else (number, last)
    if unit is None and at and (unit := sign_before(keys[at - 1])):
        first = at - 1
    weak = ordinal or (last - first == 1 and keys[at] in ALSO_ARTICLES) or in_chinese_word(keys, at)
    return Quantity(first, last, number, unit, weak=weak)


def _without_figures(keys: Sequence[str], at: int) -> Quantity | None:
    """A unit that says one of itself (a year, an hour and a half), or what has digits and no value, such as B2."""
    unit, half = unit_of(keys[at]), half_more(keys, at + 1)
    if keys[at] in ONE_OF or (unit and half):
        return Quantity(at, at + 1 + half, Decimal("1.5" if half else 1), unit, weak=not half)
    if regex.search(r"\p{N}", keys[at]):
        return Quantity(at, at + 1, keys[at], None, weak=not keys[at][0].isdigit())
    return None


def _with_half(keys: Sequence[str], number: Decimal, last: int, language: str | None) -> tuple[Decimal, int]:
    """A number with the half that is said after it, and what that multiplies: two *and a half million*."""
    half = half_more(keys, last)
    if not half:
        return number, last
    size = _magnitude(keys, last + half, language)
    return (number + Decimal("0.5")) * (size or 1), last + half + bool(size)


def _of_share(keys: Sequence[str], at: int, share: Decimal, last: int, language: str | None) -> Quantity:
    """Half a million, half an hour, or half of whatever: then so many per cent."""
    article = int(last < len(keys) and keys[last] in ("a", "an"))
    if size := _magnitude(keys, last + article, language):
        return Quantity(at, last + article + 1, share * size, None, weak=False)
    unit, words = unit_at(keys, last + article)
    if unit in TIMES:
        return Quantity(at, last + article + words, share, unit, weak=False)
    percent = 100 * share
    if percent * 2 != int(percent * 2):
        percent = Decimal(round(percent))
    surely = last - at > 1 and keys[last : last + 1] in (["of"], ["de"], ["des"], ["der"], ["dos"], ["das"])
    return Quantity(at, last, percent, "percent", weak=not surely)


def _magnitude(keys: Sequence[str], at: int, language: str | None) -> int:
    """A hundred and more as one word at ``at``, or a dozen; else 0."""
    size = merged(language, NUMBER_WORDS).get(keys[at], 0) if at < len(keys) else 0
    return size if size in _MULTIPLIERS or (size and keys[at] in DOZENS) else 0


_FIRST = frozenset(
    "first primero primera primer premier première erste ersten erster erstes erstem primeiro primeira первый первая "
    "первое первого первой первом первую".split()
)


def _pieces(keys: Sequence[str], at: int, language: str | None) -> tuple[list[Decimal], int, str]:
    """The values of the words of one number from ``at`` on, the token after it, and a unit glued to its end."""
    chinese = chinese_number(keys, at)
    if chinese:
        return [chinese[0]], chinese[1], ""
    spaced = _spaced(keys, at, language)
    if spaced:
        return [spaced[0]], spaced[1], ""
    pieces: list[Decimal] = []
    i = last = at
    while i < len(keys):
        if pieces and keys[i] in JOINING and i + 1 < len(keys):
            i += 1
        read = _piece(keys[i], language)
        if pieces and keys[i] in DOZENS:
            return [read[0] * _combined(pieces)] if read else pieces, i + 1, ""
        if read is None or (pieces and not _goes_on(pieces, read[0])):
            break
        pieces.append(read[0])
        i = last = i + 1
        if read[1] and (magnitude := merged(language, NUMBER_WORDS).get(read[1])):
            pieces.append(Decimal(magnitude))
        elif read[1]:
            return pieces, last, read[1]
    return pieces, last, ""


def _spaced(keys: Sequence[str], at: int, language: str | None) -> tuple[Decimal, int] | None:
    """The value of figures in groups parted by spaces (``3 000``), and the token after them; not in English."""
    last = at + 1
    while language in _SPACED and last < len(keys) and len(keys[last]) == 3 and keys[last].isdecimal():
        last += 1
    grouped = last > at + 1 and len(keys[at]) <= 3 and keys[at].isdecimal()
    return (Decimal("".join(keys[at:last])), last) if grouped else None


def _piece(key: str, language: str | None) -> tuple[Decimal, str] | None:
    """The value of one token, and the letters glued to it: ``20-mile`` is 20 and mile."""
    leading = _LEADING.fullmatch(key)
    if leading:
        number = Decimal(f"19{key[:2]}") if _DECADE.fullmatch(key) else _digits(leading[1], language)
        return None if number is None else (number, leading[2])
    worded = _worded(key, language)
    if worded is not None:
        return worded, ""
    head, dash, tail = key.rpartition("-")
    worded = _worded(head, language) if dash and unit_of(tail) else None
    return None if worded is None else (worded, tail)


def _goes_on(pieces: Sequence[Decimal], following: Decimal) -> bool:
    """Whether a number word may follow others inside one number: twenty one, but not one two."""
    if following >= 100 and following in _MULTIPLIERS:
        return True
    before = pieces[-1]
    if before != int(before) or following != int(following):
        return False
    if before in (60, 80) and 0 < following < 20:
        return True
    size = 10 ** len(str(int(following)))
    return before >= size and before % size == 0 and not (before == 10 and following < 10)


_MULTIPLIERS = frozenset(Decimal(10) ** power for power in (2, 3, 4, 5, 6, 7, 8, 9, 12))


def _combined(pieces: Sequence[Decimal]) -> Decimal:
    total = current = Decimal(0)
    for piece in pieces:
        if piece >= _LARGEST_SIMPLE and piece in _MULTIPLIERS and (current or total):
            total += (current or 1) * piece
            current = Decimal(0)
        elif piece == 100 and 0 < current < 10:
            current *= 100
        else:
            current += piece
    return total + current


def _worded(key: str, language: str | None) -> Decimal | None:
    """The value of a number written as one word, with or without hyphens."""
    table = merged(language, NUMBER_WORDS)
    if key in table:
        return Decimal(table[key])
    if "-" in key:
        parts = [table.get(part) for part in key.split("-") if part not in JOINING]
        return _hyphenated([Decimal(part) for part in parts if part is not None]) if None not in parts else None
    return _german(key) if language in (None, "de") and len(key) > 6 else None


def _hyphenated(parts: Sequence[Decimal]) -> Decimal | None:
    """The value of parts joined by hyphens; French counts 97 as four times twenty, ten and seven."""
    if len(parts) < 2:
        return None
    if parts[0] == 4 and parts[1] == 20:
        parts = [Decimal(80), *parts[2:]]
    if len(parts) > 1 and parts[-2] == 10 and parts[-1] in (7, 8, 9):
        parts = [*parts[:-2], 10 + parts[-1]]
    sound = all(_goes_on(parts[:i], part) for i, part in enumerate(parts) if i)
    return _combined(parts) if sound else None


def _german(key: str) -> Decimal | None:
    """The value of a German number written in one word: einundzwanzig, hundertvierzigtausend."""
    if not _GERMAN_JOINT.search(key):
        return None
    table = NUMBER_WORDS.of["de"]
    match = _GERMAN.fullmatch(key)
    if match is None:
        return None
    thousands, hundreds, rest = match["thousands"], match["hundreds"], match["rest"]
    tens = _GERMAN_TENS.fullmatch(rest)
    values: list[int | Decimal | None] = [table.get(tens["ones"]), table.get(tens["tens"])] if tens else []
    if not tens and rest:
        values.append(table.get(rest))
    if hundreds is not None:
        count = table.get(hundreds) if hundreds else 1
        values.append(None if count is None else 100 * count)
    if thousands is not None:
        count_of_thousands = _worded(thousands, "de")
        values.append(None if count_of_thousands is None else 1000 * count_of_thousands)
    if len(values) < 2 and hundreds is None and thousands is None:
        return None
    known = [Decimal(number) for number in values if number is not None]
    return sum(known, Decimal(0)) if len(known) == len(values) else None


def _digits(text: str, language: str | None) -> Decimal | None:
    """The value of digits with separators; three digits after one are a group unless the language says otherwise."""
    bare = text.replace("−", "-")
    number = bare.lstrip("-")
    if _GROUPED.fullmatch(number) and not _is_fraction(number, language):
        bare = regex.sub(r"[^\p{Nd}-]", "", bare)
    else:
        bare = regex.sub(r"['’\u00a0\u202f ]", "", bare)
        if "," in bare and "." in bare:
            bare = bare.replace(min(",.", key=bare.rindex), "")
        bare = bare.replace(",", ".")
    try:
        return Decimal(bare)
    except InvalidOperation:
        return None


def _is_fraction(number: str, language: str | None) -> bool:
    """Whether ``1.234`` is a little more than one: a single decimal mark of the language, and not three zeros."""
    mark = "." if language in _DECIMAL_POINT else ","
    head, found, digits = number.partition(mark)
    return language is not None and bool(found) and head.isdigit() and digits.isdigit() and digits != "000"
