"""Blocks of plain text: hard-wrapped paragraphs, verse, lists, dialogue."""

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from tests.segmenting.conftest import texts, version_of

from recension.reading.blocks import blocks_of, flowing_text
from recension.reading.version import Block, Version

PARAGRAPHS = {
    "English": (
        "The council met on Friday to decide what should become of the old bridge over the river. It has been closed "
        "since the winter, when ice damaged two of its piers, and nobody has crossed it since then, said the keeper.",
        "The mayor wants it open again. The people want it open as well, and they have written many letters to the "
        "council to say so, most of them angry, a few of them funny, and one of them in verse.",
    ),
    "German": (
        "Der Rat trat am Freitag zusammen, um zu entscheiden, was aus der alten Brücke über den Fluss werden soll. Sie "
        "ist seit dem Winter gesperrt, als das Eis zwei Pfeiler beschädigte, und niemand hat sie seither betreten.",
        "Der Bürgermeister will sie wieder öffnen. Auch die Leute wollen das, und sie haben dem Rat viele Briefe "
        "geschrieben, die meisten zornig, einige lustig und einen in Versen.",
    ),
    "Russian": (
        "Совет собрался в пятницу, чтобы решить, что станет со старым мостом через реку. Он закрыт с зимы, когда лёд "
        "повредил две опоры, и с тех пор никто по нему не ходил, сказал сторож.",
        "Мэр хочет снова его открыть. Люди тоже этого хотят и написали совету много писем, большей частью сердитых, "
        "несколько смешных и одно в стихах, но ответа пока не получили.",
    ),
}


def shown(text: str) -> list[str]:
    return [text[block.start : block.end] for block in blocks_of(text)]


@pytest.mark.parametrize("language", PARAGRAPHS)
@pytest.mark.parametrize("width", [60, 72, 80])
def test_hard_wrapped_paragraphs_are_the_same_as_on_one_line(language: str, width: int) -> None:
    paragraphs = PARAGRAPHS[language]
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert [block.replace("\n", " ") for block in shown(wrapped)] == list(paragraphs)


def test_one_line_is_one_paragraph() -> None:
    paragraphs = PARAGRAPHS["English"]
    assert shown("\n".join(paragraphs)) == list(paragraphs)
    assert shown("\n\n".join(paragraphs)) == list(paragraphs)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Shall I compare thee to a summer's day?",
            "Thou art more lovely and more temperate:",
            "Rough winds do shake the darling buds of May,",
            "And summer's lease hath all too short a date;",
        ),
        (
            "Rough winds do shake the darling buds of May,",
            "And summer's lease hath all too short a date;",
            "Sometime too hot the eye of heaven shines,",
            "And often is his gold complexion dimmed;",
            "And every fair from fair sometime declines,",
            "By chance or nature's changing course untrimmed;",
        ),
        ("Wer reitet so spät durch Nacht und Wind?", "Es ist der Vater mit seinem Kind;", "Er hat den Knaben wohl"),
        ("Мой дядя самых честных правил,", "Когда не в шутку занемог,", "Он уважать себя заставил"),
    ],
)
def test_verse_stays_in_lines(lines: tuple[str, ...]) -> None:
    assert shown("\n".join(lines)) == list(lines)


def test_list_items_are_blocks() -> None:
    items = ["Bring:", "- bread and butter", "• milk", "* two eggs", "1. Mix them", "2) Bake them", "– serve warm"]
    assert shown("\n".join(items)) == items


def test_dialogue_is_one_block_a_line() -> None:
    lines = ["“Who is there?” asked Ann.", "“It is me. Open the door,” said Tom.", "— Никогда!", "« Jamais ! »"]
    assert shown("\n".join(lines)) == lines


def test_a_line_that_breaks_off_goes_on_in_the_next() -> None:
    assert shown("The keeper said that the\nbridge was closed.\nNobody cares.") == [
        "The keeper said that the\nbridge was closed.",
        "Nobody cares.",
    ]


def test_scripts_without_case_keep_their_lines() -> None:
    assert shown("委员会关闭了大桥。\n没有人知道为什么。") == ["委员会关闭了大桥。", "没有人知道为什么。"]


@given(texts)
def test_blocks_hold_whatever_is_not_white_space(text: str) -> None:
    blocks = blocks_of(text)
    assert all(text[block.start : block.end].strip() == text[block.start : block.end] != "" for block in blocks)
    assert all(before.end <= after.start for before, after in pairwise(blocks))
    outside = text
    for block in blocks[::-1]:
        outside = outside[: block.start] + outside[block.end :]
    assert not outside.strip()


@given(texts)
def test_flowing_text_keeps_length_and_every_other_character(text: str) -> None:
    flowing = flowing_text(version_of(text))
    assert len(flowing) == len(text)
    assert all(now == was or (was, now) == ("\n", " ") for was, now in zip(text, flowing, strict=True))


def test_flowing_text_follows_the_blocks_of_the_source() -> None:
    text = "one\ntwo\nthree"
    blocks = (Block(0, 7), Block(8, 13))
    version = Version("page", text, version_of(text).encoding, blocks=blocks)
    assert flowing_text(version) == "one two\nthree"
