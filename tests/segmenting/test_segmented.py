"""A version in blocks, segments and tokens: nothing is lost, nothing stands twice, every offset is true."""

import textwrap
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from tests.reading.test_blocks import PARAGRAPHS
from tests.segmenting.conftest import texts, version_of

from recension.reading.asides import with_asides
from recension.reading.blocks import blocks_of
from recension.reading.roles import Role
from recension.reading.version import Block, Version
from recension.segmenting import Segmented, segment
from recension.segmenting.folding import fold
from recension.segmenting.tokens import is_word, tokenize


def shown(segmented: Segmented) -> list[str]:
    text = segmented.version.text
    return [text[slice(*segmented.span(i, i + 1))].replace("\n", " ") for i in range(segmented.segment_count)]


@given(texts)
def test_every_token_is_in_one_segment_and_every_segment_in_one_block(text: str) -> None:
    segmented = segment(version_of(text))
    spans = list(zip(segmented.token_starts.tolist(), segmented.token_ends.tolist(), strict=True))
    assert spans == tokenize(text)
    assert segmented.keys == [fold(text[start:end]) for start, end in spans]
    firsts = segmented.first_tokens.tolist()
    assert firsts[0] == 0
    assert firsts[-1] == len(spans)
    assert all(first < last for first, last in pairwise(firsts))
    assert len(segmented.segment_blocks) == len(firsts) - 1 == segmented.segment_count
    for number, (first, last) in enumerate(pairwise(firsts)):
        block = segmented.blocks[segmented.segment_blocks[number]]
        assert all(block.start <= start and end <= block.end for start, end in spans[first:last])
    assert sorted(segmented.segment_blocks.tolist()) == segmented.segment_blocks.tolist()


@given(texts)
def test_a_segment_holds_a_word_where_its_block_does(text: str) -> None:
    segmented = segment(version_of(text))
    for number, (first, last) in enumerate(pairwise(segmented.first_tokens.tolist())):
        alone = (segmented.segment_blocks == segmented.segment_blocks[number]).sum() == 1
        assert alone or any(map(is_word, segmented.keys[first:last]))


@given(texts)
def test_spans_of_segments_are_their_text(text: str) -> None:
    segmented = segment(version_of(text))
    count = segmented.segment_count
    if not count:
        assert not text.strip()
        return
    assert "".join("".join(shown(segmented)).split()) == "".join(text.split())
    start, end = segmented.span(0, count)
    assert text[start:end].split() == text.split()


def test_wrapping_changes_no_sentence() -> None:
    for paragraphs in PARAGRAPHS.values():
        wrapped = "\n\n".join(textwrap.fill(paragraph, 66) for paragraph in paragraphs)
        assert shown(segment(version_of(wrapped))) == shown(segment(version_of("\n".join(paragraphs))))


def test_the_blocks_of_the_source_are_kept() -> None:
    text = "A heading\nOne sentence. Another one.\nA cell\tand another"
    blocks = (Block(0, 9), Block(10, 36), Block(37, len(text)))
    segmented = segment(Version("page", text, version_of(text).encoding, language="en", blocks=blocks))
    assert segmented.blocks == blocks
    assert shown(segmented) == ["A heading", "One sentence.", "Another one.", "A cell\tand another"]
    assert segmented.segment_blocks.tolist() == [0, 1, 1, 2]


def test_blocks_that_leave_text_out_are_not_trusted() -> None:
    text = "Inside. Outside.\nBelow."
    segmented = segment(Version("page", text, version_of(text).encoding, blocks=(Block(0, 7),)))
    assert shown(segmented) == ["Inside.", "Outside.", "Below."]


def test_a_number_or_initial_in_front_is_no_sentence() -> None:
    assert shown(segment(version_of("1. Mix them.\n2. Bake them.", "en"))) == ["1. Mix them.", "2. Bake them."]
    assert shown(segment(version_of("M. Dupont est parti. Il reviendra.", "fr"))) == [
        "M. Dupont est parti.",
        "Il reviendra.",
    ]


def test_marks_alone_join_the_sentence_before() -> None:
    assert shown(segment(version_of("It was over. ... Nobody came. 😀", "en"))) == [
        "It was over. ...",
        "Nobody came. 😀",
    ]


def test_an_unpunctuated_text_is_cut_and_keeps_its_order() -> None:
    text = " ".join(f"word{number}" for number in range(1000))
    segmented = segment(version_of(text))
    assert segmented.segment_count > 10
    assert " ".join(shown(segmented)) == text


def test_separators_of_old_files_are_white_space() -> None:
    assert shown(segment(version_of("\x1eOne went. Two stayed.\x1f"))) == ["One went.", "Two stayed."]


def test_nothing_but_space() -> None:
    for text in ("", " \n ", "\x1c\x1f"):
        segmented = segment(version_of(text))
        assert segmented.segment_count == 0
        assert segmented.keys == []


def test_segments_know_the_role_of_their_block() -> None:
    text = "Tern said:\nIt is real. I saw it.\nClick to expand...\n\nExactly this. And more."
    version = replace(version_of(text), blocks=with_asides(text, blocks_of(text)))
    segmented = segment(version)
    asides = {"Tern said:": Role.CHROME, "It is real. I saw it.": Role.QUOTED, "Click to expand...": Role.CHROME}
    expected = [
        asides.get(text[block.start : block.end], Role.PARAGRAPH)
        for block in (segmented.blocks[index] for index in segmented.segment_blocks)
    ]
    assert segmented.roles == expected
    assert segmented.asides.tolist() == [role is not Role.PARAGRAPH for role in expected]
    assert expected.count(Role.QUOTED) == expected.count(Role.PARAGRAPH) == 2


def test_an_empty_text_has_no_roles() -> None:
    segmented = segment(version_of(""))
    assert segmented.roles == []
    assert segmented.asides.tolist() == []
