"""The value of a written number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.wording.numbers import value


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
