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
