"""Dates: what day, month or weekday some words name, whatever order and figures they are written in."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from recension.wording.chinese_numbers import chinese_number
from recension.wording.date_words import ALSO_COMMON, DAYS, MONTHS, ORDINAL_DAYS, POINTING, SPANS, WEEKDAYS
from recension.wording.languages import merged

_YEAR = regex.compile(r"[12]\d{3}")
_DAY = regex.compile(r"(\d{1,2})(?:st|nd|rd|th|er|[ºªoa])?")
_IN_ONE = regex.compile(r"(\d{1,2})\.(\d{1,2})")
_CHINESE_WEEK = frozenset("周 週 期 拜".split())
_CHINESE_DAYS: Mapping[str, int] = {day: number for number, day in enumerate("一二三四五六日", 1)} | {"天": 7}
_CHINESE_PARTS = frozenset("七八九十零〇昨今明")
_BETWEEN = frozenset("of the de del ten der den am , .".split())
"""What may stand between the parts of a date."""
_WITH_CAPITALS = frozenset({**MONTHS.of["en"], **MONTHS.of["de"], **WEEKDAYS.of["en"], **WEEKDAYS.of["de"]})
_BEFORE_MONTHS = frozenset("in since until till through by early late mid last next im seit bis en depuis".split())
_SHORT = frozenset("mar sun sat wed mon jun dec sep".split())
_REACH = 3
"""Tokens on either side of a month in which its day and year are sought."""


@dataclass(frozen=True, slots=True)
class Date:
    """The parts of a date that are named: tokens ``[first, last)``."""

    first: int
    last: int
    days: frozenset[tuple[int | None, int | None]]
    """(month, day); more than one where 3/4 may be either."""
    year: int | None = None
    weekday: int | None = None
    pointing: int | None = None
    """-1, 0 or 1: the last one, this one, the next one."""
    span: str = ""
    """What is pointed to, where it is no weekday: a week, a year, a day."""

    @property
    def weak(self) -> bool:
        """Whether it may be no date at all: today may be a while, and so may this year."""
        return self.span == _A_DAY or (bool(self.span) and self.pointing == 0)

    @property
    def plain(self) -> Hashable:
        """Equal for dates that are certainly the same."""
        return (*sorted(self.days, key=str), self.year, self.weekday, self.pointing, self.span)

    def same(self, other: "Date") -> bool:
        """Whether both name the same day, in whatever form."""
        return (
            bool(self.days & other.days)
            and (self.year, self.weekday, self.pointing) == (other.year, other.weekday, other.pointing)
            and self.span == other.span
        )  # fmt: skip


_A_DAY = "day"
_SAME = {"fall": "autu"}
_STEM = 4
"""Letters of a week, month or season that tell it from others, whatever its ending."""
_NO_DAY: frozenset[tuple[int | None, int | None]] = frozenset({(None, None)})


@lru_cache(maxsize=1 << 14)
def is_datish(key: str, language: str | None) -> bool:
    """Whether a folded token may be a part of a date."""
    return (
        key[:1].isdigit()
        or key.endswith("'s")
        or key in merged(language, MONTHS)
        or key in merged(language, WEEKDAYS)
        or key in SPANS.of(language)
        or key in _pointing(language)
        or key in _days(language)
        or key in _CHINESE_WEEK
        or key in _CHINESE_DAYS
        or key in _CHINESE_PARTS
    )


def dates(surface: Sequence[str], keys: Sequence[str], language: str | None) -> list[Date]:
    """The dates among tokens, in order and disjoint."""
    keys = [key.removesuffix("'s") for key in keys]
    found: list[Date] = []
    at = 0
    while at < len(keys):
        date = _date_at(surface, keys, at, language) if is_datish(keys[at], language) else None
        if date and (not found or found[-1].last <= date.first):
            found.append(date)
        at = max(at + 1, date.last) if date else at + 1
    return found


def _date_at(surface: Sequence[str], keys: Sequence[str], at: int, language: str | None) -> Date | None:
    return next((date for read in _READERS if (date := read(surface, keys, at, language))), None)


def _in_figures(_surface: Sequence[str], keys: Sequence[str], at: int, _language: str | None) -> Date | None:
    """``2023-05-18``, ``18/05/2023``, ``18.5.2023``, ``5/18``."""
    if not keys[at][:1].isdigit():
        return None
    parts, last = _parts_in_figures(keys, at)
    if len(parts) != 3:
        return None
    numbers = tuple(map(int, parts))
    if len(parts[0]) == 4:
        days, year = {(numbers[1], numbers[2])}, numbers[0]
    elif len(parts[2]) in (2, 4):
        days = {(numbers[1], numbers[0]), (numbers[0], numbers[1])}
        year = numbers[2] if len(parts[2]) == 4 else 2000 + numbers[2]
    else:
        return None
    sound = frozenset(day for day in days if 1 <= day[0] <= 12 and 1 <= day[1] <= 31)
    return Date(at, last, sound, year) if sound else None


def _parts_in_figures(keys: Sequence[str], at: int) -> tuple[list[str], int]:
    """The runs of digits that one kind of mark joins from token ``at`` on, and the token after them."""
    together = _IN_ONE.fullmatch(keys[at])
    parts = list(together.groups()) if together else [keys[at]]
    mark = "." if together else keys[at + 1] if at + 1 < len(keys) else ""
    last = at + 1
    while len(parts) < 3 and last + 1 < len(keys) and keys[last] == mark and mark in ("-", "/", "."):
        parts.append(keys[last + 1])
        last += 2
    return ([*parts], last) if all(part.isdecimal() and len(part) in (1, 2, 4) for part in parts) else ([], last)


def _with_month(surface: Sequence[str], keys: Sequence[str], at: int, language: str | None) -> Date | None:
    """``May 18, 2023``, ``18 de mayo``, ``den 18. Mai``, or a month alone."""
    months = merged(language, MONTHS)
    month = months.get(keys[at])
    if month is None:
        return None
    first, day = _before(keys, at, language)
    last, after = _after(keys, at, language)
    year = next((int(part) for part in after if _YEAR.fullmatch(part)), None)
    if day is None:
        day = next((found for part in after if (found := _day(part, language))), None)
    if (
        day is None
        and year is None
        and not (_like_a_name(surface[at], language, begins=at == 0) and _is_month(keys, at))
    ):
        return None
    return Date(first, last, frozenset({(month, day)}), year)


def _is_month(keys: Sequence[str], at: int) -> bool:
    """Whether the name of a month, without day or year, is one: *may* is after *in* only."""
    return keys[at] not in ALSO_COMMON or (at > 0 and keys[at - 1] in _BEFORE_MONTHS and keys[at] not in _SHORT)


def _day(key: str, language: str | None) -> int | None:
    """The day of a month that a folded token may name."""
    match = _DAY.fullmatch(key)
    day = int(match[1]) if match else merged(language, ORDINAL_DAYS).get(key, 0)
    return day if 1 <= day <= 31 else None


def _like_a_name(word: str, language: str | None, *, begins: bool) -> bool:
    """English and German write months with a capital; elsewhere a capital makes a name: Rio de Janeiro."""
    if language not in ("en", "de", None):
        return begins or word[:1].islower()
    if word[:1].isupper():
        return True
    return language is None and word not in _WITH_CAPITALS


def _before(keys: Sequence[str], at: int, language: str | None) -> tuple[int, int | None]:
    """The first token and the day where one stands before the month."""
    for i in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if (day := _day(keys[i], language)) is not None:
            return i, day
        if keys[i] not in _BETWEEN or keys[i] == ",":
            break
    return at, None


def _after(keys: Sequence[str], at: int, language: str | None) -> tuple[int, list[str]]:
    """The token after the date, and the day and year where they stand after the month."""
    parts: list[str] = []
    last = at + 1
    for i in range(at + 1, min(len(keys), at + 2 + _REACH)):
        year = _YEAR.fullmatch(keys[i])
        right_after = i == at + 1 or (i == at + 2 and keys[at + 1] in (".", "the"))
        if year or (right_after and _day(keys[i], language) and not parts):
            parts.append(keys[i])
            last = i + 1
            if year:
                break
        elif keys[i] not in _BETWEEN:
            break
    return last, parts


def _weekday(surface: Sequence[str], keys: Sequence[str], at: int, language: str | None) -> Date | None:
    """A weekday, with ``last`` or ``next`` before or after it."""
    number = merged(language, WEEKDAYS).get(keys[at])
    if number is None or not _like_a_name(surface[at], language, begins=True):
        return None
    if keys[at] in ALSO_COMMON and language != "ru" and not (at + 1 < len(keys) and keys[at + 1] in (",", ".")):
        return None
    first, last, pointing = _pointed(keys, at, at + 1, language)
    return Date(first, last, _NO_DAY, weekday=number, pointing=pointing)


def _span(_surface: Sequence[str], keys: Sequence[str], at: int, language: str | None) -> Date | None:
    """``last week``, ``el año pasado``: only with a word that points."""
    if keys[at] not in SPANS.of(language):
        return None
    first, last, pointing = _pointed(keys, at, at + 1, language)
    return (
        None
        if pointing is None
        else Date(first, last, _NO_DAY, pointing=pointing, span=_SAME.get(keys[at], keys[at][:_STEM]))
    )


def _from_today(_surface: Sequence[str], keys: Sequence[str], at: int, language: str | None) -> Date | None:
    """``yesterday``, ``昨天``."""
    days = _days(language)
    for last in (at + 1, at + 2):
        way = days.get("".join(keys[at:last]))
        if way is not None and not (keys[at] == "mañana" and at and keys[at - 1] in ("la", "esta", "una", "de")):
            return Date(at, last, _NO_DAY, pointing=way, span=_A_DAY)
    return None


@lru_cache(maxsize=16)
def _days(language: str | None) -> Mapping[str, int]:
    if language is not None:
        return DAYS.get(language, {})
    return {word: way for words in DAYS.values() for word, way in words.items()}


def _pointed(keys: Sequence[str], first: int, last: int, language: str | None) -> tuple[int, int, int | None]:
    words = _pointing(language)
    if first and keys[first - 1] in words:
        return first - 1, last, words[keys[first - 1]]
    if last < len(keys) and keys[last] in words and language in ("es", "fr", "pt", None):
        return first, last + 1, words[keys[last]]
    return first, last, None


@lru_cache(maxsize=16)
def _pointing(language: str | None) -> Mapping[str, int]:
    if language is not None:
        return POINTING.get(language, {})
    return {word: way for words in POINTING.values() for word, way in words.items()}


def _chinese(_surface: Sequence[str], keys: Sequence[str], at: int, _language: str | None) -> Date | None:
    """``2023年5月18日``, ``5月18日``, ``星期四``, ``周四``."""
    if at + 1 < len(keys) and keys[at] in _CHINESE_WEEK and keys[at + 1] in _CHINESE_DAYS:
        return Date(at, at + 2, _NO_DAY, weekday=_CHINESE_DAYS[keys[at + 1]])
    year = month = day = None
    last = at
    for number, mark, end in _steps(keys, at):
        if mark == "年" and last == at:
            year = number
        elif mark == "月" and month is None:
            month = number
        elif mark in "日号" and day is None and month is not None:
            day = number
        else:
            break
        last = end
    return Date(at, last, frozenset({(month, day)}), year) if month is not None else None


def _steps(keys: Sequence[str], at: int) -> Iterator[tuple[int, str, int]]:
    """Numbers, each with the character after it and the token after that."""
    while at < len(keys):
        found = (int(keys[at]), at + 1) if keys[at].isdecimal() else chinese_number(keys, at)
        if found is None or found[1] >= len(keys) or keys[found[1]] not in "年月日号":
            return
        yield int(found[0]), keys[found[1]], found[1] + 1
        at = found[1] + 1


_READERS = (_in_figures, _chinese, _with_month, _weekday, _from_today, _span)
