"""The value of a written number."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.wording.numbers import Quantity, quantities, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4", "4"),
        ("four", "4"),
        ("Vier", "4"),
        ("cuatro", "4"),
        ("quatre", "4"),
        ("twenty", "20"),
        ("twenty-one", "21"),
        ("ninety-nine", "99"),
        ("hundred", "100"),
        ("first", "1"),
        ("22nd", "22"),
        ("140,000", "140000"),
        ("140.000", "140000"),
        ("140\u202f000", "140000"),
        ("1’000’000", "1000000"),
        ("3.5", "3.5"),
        ("3,5", "3.5"),
        ("-7", "-7"),
        ("−7", "-7"),
        ("0", "0"),
        ("007", "7"),
        ("٣", "3"),
    ],
)
def test_values(text: str, expected: str) -> None:
    assert value(text) == Decimal(expected)


@pytest.mark.parametrize(
    "text", ["", "bridge", "twenty-blue", "blue-one", "B2", "3.5.7", "1st2", "-", "twenty-twenty", "$5"]
)
def test_what_is_no_number_has_none(text: str) -> None:
    assert value(text) is None


@given(st.integers(-(10**9), 10**9))
def test_grouped_or_not_a_number_is_the_same(number: int) -> None:
    assert value(str(number)) == value(f"{number:,}") == Decimal(number)


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    found = value(text)
    assert found is None or found.is_finite()


def read(text: str, language: str | None = "en") -> list[Quantity]:
    return quantities([fold(text[start:end]) for start, end in tokenize(text)], language)


@pytest.mark.parametrize(
    ("language", "text", "number", "unit"),
    [
        ("en", "one hundred and forty thousand", "140000", None),
        ("en", "the twenty first century", "21", "century"),
        ("en", "the 21st century", "21", "century"),
        ("en", "$5 million", "5000000", "usd"),
        ("en", "3.5bn", "3500000000", None),
        ("en", "a 20-mile walk", "20", "mile"),
        ("en", "a nine-year war", "9", "year"),
        ("en", "41 p.c. agreed", "41", "percent"),
        ("en", "1.234", "1.234", None),
        ("en", "140.000", "140000", None),
        ("de", "1.234", "1234", None),
        ("de", "1,234", "1.234", None),
        ("de", "einundzwanzig", "21", None),
        ("de", "hundertvierzigtausend", "140000", None),
        ("de", "zweihundertfünfzig", "250", None),
        ("es", "treinta y uno", "31", None),
        ("es", "ciento cuarenta mil", "140000", None),
        ("fr", "quatre-vingt-dix-sept pour cent", "97", "percent"),
        ("fr", "cent quarante mille", "140000", None),
        ("pt", "cento e quarenta mil", "140000", None),
        ("ru", "сто сорок тысяч рублей", "140000", "rub"),
        ("zh", "十四万", "140000", None),
        ("zh", "一百二十年", "120", "year"),
        ("zh", "二〇二三", "2023", None),
        ("zh", "14万", "140000", None),
    ],
)
def test_numbers_of_several_words_and_their_units(language: str, text: str, number: str, unit: str | None) -> None:
    (found,) = read(text, language)
    assert (found.value, found.unit) == (Decimal(number), unit)


def test_numbers_side_by_side_are_not_one() -> None:
    assert [found.value for found in read("two three, between four and five, 1987 54")] == [2, 3, 4, 5, 1987, 54]


def test_what_has_digits_and_no_value_stands_for_itself() -> None:
    assert [found.value for found in read("B2 and 3:1")] == ["b2", "3:1"]


def test_the_same_measure_in_other_units_is_the_same() -> None:
    (months,), (year,), (days,) = read("12 months"), read("a year"), read("12 days")
    assert months.same(year)
    assert not months.same(days)


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ONES += "seventeen eighteen nineteen".split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def english(number: int) -> str:
    """A number below a million in words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    size, word = (100, "hundred") if number < 1000 else (1000, "thousand")
    head, rest = divmod(number, size)
    return f"{english(head)} {word}" + (f" {'and ' if rest < 100 else ''}{english(rest)}" if rest else "")


@given(st.integers(0, 999_999))
def test_english_words_are_read_as_they_are_said(number: int) -> None:
    (found,) = read(english(number))
    assert found.value == number
    (spaced,) = read(english(number).replace("-", " "))
    assert spaced.value == number


def chinese(number: int) -> str:
    """A number below ten thousand in Chinese."""
    digits = "零一二三四五六七八九"
    told = ""
    for size, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // size % 10
        if digit:
            told += digits[digit] + mark
        elif told and not told.endswith("零") and number % size:
            told += "零"
    return told


@given(st.integers(1, 9999))
def test_chinese_numerals_are_read_as_they_are_said(number: int) -> None:
    (found,) = read(chinese(number), "zh")
    assert found.value == number


@given(st.text())
def test_any_text_has_numbers_in_order(text: str) -> None:
    found = read(text, None)
    assert all(before.last <= after.first + 1 for before, after in pairwise(found))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "two dozen people", "24 people"),
        ("en", "half of the voters", "50% of the voters"),
        ("en", "half a million", "500,000"),
        ("en", "two thirds of the men", "67 percent of the men"),
        ("en", "three-quarters", "75 percent"),
        ("en", "an hour and a half", "90 minutes"),
        ("en", "two and a half million", "2,500,000"),
        ("en", "half an hour", "30 minutes"),
        ("en", "2 crore", "20 million"),
        ("en", "the nineties", "the 1990s"),
        ("en", "5 pm", "17:00"),
        ("en", "24 hours", "24 h"),
        ("es", "las 5 de la tarde", "las 17:00"),
        ("es", "la mitad", "el 50 %"),
        ("es", "dos docenas", "24"),
        ("fr", "17 h 30", "17h30"),
        ("fr", "une vingtaine", "20"),
        ("de", "17 Uhr", "17:00 Uhr"),
        ("de", "die Hälfte", "50 Prozent"),
        ("de", "ein Dutzend", "12"),
        ("pt", "uma dúzia", "12"),
        ("ru", "1,5 млн", "1,5 миллиона"),
        ("ru", "половина", "50 процентов"),
        ("zh", "三分之二", "67%"),
        ("zh", "百分之五", "5%"),
        ("zh", "一半", "50%"),
        ("zh", "下午5点", "17点"),
    ],
)
def test_the_same_number_said_otherwise(language: str, one: str, other: str) -> None:
    (said,), (otherwise,) = read(one, language), read(other, language)
    assert said.same(otherwise)
    assert otherwise.same(said)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "half of the crop", "a quarter of the crop"),
        ("en", "dozens", "hundreds"),
        ("en", "5 pm", "5 am"),
        ("en", "2 lakh", "2 crore"),
        ("fr", "une vingtaine", "une trentaine"),
        ("ru", "две трети", "одна треть"),
    ],
)
def test_another_number(language: str, one: str, other: str) -> None:
    (said,), (otherwise,) = read(one, language), read(other, language)
    assert not said.same(otherwise)


def test_an_ordinal_before_a_quarter_is_no_share() -> None:
    assert next(found.value for found in read("in the third quarter")) == 3
