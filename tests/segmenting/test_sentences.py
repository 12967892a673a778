"""Sentences in many languages, and the cuts of stretches without any punctuation."""

import random

import pytest

from recension.segmenting.sentences import LONGEST, cuts, sentence_ends

SENTENCES = {
    "en": ["Dr. Smith met Mr. Jones at 3.5 p.m. on Friday.", "“We won't go!” he said.", "Then they left!", "Why?"],
    "fr": ["Le pont est fermé depuis 8 h.", "« Bonjour ! », dit-il.", "Puis il repartit."],
    "es": ["El Sr. García llegó tarde.", "¿Dónde estaba?", "¡Nadie lo sabe!", "Luego se fue."],
    "de": ["Herr Dr. Müller kam am 3. Mai.", "Er sagte z. B. nichts.", "Danach ging er."],
    "ru": ["Мост закрыли в 1987 г. по решению совета.", "Жители протестовали.", "Почему?"],
    "ar": ["أغلق المجلس الجسر يوم الجمعة.", "لماذا؟", "لم يعرف أحد السبب."],
    "hi": ["परिषद ने पुल बंद कर दिया।", "लोग नाराज़ थे।", "क्यों?"],
    "zh": ["委员会关闭了大桥。", "为什么？", "没有人知道！"],
    "ja": ["委員会は橋を閉鎖した。", "なぜ？", "誰も知らない。"],
}


def sentences(text: str, language: str | None) -> list[str]:
    ends = sentence_ends(text, language)
    return [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


@pytest.mark.parametrize("language", SENTENCES)
def test_sentences(language: str) -> None:
    space = "" if language in ("zh", "ja") else " "
    assert sentences(space.join(SENTENCES[language]), language) == SENTENCES[language]


def test_thai_without_marks_is_one_sentence() -> None:
    assert sentence_ends("สภาปิดสะพานเมื่อวันศุกร์ ไม่มีใครรู้ว่าทำไม", "th") == []


def test_an_emoji_does_not_break_a_sentence() -> None:
    assert sentences("Great news 😀! We won 🎉🎉. See you soon.", "en") == [
        "Great news 😀!",
        "We won 🎉🎉.",
        "See you soon.",
    ]


def test_text_without_a_known_language_is_cut_all_the_same() -> None:
    assert sentences("One thing happened. Another did not.", None) == ["One thing happened.", "Another did not."]


def test_a_quotation_mark_that_is_never_closed_hides_no_sentence() -> None:
    said = ["He said: “The bridge is closed.", *["The council has decided to leave it closed."] * 4, "The end is near."]
    assert sentences(" ".join(said), "en")[-3:] == said[-3:]


def test_what_follows_a_colon_is_a_sentence_but_not_after_a_label() -> None:
    assert sentences("The keeper of the bridge said this: Nobody may cross it.", "en") == [
        "The keeper of the bridge said this:",
        "Nobody may cross it.",
    ]
    assert sentences("Keeper: Nobody may cross it.", "en") == ["Keeper: Nobody may cross it."]


@pytest.mark.parametrize("text", ["", "a", "No end"])
def test_a_text_that_has_no_end_inside(text: str) -> None:
    assert sentence_ends(text, "en") == []


def test_ends_are_inside_and_rise() -> None:
    text = " ".join(SENTENCES["en"] * 3)
    ends = sentence_ends(text, "en")
    assert ends == sorted(set(ends))
    assert 0 < ends[0] <= ends[-1] < len(text)


def words(count: int, seed: int) -> list[str]:
    drawn = random.Random(seed)
    return ["".join(drawn.choices("aeioubdgklmnprst", k=drawn.randint(2, 8))) for _ in range(count)]


@pytest.mark.parametrize("count", [0, 1, LONGEST])
def test_a_short_sentence_is_not_cut(count: int) -> None:
    assert cuts(words(count, 1)) == []


@pytest.mark.parametrize("keys", [words(1000, 2), ["na"] * 1000, ["na", "batman"] * 300, list("0123456789" * 80)])
def test_no_piece_is_too_long_and_none_is_empty(keys: list[str]) -> None:
    found = cuts(keys)
    pieces = [end - start for start, end in zip([0, *found], [*found, len(keys)], strict=True)]
    assert min(pieces) > 0
    assert max(pieces) <= LONGEST


def test_cuts_fall_on_clause_marks() -> None:
    first, second = words(60, 3), words(60, 4)
    assert cuts([*first, ";", *second]) == [61]


@pytest.mark.parametrize("change", ["insert", "delete", "replace"])
def test_an_edit_far_away_moves_no_cut(change: str) -> None:
    keys = words(1500, 5)
    edited = {
        "insert": [*keys[:700], "wedge", "driven", "in", *keys[700:]],
        "delete": [*keys[:700], *keys[703:]],
        "replace": [*keys[:700], "other", *keys[701:]],
    }[change]
    shift = len(edited) - len(keys)
    before = [cut for cut in cuts(keys) if cut < 600]
    after = [cut for cut in cuts(keys) if cut > 850]
    assert [cut for cut in cuts(edited) if cut < 600] == before
    assert [cut - shift for cut in cuts(edited) if cut > 850 + shift] == after
    assert len(before) > 5
    assert len(after) > 5


def test_cuts_stand_characters_that_cannot_be_encoded() -> None:
    assert cuts(["\ud800"] * 200)


def test_a_decimal_point_between_digits_of_any_script_ends_nothing() -> None:
    assert sentence_ends("وصل ٦١.٩ من السكان. ثم عادوا.", "ar") == [20]


def test_a_full_stop_that_is_never_anything_else_ends_a_sentence_before_a_number_too() -> None:
    text = "会议昨天结束。2019年的数字没有公布。“谁知道？”他问。"
    assert sentence_ends(text, "zh") == [text.index("2019"), text.index("“"), text.index("他")]


def test_a_semicolon_before_a_capital_ends_a_sentence() -> None:
    text = "The wind rose in the night; And the boats stayed in; nobody complained."
    assert sentence_ends(text, "en") == [text.index("And")]
