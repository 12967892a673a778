"""Look-alikes: words of mixed scripts that read the same in one."""

import pytest
from tests.reading.test_decoding import EVERY

from recension.reading.lookalikes import find_look_alikes, in_one_script, latin_shape


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("соmраny", "company"),  # Cyrillic с, о, р, а
        ("Mосква", "Москва"),  # Latin M
        ("Ρlato", "Plato"),  # Greek rho
        ("hοuse", "house"),  # Greek omicron
    ],
)
def test_a_disguised_word_is_told_with_what_it_looks_like(word: str, meant: str) -> None:
    text = f"All of the {word} was there."
    (oddity,) = find_look_alikes(text)
    assert text[oddity.start : oddity.end] == word
    assert oddity.repair == meant
    assert f"“{meant}”" in oddity.note


@pytest.mark.parametrize("text", [*EVERY, "Δt is 5 µm", "the β-carotene and αβγ", "Wi-Fi в доме", "iPhone и Android"])
def test_honest_text_holds_none(text: str) -> None:
    assert list(find_look_alikes(text)) == []


def test_shapes() -> None:
    assert latin_shape("сор") == "cop"
    assert latin_shape("Привет") is None
    assert latin_shape("cop") is None
    assert in_one_script("cop") is None


def test_where_letters_are_even_the_words_beside_decide() -> None:
    (oddity,) = find_look_alikes("основните свободи. Tо трябва")
    assert oddity.repair == "То"
    (oddity,) = find_look_alikes("went tо town")
    assert oddity.repair == "to"
