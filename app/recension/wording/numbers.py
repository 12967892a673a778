"""Written numbers and their values: ``140,000``, ``140.000`` and ``one hundred and forty thousand`` alike."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import lru_cache

import regex

from recension.wording.languages import merged
from recension.wording.measures import ONE_OF, in_base, unit_at, unit_of
from recension.wording.number_words import ALSO_ARTICLES, JOINING, NUMBER_WORDS

_DIGIT = regex.compile(r"\p{N}")
_SEPARATOR = r"[.,'’\u00a0\u202f ]"
_DIGITS = regex.compile(rf"[-−]?\p{{Nd}}+(?:{_SEPARATOR}\p{{Nd}}+)*")
_GROUPED = regex.compile(rf"\p{{Nd}}{{1,3}}(?:{_SEPARATOR}\p{{Nd}}{{3}})+")
_LEADING = regex.compile(
    rf"(\p{{Nd}}+(?:{_SEPARATOR}\p{{Nd}}+)*)(?:st|nd|rd|th|er|re|ère|e|è|º|ª|os?|as?|s)?[-‐]?(\p{{L}}*)"
)
"""Figures, the ending of an ordinal, and a unit glued on."""
_DECIMAL_POINT = frozenset({"en", "zh", "ja", "ko", "he", "th"})
"""Languages that write a point before decimals; the others write a comma."""
_SPACED = frozenset({"fr", "es", "pt", "de", "ru", None})
"""Languages that part groups of figures by spaces."""
_GERMAN = regex.compile(r"(?:(?P<thousands>.+)tausend)?(?:(?P<hundreds>\w{0,6})hundert)?(?:und)?(?P<rest>.*)")
_GERMAN_JOINT = regex.compile("tausend|hundert|und")
_GERMAN_TENS = regex.compile(r"(?P<ones>\w+)und(?P<tens>\w+ig|dreißig)")
_CHINESE_WORDS = frozenset("十分 一些 一起 一样 一樣 一定 一直 一般 一切 一旦 万一 萬一 万分 百姓 千万 三明".split())
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
    pieces, last, suffix = _pieces(keys, at, language)
    if not pieces:
        if keys[at] in ONE_OF:
            return Quantity(at, at + 1, Decimal(1), unit_of(keys[at]), weak=True)
        if _DIGIT.search(keys[at]):
            return Quantity(at, at + 1, keys[at], None, weak=not keys[at][0].isdigit())
        return None
    first = at
    ordinal = len(pieces) == 1 and keys[at] in _FIRST
    unit = unit_of(suffix) if suffix else None
    if unit is None and not suffix and not ordinal:
        unit, size = unit_at(keys, last)
        last += size
    if unit is None and at and keys[at - 1] in "$€£¥₽":
        unit, first = unit_of(keys[at - 1]), at - 1
    weak = ordinal or (last - first == 1 and keys[at] in ALSO_ARTICLES) or _in_chinese_word(keys, at)
    return Quantity(first, last, _combined(pieces), unit, weak=weak)


_FIRST = frozenset("first primero primera primer premier première erste ersten erster primeiro primeira".split())


def _pieces(keys: Sequence[str], at: int, language: str | None) -> tuple[list[Decimal], int, str]:
    """The values of the words of one number from ``at`` on, the token after it, and a unit glued to its end."""
    chinese = _chinese(keys, at)
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
        number = _digits(leading[1], language)
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


_MULTIPLIERS = frozenset(Decimal(10) ** power for power in (2, 3, 4, 6, 8, 9, 12))


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


def _chinese(keys: Sequence[str], at: int) -> tuple[Decimal, int] | None:
    """The value of a run of Chinese numerals from token ``at`` on, and the token after it."""
    table = NUMBER_WORDS.of["zh"]
    last = at
    while last < len(keys) and keys[last] in table:
        last += 1
    numbers = [table[key] for key in keys[at:last]]
    if not numbers:
        return None
    if max(numbers) < 10:
        return Decimal("".join(map(str, numbers))), last
    total = section = digit = 0
    for number in numbers:
        if number < 10:
            digit = number
        elif number < 10**4:
            section += (digit or 1) * number
            digit = 0
        else:
            total += (section + digit or 1) * number
            section = digit = 0
    return Decimal(total + section + digit), last


def _in_chinese_word(keys: Sequence[str], at: int) -> bool:
    """Whether a numeral is the beginning of a word that counts nothing: 十分, 一些."""
    return "".join(keys[at : at + 2]) in _CHINESE_WORDS
