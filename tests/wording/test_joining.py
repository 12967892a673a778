"""Words that are written as one where they meet, and words that only look as if they were."""

import pytest

from recension.vocabulary import Breaks
from recension.wording import compare_words
from recension.wording.joining import wrong_joining


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "il voit le homme ici", True),
        ("fr", "il voit le héros ici", False),
        ("fr", "il voit le onze ici", False),
        ("fr", "il voit la affaire ici", True),
        ("fr", "il sort de le port ici", True),
        ("fr", "il vient de le faire ici", False),
        ("fr", "il va à les ports ici", True),
        ("es", "sale de el puerto hoy", True),
        ("es", "va a el puerto hoy", True),
        ("es", "va y informa hoy", True),
        ("es", "agua y hielo hoy", False),
        ("es", "uno o otro hoy", True),
        ("es", "uno o dos hoy", False),
        ("pt", "está em a casa hoje", True),
        ("pt", "saiu de o porto hoje", True),
        ("pt", "gosta de o fazer hoje", False),
        ("it", "esce di il porto oggi", True),
        ("it", "la acqua è qui", True),
        ("it", "la casa è qui", False),
        ("de", "er sieht an dem Haus", False),
    ],
)
def test_joining(language: str, text: str, expected: bool) -> None:
    keys = text.split()
    assert any(wrong_joining(keys, at, at + 1, language) for at in range(len(keys))) is expected


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Le ministre a vu l'homme dans la rue.", "Le ministre a vu le individu dans la rue."),
        ("El barco salió del puerto por la noche.", "El barco salió de el muelle por la noche."),
        ("O navio entrou no porto à noite.", "O navio entrou em o cais à noite."),
    ],
)
def test_a_swap_that_leaves_words_apart_breaks_the_grammar(a: str, b: str) -> None:
    told = [edit.garble.breaks for edit in compare_words(a, b) if edit.garble]
    assert Breaks.GRAMMAR in told


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Le ministre a vu l'homme dans la rue.", "Le ministre a vu le garçon dans la rue."),
        ("El barco salió del puerto por la noche.", "El barco salió de la bahía por la noche."),
        ("O navio entrou no porto à noite.", "O navio entrou na baía à noite."),
    ],
)
def test_a_sound_swap_breaks_nothing(a: str, b: str) -> None:
    assert not [edit for edit in compare_words(a, b) if edit.garble]
