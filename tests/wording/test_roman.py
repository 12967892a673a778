"""Roman numerals are numbers where what stands beside them says so."""

import pytest

from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.wording.roman import in_figures, is_roman


def figures(text: str, language: str | None) -> list[str]:
    """The tokens of a text that became figures."""
    surface = [text[start:end] for start, end in tokenize(text)]
    keys = [fold(token) for token in surface]
    return [told for key, told in zip(keys, in_figures(surface, keys, language), strict=True) if key != told]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Henry VIII founded it.", "en", ["8"]),
        ("See Part II of Chapter XL.", "en", ["2", "40"]),
        ("He fought in World War I.", "en", ["1"]),
        ("El castillo es del siglo XII.", "es", ["12"]),
        ("Le château date du XIIe siècle.", "fr", ["12"]),
        ("Kaiser Wilhelm II. floh.", "de", ["2"]),
        ("Пётр I построил город в XVIII веке.", "ru", ["1", "18"]),
        ("In London I met Tom, and I ran.", "en", []),
        ("He lives in Washington DC and likes the mix.", "en", []),
        ("IIII and VX are none: Louis IIII, Louis VX.", "en", []),
    ],
)
def test_numerals(text: str, language: str | None, expected: list[str]) -> None:
    assert figures(text, language) == expected


@pytest.mark.parametrize(
    ("key", "expected"), [("viii", True), ("i", True), ("xiie", True), ("iiii", False), ("", False)]
)
def test_what_may_be_one(key: str, expected: bool) -> None:
    assert is_roman(key) is expected
