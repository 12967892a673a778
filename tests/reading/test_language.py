"""The language of a text."""

import sys

import pytest

from recension.reading.language import language_of

LATIN = {
    "en": "The boats were back before the storm, and most of the crew had not slept for two nights.",
    "de": "Die Boote waren vor dem Sturm zurück, und die meisten von den Leuten haben nicht geschlafen.",
    "fr": "Les bateaux sont rentrés avant la tempête, et la plupart des marins ne dormaient plus dans le.",
    "es": "Los barcos volvieron antes de la tormenta y los marineros no habían dormido, pero el capitán "
    "es más fuerte que el mar y no tenía sueño.",
    "it": "Le barche erano tornate prima della tempesta e nel porto non si vedeva più il capitano.",
    "pt": "Os barcos voltaram antes da tempestade e a maioria dos marinheiros não dormia com uma.",
    "nl": "De boten waren voor de storm terug en het grootste deel van de mannen had niet op een bed.",
    "sv": "Båtarna var tillbaka före stormen och de flesta i besättningen hade inte sovit på två nätter, "
    "för att det är ett hårt arbete, sade också styrmannen när han kom från hamnen.",
}
SCRIPTS = {
    "el": "Τα πλοία γύρισαν πριν από την καταιγίδα.",
    "he": "הסירות חזרו לפני הסערה.",
    "th": "เรือกลับมาก่อนพายุ",
    "ja": "船は嵐の前に港へ戻った。",
    "zh": "暴风雨来临之前，船都回来了。",
    "ko": "배들은 폭풍이 오기 전에 돌아왔다.",
    "hi": "तूफ़ान से पहले नावें लौट आईं।",
    "ka": "ნავები ქარიშხლამდე დაბრუნდნენ.",
}


@pytest.mark.parametrize("language", LATIN)
def test_by_small_words(language: str) -> None:
    assert language_of(LATIN[language]) == language


@pytest.mark.parametrize("language", SCRIPTS)
def test_by_script(language: str) -> None:
    assert language_of(SCRIPTS[language]) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("cs", "Lodě se vrátily před bouří a většina posádky dvě noci nespala, protože přístav byl daleko."),
        ("uk", "Човни повернулися до бурі, і більшість команди не спала дві ночі, бо гавань була далеко."),
        ("ar", "عادت القوارب قبل العاصفة، ولم ينم معظم البحارة ليلتين لأن الميناء كان بعيدا."),
        ("fi", "Veneet palasivat ennen myrskyä, ja suurin osa miehistöstä oli valvonut kaksi yötä merellä."),
    ],
)
def test_by_statistics(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "12 + 3 = 15", "— … —", "Hello"])
def test_unsure(text: str) -> None:
    assert language_of(text) is None


def test_the_usual_text_needs_no_models(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "chardet", None)
    assert language_of(LATIN["en"]) == "en"
    assert language_of(SCRIPTS["ja"]) == "ja"
