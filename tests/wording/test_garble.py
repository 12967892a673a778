"""What a swap breaks, with its grade and reason; and swaps that break nothing."""

import pytest

from recension.vocabulary import Breaks, Edit, Garble, Grade, Kind, Side
from recension.wording import compare_words


def garbles(a: str, b: str) -> list[Garble]:
    return [edit.garble for edit in compare_words(a, b) if edit.garble]


BROKEN = [
    ("We met on May 18 in Rome.", "We met on Could 18 in Rome.", Breaks.DATE, Side.B, Grade.SURE),
    ("They met last Thursday here.", "They met final Thursday here.", Breaks.DATE, Side.B, Grade.SURE),
    ("Es geschah im März 1990 dort.", "Es geschah im Marsch 1990 dort.", Breaks.DATE, Side.B, Grade.SURE),
    (
        "She left the Central Intelligence Agency (CIA) early.",
        "She left the Central Intelligence Company (CIA) early.",
        Breaks.NAME,
        Side.B,
        Grade.SURE,
    ),
    ("a report by Amnesty International said", "a report by Amnesty Worldwide said", Breaks.NAME, None, Grade.LIKELY),
    ("They took part in the race.", "They took half in the race.", Breaks.EXPRESSION, Side.B, Grade.LIKELY),
    ("Er isst zum Beispiel nicht das Brot.", "Er isst zum Muster nicht das Brot.", Breaks.EXPRESSION, Side.B,
     Grade.LIKELY),
    ("Lo vio, sin embargo, en la mar.", "Lo vio, sin bloqueo, en la mar.", Breaks.EXPRESSION, Side.B, Grade.LIKELY),
    ("It was an exceptional day.", "It was an distinctive day.", Breaks.GRAMMAR, Side.B, Grade.LIKELY),
    ("It is an “open” secret.", "It is an “public” secret.", Breaks.GRAMMAR, Side.B, Grade.LIKELY),
    ("Today everybody is pleased.", "Today folks is pleased.", Breaks.GRAMMAR, Side.B, Grade.LIKELY),
    ("The plan was good, but all but Ann left.", "The plan was good, but all however Ann left.", Breaks.GRAMMAR, Side.B,
     Grade.LIKELY),
    ("He left (considering the weather) early.", "He left (contemplating the weather) early.", Breaks.GRAMMAR, Side.B,
     Grade.LIKELY),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "breaks", "side", "grade"), BROKEN)
def test_what_is_broken_is_named_with_its_side(a: str, b: str, breaks: Breaks, side: Side | None, grade: Grade) -> None:
    found = garbles(a, b)
    assert found
    assert {(garble.breaks, garble.side, garble.grade) for garble in found} == {(breaks, side, grade)}


@pytest.mark.parametrize(("a", "b", "breaks", "side", "grade"), BROKEN)
def test_the_other_way_round_the_reason_is_the_same(
    a: str, b: str, breaks: Breaks, side: Side | None, grade: Grade
) -> None:
    assert sorted(garble.note for garble in garbles(a, b)) == sorted(garble.note for garble in garbles(b, a))
    turned = {Side.A: Side.B, Side.B: Side.A, None: None}[side]
    assert {garble.side for garble in garbles(b, a)} == {turned}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The goal was clear.", "The objective was clear."),
        ("The ferry goes to Saltmere now.", "The ferry goes to Wendline now."),
        ("We met on May 18 in Rome.", "We met on May 19 in Rome."),
        ("For example, bread is dear.", "For instance, bread is dear."),
        ("It was an hour later.", "It was a day later."),
        ("It was a university town.", "It was a college town."),
        ("He considered the matter.", "He contemplated the matter."),
        ("This news is good.", "This story is good."),
        ("One of the boats is here.", "One of the ships is here."),
        ("It plays an important role in the plan.", "It has a great effect on the plan."),
        ("However, nobody came.", "But nobody came."),
        ("They gave bread and wine.", "They gave bread and water."),
    ],
)
def test_a_swap_that_keeps_the_sense_is_left_alone(a: str, b: str) -> None:
    assert garbles(a, b) == []
    assert Kind.GARBLE not in {edit.kind for edit in compare_words(a, b)}


def test_a_guess_leaves_the_kind_alone() -> None:
    edits = compare_words("with the support and assistance of friends", "with the help and help of friends")
    assert [edit.kind for edit in edits] == [Kind.SWAP, Kind.SWAP]
    assert {edit.garble and (edit.garble.grade, edit.garble.breaks) for edit in edits} == {(Grade.GUESS, Breaks.SENSE)}
    assert {edit.garble and edit.garble.side for edit in edits} == {Side.B}


def test_only_a_swap_changes_its_kind() -> None:
    edits = compare_words("We met on May 18 in Rome.", "We met on Could 18 in Rome.")
    (edit,) = edits
    assert isinstance(edit, Edit)
    assert edit.kind is Kind.GARBLE
    assert edit.garble
    assert edit.garble.note == "“May 18” is a date, “Could 18” is none."
    retold = compare_words("They saw both countries there.", "They saw each international locations there.")
    assert {edit.kind for edit in retold if edit.garble} <= {Kind.REWORDED, Kind.GARBLE}
    assert any(edit.garble for edit in retold)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The foreign minister left the talks.", "The overseas pastor left the talks."),
        ("Researchers use artificial intelligence here.", "Researchers use counterfeit consciousness here."),
        ("After the civil war the town was empty.", "After the common war the town was empty."),
        ("He spoke at the press conference.", "He spoke at the push conference."),
        ("Natural gas flows here.", "Characteristic gas flows here."),
        ("El premio llegó a tener lugar en mayo.", "El premio llegó a tener sitio en mayo."),
        ("La loi est entrée en vigueur hier.", "La loi est entrée en force hier."),
        ("Das Gesetz wird bald in Kraft treten.", "Das Gesetz wird bald in Stärke treten."),
        ("A lei entrou em vigor ontem.", "A lei entrou em força ontem."),
        ("Она приняла участие в выставке.", "Она приняла долю в выставке."),
    ],
)
def test_half_a_term_or_expression_breaks_it(a: str, b: str) -> None:
    (there,), (back,) = garbles(a, b)[:1], garbles(b, a)[:1]
    assert (there.breaks, there.side) == (Breaks.EXPRESSION, Side.B)
    assert (back.breaks, back.side) == (Breaks.EXPRESSION, Side.A)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The stock market fell on the news.", "The stock exchange fell on the news."),
        ("The supreme court heard the case.", "The top court heard the case."),
        ("The general election is near.", "The next election is near."),
        ("He died of a heart attack at home.", "He died of cardiac arrest at home."),
        ("He won the gold medal there.", "He won the silver medal there."),
        ("The rules come into force next year.", "The rules take effect next year."),
        ("Il est venu à cause de la pluie.", "Il est venu à cause du vent."),
        ("Il est venu à cause de pluies.", "Il est venu à cause d'une pluie."),
        ("En vez de la mesa, compró una silla.", "En lugar de la mesa, compró una silla."),
        ("Apesar de chuva, ele veio.", "Apesar da chuva, ele veio."),
    ],
)
def test_an_editors_other_words_break_no_expression(a: str, b: str) -> None:
    assert garbles(a, b) == garbles(b, a) == []
