"""Quotations: marks of every kind, and paragraphs that are given as another's words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.reading import from_text
from recension.reading.roles import Role
from recension.reading.version import Block
from recension.segmenting import segment
from recension.segmenting.tokens import tokenize
from recension.wording.quotations import quoted_in, quoted_tokens


def marked(text: str) -> list[str]:
    spans = tokenize(text)
    tokens = [text[start:end] for start, end in spans]
    return [token for token, held in zip(tokens, quoted_tokens(text, spans), strict=True) if held]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “yes” twice", ["yes"]),
        ('He said "oh yes" twice', ["oh", "yes"]),
        ("« Oui », dit-il", ["Oui"]),
        ("„Ja“, sagte er", ["Ja"]),
        ("»Ja«, sagte er", ["Ja"]),
        ("「はい」と", ["は", "い"]),
        ("He said: “It goes on", ["It", "goes", "on"]),
        ("and ends here.” He left", ["and", "ends", "here", "."]),
        ("no quotation at all", []),
        ("“one” and “two”", ["one", "two"]),
        ("‘one’ and 'two'", ["one", "two"]),
        ("the dogs' and the cats' owner", []),
        ("he's the one who's late", []),
        ("“he said ‘no’ to us”", ["he", "said", "‘", "no", "’", "to", "us"]),
        ("a board 5\" wide, 6' long", []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, inside: list[str]) -> None:
    assert marked(text) == inside


@given(st.text(alphabet="ab \"'“”‘’«»„.", max_size=40))
def test_any_marks_have_an_answer(text: str) -> None:
    assert set(marked(text)) <= {text[start:end] for start, end in tokenize(text)}


def quoted_paragraphs(text: str) -> list[str]:
    segmented = segment(from_text("text", text))
    flags = quoted_in(segmented)
    starts = segmented.token_starts.tolist()
    return [
        text[block.start : block.end]
        for block in segmented.blocks
        if all(flag for flag, start in zip(flags, starts, strict=True) if block.start <= start < block.end)
    ]


def test_a_paragraph_after_a_colon_is_another_s() -> None:
    text = "As the paper reported last week:\n\nThe wall fell. Nobody knew.\n\nIt was a dark night."
    assert quoted_paragraphs(text) == ["The wall fell. Nobody knew."]


def test_a_message_runs_on_while_its_paragraphs_are_single_sentences() -> None:
    lines = ["The wall is ours.", "The sea is ours.", "We shall stay."]
    text = "\n\n".join(["She posted the following message:", *lines, "That was all. Nobody answered it."])
    assert quoted_paragraphs(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "They wanted three things:\n\nA new wall by the sea.",
        "He said:\n\n• a wall\n\n• a door",
        "He wrote a letter.\n\nIt was a dark night.",
    ],
)
def test_a_colon_alone_gives_nobody_the_word(text: str) -> None:
    assert quoted_paragraphs(text) == []


def test_what_the_source_marks_as_a_quotation_is_one() -> None:
    text = "It began.\n\nThe wall is ours."
    version = replace(from_text("text", text), blocks=(Block(0, 9), Block(11, len(text), Role.QUOTATION)))
    assert list(quoted_in(segment(version))) == [0, 0, 0, 1, 1, 1, 1, 1]
    assert quoted_paragraphs("> The wall is ours.\n\nIt is not.") == ["> The wall is ours."]
