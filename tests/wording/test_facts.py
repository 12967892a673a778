"""What an edit damages: names, numbers, dates, negations, quotations; and what it leaves alone."""

import pytest

from recension.vocabulary import Edit, Fact
from recension.wording import compare_words


def facts(a: str, b: str) -> list[Fact | None]:
    return [edit.fact for edit in compare_words(a, b)]


CASES = [
    ("We met on May 18 in Rome.", "We met on Could 18 in Rome.", Fact.DATE),
    ("It was signed on Monday.", "It was signed on Tuesday.", Fact.DATE),
    ("In March 1990 it rained.", "In Walk 1990 it rained.", Fact.DATE),
    ("Es geschah im Oktober.", "Es geschah im November.", Fact.DATE),
    ("Voted 33 against the plan.", "Voted 33 towards the plan.", Fact.NEGATION),
    ("He will not come.", "He will come.", Fact.NEGATION),
    ("They can pay.", "They can't pay.", Fact.NEGATION),
    ("Nobody came.", "Somebody came.", Fact.NEGATION),
    ("Der Rat hat nicht zugestimmt.", "Der Rat hat zugestimmt.", Fact.NEGATION),
    ("Il vota contre la loi.", "Il vota pour la loi.", Fact.NEGATION),
    ("No llegó nunca.", "No llegó siempre.", Fact.NEGATION),
    ("Совет голосовал против моста.", "Совет голосовал за моста.", Fact.NEGATION),
    ("他不来。", "他来。", Fact.NEGATION),
    ("It cost 140,000 dollars.", "It cost 104,000 dollars.", Fact.NUMBER),
    ("They found four coins.", "They found five coins.", Fact.NUMBER),
    ("Мост закрыли в 1987 году.", "Мост закрыли в 1978 году.", Fact.NUMBER),
    ("a report by Amnesty International said", "a report by Amnesty Worldwide said", Fact.NAME),
    ("It was Mr Smith who came.", "It was Mr Jones who came.", Fact.NAME),
    ("Вчера мэр Иванов приехал.", "Вчера мэр Петров приехал.", Fact.NAME),
    ("He said: “We will build it.”", "He said: “We will burn it.”", Fact.QUOTE),
    ('She wrote "come now" twice.', 'She wrote "go now" twice.', Fact.QUOTE),
    ("Il dit : « nous verrons ».", "Il dit : « nous irons ».", Fact.QUOTE),
    ("Er sagte: „wir gehen“.", "Er sagte: „wir bleiben“.", Fact.QUOTE),
]


@pytest.mark.parametrize(("a", "b", "fact"), CASES)
def test_damage(a: str, b: str, fact: Fact) -> None:
    assert facts(a, b) == [fact]
    assert facts(b, a) == [fact]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They found four coins.", "They found 4 coins."),
        ("It cost 140,000.", "It cost 140.000."),
        ("the House voted", "the house voted"),
        ("She may go.", "She might go."),
        ("They march on.", "They walk on."),
        ("The goal was clear.", "The objective was clear."),
        ("Apple pie was served.", "Cherry pie was served."),
        ("I don't know.", "I do not know."),
        ("He cannot go.", "He can not go."),
        ("He said “yes” to it.", 'He said "yes" to it.'),
        ("On Friday the council voted.", "The council voted on Friday."),
    ],
)
def test_no_damage(a: str, b: str) -> None:
    edits = compare_words(a, b)
    assert edits
    assert not any(edit.fact for edit in edits)


def test_the_fact_outlives_a_link_number() -> None:
    (edit,) = compare_words("It cost 5.", "It cost 6.")
    assert edit == Edit(edit.kind, (8, 9), (8, 9), Fact.NUMBER)


def test_initials_are_a_name_against_other_initials_only() -> None:
    def names(a: str, b: str) -> bool:
        return Fact.NAME in {edit.fact for edit in compare_words(a, b)}

    assert names("The army of the US has left.", "The army of the UK has left.")
    assert not names("They want to start a TV network.", "They want to start a television network.")
