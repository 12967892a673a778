"""One preposition of several words for another is one difference."""

import pytest

from recension.wording import compare_words


@pytest.mark.parametrize(
    ("a", "b", "one", "other"),
    [
        (
            "El vuelo fue cancelado debido a la lluvia.",
            "El vuelo fue cancelado a causa de la lluvia.",
            "debido a",
            "a causa de",
        ),
        ("Le vol est annulé en raison de la pluie.", "Le vol est annulé à cause de la pluie.", "en raison", "à cause"),
        ("Le vol est annulé en raison du vent.", "Le vol est annulé à cause du vent.", "en raison", "à cause"),
        ("The flight was late due to rain.", "The flight was late because of rain.", "due to", "because of"),
    ],
)
def test_they_are_one(a: str, b: str, one: str, other: str) -> None:
    for x, y, told in ((a, b, (one, other)), (b, a, (other, one))):
        (edit,) = compare_words(x, y)
        assert edit.a
        assert edit.b
        assert (x[slice(*edit.a)], y[slice(*edit.b)]) == told


def test_words_that_are_no_prepositions_stay_apart() -> None:
    assert len(compare_words("He sat in a big chair.", "He stood at a small chair.")) > 1
