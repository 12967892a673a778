"""Two sentences compared word by word: tables of cases, and what holds for any two texts."""

import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.vocabulary import Fact, Garble, Kind, Side
from recension.wording import compare_words
from recension.wording.sentences import edits_between
from recension.wording.side import tokens_of

Told = tuple[Kind, str, str, Fact | None]


def told(a: str, b: str) -> list[Told]:
    return [
        (edit.kind, a[slice(*edit.a)] if edit.a else "", b[slice(*edit.b)] if edit.b else "", edit.fact)
        for edit in compare_words(a, b)
    ]


ENGLISH: list[tuple[str, str, list[Told]]] = [
    (
        "with the help and help of friends",
        "with the support and assistance of friends",
        [(Kind.SWAP, "help", "support", None), (Kind.SWAP, "help", "assistance", None)],
    ),
    ("It was just lately finished.", "It was recently finished.", [(Kind.REWORDED, "just lately", "recently", None)]),
    ("We met on May 18 in Rome.", "We met on Could 18 in Rome.", [(Kind.GARBLE, "May", "Could", Fact.DATE)]),
    ("Voted 33 against the plan.", "Voted 33 towards the plan.", [(Kind.SWAP, "against", "towards", Fact.NEGATION)]),
    (
        "a report by Amnesty International said",
        "a report by Amnesty Worldwide said",
        [(Kind.GARBLE, "International", "Worldwide", Fact.NAME)],
    ),
    ("They found four of them.", "They found 4 of them.", [(Kind.NUMBER_FORMAT, "four", "4", None)]),
    ("the colour of it", "the color of it", [(Kind.SPELLING, "colour", "color", None)]),
    ("the House voted", "the house voted", [(Kind.CASE, "House", "house", None)]),
    (
        "he said “yes” to it",
        'he said "yes" to it',
        [(Kind.PUNCTUATION, "“", '"', None), (Kind.PUNCTUATION, "”", '"', None)],
    ),
    ("I don't know.", "I do not know.", [(Kind.SPELLING, "don't", "do not", None)]),
    ("It's late.", "It is late.", [(Kind.SPELLING, "It's", "It is", None)]),
    ("We won't go.", "We will not go.", [(Kind.SPELLING, "won't", "will not", None)]),
    ("We met to day at noon.", "We met today at noon.", [(Kind.SPACING, "to day", "today", None)]),
    ("They co-operate well.", "They cooperate well.", [(Kind.SPELLING, "co-operate", "cooperate", None)]),
    ("They co-operate well.", "They co operate well.", [(Kind.SPELLING, "co-operate", "co operate", None)]),
    ("The web site is down.", "The website is down.", [(Kind.SPACING, "web site", "website", None)]),
    (
        "He quickly opened the heavy wooden door.",
        "He opened the heavy wooden door quickly.",
        [(Kind.REORDERED, "quickly", "quickly", None)],
    ),
    ("She walks to school.", "She walked to school.", [(Kind.INFLECTION, "walks", "walked", None)]),
    ("The old man left.", "The very old man left.", [(Kind.ADDED, "", "very", None)]),
    ("The very old man left.", "The old man left.", [(Kind.DROPPED, "very", "", None)]),
    ("yes, sir", "yes sir", [(Kind.PUNCTUATION, ",", "", None)]),
    ("He was good and wise.", "He was good.", [(Kind.DROPPED, "and wise", "", None)]),
    ("one", "two", [(Kind.SWAP, "one", "two", Fact.NUMBER)]),
    ("a  b", "a b", []),
    ("", "abc", [(Kind.ADDED, "", "abc", None)]),
    ("abc", "", [(Kind.DROPPED, "abc", "", None)]),
    ("", "", []),
]

OTHERS: list[tuple[str, str, list[Told]]] = [
    (
        "Le 3 mai, le conseil vota contre.",
        "Le 4 mai, le conseil vota pour.",
        [(Kind.SWAP, "3", "4", Fact.DATE), (Kind.SWAP, "contre", "pour", Fact.NEGATION)],
    ),
    ("El café está abierto.", "El cafe está abierto.", [(Kind.SPELLING, "café", "cafe", None)]),
    ("Tenía veinte años.", "Tenía 20 años.", [(Kind.NUMBER_FORMAT, "veinte", "20", None)]),
    ("Er hat nicht geschlafen.", "Er hat geschlafen.", [(Kind.DROPPED, "nicht", "", Fact.NEGATION)]),
    ("die große Straße", "die große Strasse", [(Kind.SPELLING, "Straße", "Strasse", None)]),
    (
        "Мост закрыли зимой.",
        "Мост открыли весной.",
        [(Kind.SWAP, "закрыли", "открыли", None), (Kind.SWAP, "зимой", "весной", None)],
    ),
    ("صوت المجلس للجسر.", "صوت البرلمان للجسر.", [(Kind.SWAP, "المجلس", "البرلمان", None)]),
    ("सभा ने पुल का विरोध किया।", "सभा ने पुल का समर्थन किया।", [(Kind.SWAP, "विरोध", "समर्थन", None)]),
    ("这座大桥。", "这座小桥。", [(Kind.SWAP, "大", "小", None)]),
    ("カタカナの橋", "ひらがなの橋", [(Kind.SWAP, "カタカナ", "ひらがな", None)]),
    (
        "他反对这项计划。",
        "他支持这项方案。",
        [(Kind.SWAP, "反对", "支持", Fact.NEGATION), (Kind.SWAP, "计划", "方案", None)],
    ),
    (
        "市长周一宣布了。",
        "市长周二公布了。",
        [(Kind.SWAP, "一", "二", Fact.DATE), (Kind.SWAP, "宣", "公", None)],
    ),
    ("Good 😀 morning", "Good 😃 morning", [(Kind.PUNCTUATION, "😀", "😃", None)]),
]


@pytest.mark.parametrize(("a", "b", "expected"), [*ENGLISH, *OTHERS])
def test_edits(a: str, b: str, expected: list[Told]) -> None:
    assert told(a, b) == expected


_WORDS = (
    "harbour council the of and a on Friday May 18 bridge bridges keeper voted vote against towards 140,000 140.000 "
    "not don't do four 4 “ ” \" ' — - , . ! … ... Dr. Ann Amnesty river's well-known colour color café cafe Ünal ﬁnal "
    "final 研究 生命 мост моста Совет المدينة पुल है। สะพาน 😀 soft\u00adware software can't cannot can it's it is he'd "
    "he would web site website co operate co-operate E\u0301t\u00e9 STRASSE Straße"
).split(" ")

_texts = st.lists(st.sampled_from(_WORDS), max_size=16).map(" ".join) | st.text(max_size=20)


@st.composite
def _pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts, the second mostly made from the first."""
    words = draw(st.lists(st.sampled_from(_WORDS), max_size=16))
    changed = list(words)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(changed)))
        changed[at : at + draw(st.integers(0, 2))] = draw(st.lists(st.sampled_from(_WORDS), max_size=2))
    return " ".join(words), " ".join(changed)


_two = _pairs() | st.tuples(_texts, _texts)


@given(_two)
def test_outside_the_edits_both_sides_read_the_same(texts: tuple[str, str]) -> None:
    a, b = texts
    edits = compare_words(a, b)
    assert rest(a, [edit.a for edit in edits]) == rest(b, [edit.b for edit in edits])


def rest(text: str, edited: list[tuple[int, int] | None]) -> list[str]:
    """The tokens outside the edited spans, as they stand."""
    spans = [span for span in edited if span]
    return [text[s:e] for s, e in tokenize(text) if not any(start < e and s < end for start, end in spans)]


@given(_two)
def test_edits_are_disjoint_made_of_whole_tokens_and_in_reading_order(texts: tuple[str, str]) -> None:
    edits = compare_words(*texts)
    assert all(edit.a or edit.b for edit in edits)
    for text, spans in zip(texts, ([edit.a for edit in edits], [edit.b for edit in edits]), strict=True):
        present = [span for span in spans if span]
        starts, ends = {start for start, _ in tokenize(text)}, {end for _, end in tokenize(text)}
        assert all(start in starts and end in ends and start < end for start, end in present)
        assert all(x[1] <= y[0] for x, y in pairwise(sorted(present)))
    first = [edit.a for edit in edits if edit.a]
    assert first == sorted(first)


def turned_garble(garble: Garble | None) -> Garble | None:
    """The same judgement seen from the other side."""
    return garble and replace(garble, side=garble.side and {Side.A: Side.B, Side.B: Side.A}[garble.side])


TURNED = {Kind.ADDED: Kind.DROPPED, Kind.DROPPED: Kind.ADDED}


@given(_two)
def test_the_other_way_round_the_same_edits_are_found(texts: tuple[str, str]) -> None:
    forward, backward = compare_words(*texts), compare_words(*texts[::-1])
    turned = [
        replace(edit, kind=TURNED.get(edit.kind, edit.kind), a=edit.b, b=edit.a, garble=turned_garble(edit.garble))
        for edit in backward
    ]
    assert Counter(forward) == Counter(turned)


@given(_texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert compare_words(text, text) == []


@given(_two)
def test_no_edits_means_the_same_words(texts: tuple[str, str]) -> None:
    a, b = ([text[start:end] for start, end in tokenize(text)] for text in texts)
    assert (not compare_words(*texts)) == (a == b)


@given(_two)
def test_an_edit_replaces_something_by_something_else(texts: tuple[str, str]) -> None:
    a, b = texts
    for edit in compare_words(a, b):
        if edit.a and edit.b:
            same = a[slice(*edit.a)] == b[slice(*edit.b)]
            assert not same or edit.kind is Kind.REORDERED
            assert edit.kind not in (Kind.ADDED, Kind.DROPPED)
        else:
            assert edit.kind in (Kind.PUNCTUATION, Kind.ADDED if edit.b else Kind.DROPPED)


@given(_two)
def test_edits_of_form_alone_keep_the_key(texts: tuple[str, str]) -> None:
    a, b = texts
    for edit in compare_words(a, b):
        if edit.kind is Kind.CASE and edit.a and edit.b:
            assert fold(a[slice(*edit.a)]) == fold(b[slice(*edit.b)])


def test_the_link_is_carried_along() -> None:
    (edit,) = edits_between(tokens_of("one way"), tokens_of("one road"), link=7)
    assert edit.link == 7


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
def test_a_long_text_is_compared(seed: int) -> None:
    drawn = random.Random(seed)
    words = [f"w{drawn.randrange(400)}" for _ in range(2000)]
    changed = [word for word in words if drawn.random() > 0.02]
    a, b = " ".join(words), " ".join(changed)
    edits = compare_words(a, b)
    assert rest(a, [edit.a for edit in edits]) == rest(b, [edit.b for edit in edits])
    assert len(edits) < 150


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (" ".join(f"left{k}" for k in range(20_000)), " ".join(f"right{k}" for k in range(20_000))),
        ("na " * 20_000, "na " * 19_000 + "batman"),
        (" ".join(f"w{k % 977}" for k in range(20_000)), " ".join(f"w{k % 983}" for k in range(20_000))),
    ],
    ids=["nothing in common", "one word again and again", "out of step"],
)
def test_very_long_texts_come_to_an_end(one: str, other: str) -> None:
    edits = compare_words(one, other)
    assert edits
    assert rest(one, [edit.a for edit in edits]) == rest(other, [edit.b for edit in edits])
