"""Dates: what is read as one, and that its form does not matter."""

import calendar
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.wording.dates import Date, dates


def read(text: str, language: str | None = None) -> list[Date]:
    surface = [text[start:end] for start, end in tokenize(text)]
    return dates(surface, [fold(token) for token in surface], language)


def words(text: str, language: str) -> list[str]:
    surface = [text[start:end] for start, end in tokenize(text)]
    return [" ".join(surface[found.first : found.last]) for found in read(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "last Thursday (May 18) in Rome", ["last Thursday", "May 18"]),
        ("en", "from June 1 to December 31, 2023.", ["June 1", "December 31 , 2023"]),
        ("en", "She may go. They march on.", []),
        ("en", "the Sun rose on 3-4-5", []),
        ("en", "next week, not a week later", ["next week"]),
        ("de", "am 18. Mai 2023, am 18.5.2023", ["18 . Mai 2023", "18.5 . 2023"]),
        ("es", "el 18 de mayo de 2023 y el lunes pasado", ["18 de mayo de 2023", "lunes pasado"]),
        ("fr", "le 1er mai, mardi prochain", ["1er mai", "mardi prochain"]),
        ("pt", "18 de março, na segunda-feira", ["18 de março", "segunda-feira"]),
        ("ru", "18 мая 2023 года, в четверг", ["18 мая 2023", "четверг"]),
        ("zh", "2023年5月18日星期四", ["2023 年 5 月 18 日", "期 四"]),
        ("nl", "op 18 mei", []),
        ("en", "In May they may march; since March.", ["May", "March"]),
        ("en", "on Aug. 12, the first of May", ["Aug . 12", "first of May"]),
        ("en", "found yesterday, gone tomorrow", ["yesterday", "tomorrow"]),
        ("es", "el primero de mayo, por la mañana, mañana", ["primero de mayo", "mañana"]),
        ("de", "am ersten Mai, gestern", ["ersten Mai", "gestern"]),
        ("pt", "na segunda, no dia 1º de maio", ["segunda", "1º de maio"]),
        ("ru", "первого мая, вчера", ["первого мая", "вчера"]),
        ("zh", "昨天和一九三一年五月十二日", ["昨 天", "一 九 三 一 年 五 月 十 二 日"]),
    ],
)
def test_what_is_a_date(language: str, text: str, expected: list[str]) -> None:
    assert words(text, language) == expected


_DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@given(_DAYS, _DAYS)
def test_the_form_does_not_matter_and_the_day_does(one: date, other: date) -> None:
    def forms(day: date) -> list[Date]:
        month = calendar.month_name[day.month]
        texts = (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}", f"{day:%Y-%m-%d}")
        return [found for text in texts for found in read(text, "en")]

    here, there = forms(one), forms(other)
    assert len(here) == len(there) == 3
    assert all(a.same(b) for a in here for b in here)
    assert any(a.same(b) for a in here for b in there) == (one == other)


def test_a_date_in_figures_may_be_of_two_days() -> None:
    (found,) = read("3/4/2021")
    assert found.days == {(3, 4), (4, 3)}
    assert found.same(read("March 4, 2021")[0])
    assert found.same(read("3 April 2021")[0])
    assert not found.same(read("5 April 2021")[0])


@given(st.text())
def test_any_text_has_disjoint_dates(text: str) -> None:
    found = read(text)
    assert all(date.first < date.last for date in found)
    assert all(before.last <= after.first for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Aug. 12", "12 August"),
        ("en", "May first", "1 May"),
        ("fr", "le premier mai", "le 1er mai"),
        ("pt", "na segunda-feira.", "na segunda."),
        ("zh", "1931年5月12日", "一九三一年五月十二日"),
    ],
)
def test_one_day_in_two_forms(language: str, one: str, other: str) -> None:
    (said,), (otherwise,) = read(one, language), read(other, language)
    assert said.same(otherwise)


def test_last_week_is_not_last_month_and_no_weekday() -> None:
    (week,), (month,), (yesterday,) = read("last week", "en"), read("last month", "en"), read("yesterday", "en")
    assert not week.same(month)
    assert not week.same(yesterday)
    assert yesterday.weak
    assert not week.weak


def test_without_a_language_small_months_are_those_of_languages_that_write_them_small() -> None:
    assert [found.days for found in read("entre janeiro e junho")] == [frozenset({(1, None)}), frozenset({(6, None)})]
    assert read("january") == []
