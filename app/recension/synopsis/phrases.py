"""Sentences for people about edits and passages: the same in window and reports, and for screen readers."""

from unicodedata import bidirectional

from recension.comparison import Comparison, Passage, Place
from recension.reading.sentences import some
from recension.synopsis.sides import sides_of
from recension.vocabulary import Basis, Fact, Grade, Ground, Kind, Relation, Verdict

_KINDS = {
    Kind.CASE: "case",
    Kind.PUNCTUATION: "punctuation",
    Kind.SPACING: "spacing",
    Kind.SPELLING: "spelling",
    Kind.INFLECTION: "inflection",
    Kind.NUMBER_FORMAT: "number format",
    Kind.SWAP: "swap",
    Kind.GARBLE: "garble",
    Kind.REWORDED: "reworded",
    Kind.REORDERED: "reordered",
    Kind.ADDED: "added",
    Kind.DROPPED: "dropped",
}

_RELATIONS = {
    Relation.MAIN: "the same passage",
    Relation.MOVED: "moved",
    Relation.COPY: "a further copy",
    Relation.REPEAT: "repeated within one version",
}


_COUNTED = {
    Kind.CASE: "in case",
    Kind.PUNCTUATION: "in punctuation",
    Kind.SPACING: "in spacing",
    Kind.SPELLING: "in spelling",
    Kind.INFLECTION: "in inflection",
    Kind.NUMBER_FORMAT: "in number format",
    Kind.GARBLE: "garbled",
}
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_RUN_SHOWN = 8
"""Words of a run that are told."""
_GRADES = {Grade.SURE: "Broken", Grade.LIKELY: "Likely broken", Grade.GUESS: "Perhaps broken"}


def grade_name(grade: Grade) -> str:
    """How sure it is that something is broken, in words."""
    return _GRADES[grade]


def kind_name(kind: Kind) -> str:
    """The kind in words."""
    return _KINDS[kind]


def count_of_kind(kind: Kind, count: int) -> str:
    """So many edits of a kind, in a list of them: ``28 swaps``, ``8 reworded``, ``2 in spelling``."""
    return some(count, "swap") if kind is Kind.SWAP else f"{count:,} {_COUNTED.get(kind, _KINDS[kind])}"


def count_of_fact(fact: Fact, count: int) -> str:
    """So many damaged facts of a sort: ``2 names``."""
    return some(count, fact.value)


def isolated(text: str) -> str:
    """Words of a version inside a sentence of ours: those that run from right to left keep to themselves.

    Without it ``before → after`` reads the wrong way round where both are Arabic or Hebrew.
    """
    runs_otherwise = any(bidirectional(character) in _RIGHT_TO_LEFT for character in text)
    return f"\N{FIRST STRONG ISOLATE}{text}\N{POP DIRECTIONAL ISOLATE}" if runs_otherwise else text


def describe_edit(comparison: Comparison, index: int, base: int = 0, times: int | None = None) -> str:
    """What an edit is, told from the base: ``swap: military → navy, 12 times``; and why it may be broken.

    ``times`` is how often the swap recurs (:func:`recurrences`), for a caller that describes many edits;
    without it the swaps are looked through.
    """
    sides = sides_of(comparison, index, base)
    before, after = (
        isolated(" ".join(comparison.versions[place.version].text[slice(*span)].split())) if span else ""
        for place, span in ((sides.here, sides.before), (sides.there, sides.after))
    )
    change = f"{before} → {after}" if sides.before and sides.after else before or after
    sentence = f"{kind_name(sides.kind)}: {change}"
    fact = comparison.edits[index].fact
    if fact:
        sentence += f" ({fact.value})"
    if times is None:
        times = next((swap.count for swap in comparison.swaps if index in swap.edits), 1)
    told = f"{sentence}, {times:,} times" if times > 1 else sentence
    garble = comparison.edits[index].garble
    return f"{told}. {_GRADES[garble.grade]}: {garble.note}" if garble else told


def describe_link(comparison: Comparison, index: int) -> str:
    """How alike the sides of a link are and what it rests on: ``a.txt – b.txt: 83 % alike; rests on …``."""
    link = comparison.links[index]
    names = " – ".join(comparison.versions[place.version].name for place in (link.a, link.b))
    alike = "reads the same" if link.same else f"{percent(link.similarity)} alike"
    grounds = [_describe_basis(comparison, basis) for basis in link.rests_on]
    return f"{names}: {alike}" + (f"; rests on {', '.join(grounds)}" if grounds else "")


def _describe_basis(comparison: Comparison, basis: Basis) -> str:
    match basis.ground:
        case Ground.PIN:
            return "your pin"
        case Ground.RUN:
            shown = " ".join(basis.words[:_RUN_SHOWN]) + (" …" if len(basis.words) > _RUN_SHOWN else "")
            return f"a run of {some(len(basis.words), 'word')} (“{isolated(shown)}”)"
        case Ground.RARE_WORDS:
            words = ", ".join(f"“{isolated(word)}”" for word in basis.words)
            return f"the rare word {words}" if len(basis.words) == 1 else f"the rare words {words}"
        case Ground.VERSION if basis.version is not None:
            return f"{comparison.versions[basis.version].name}, which is linked to both"
        case _:
            return "its place between its neighbours"


def describe_pin(comparison: Comparison, index: int) -> str:
    """What a reader has pinned: ``pinned: “First words …” in A belongs together with “First words …” in B``."""
    pin = comparison.pins[index]
    here, there = _quoted(comparison, pin.a), _quoted(comparison, pin.b)
    verdict = "belongs together with" if pin.verdict is Verdict.SAME else "does not belong together with"
    return f"pinned: {here} {verdict} {there}"


def recurrences(comparison: Comparison) -> dict[int, int]:
    """For each edit that is part of a recurring swap: how many times the swap occurs."""
    return {index: swap.count for swap in comparison.swaps for index in swap.edits}


def describe_passage(comparison: Comparison, passage: Passage) -> str:
    """What a passage is and where both ends stand: ``moved: "First words …" in A, "First words …" in B``."""
    here, there = _quoted(comparison, passage.a), _quoted(comparison, passage.b)
    return f"{_RELATIONS[passage.relation]}: {here}, {there}"


def _quoted(comparison: Comparison, place: Place) -> str:
    return f"“{isolated(opening(comparison.text_of(place)))}” in {comparison.versions[place.version].name}"


def opening(text: str, words: int = 8, most: int = 64) -> str:
    """The first words of a passage, at most ``most`` code points, and an ellipsis where it goes on."""
    head = text[: most * 4].split()
    shown = " ".join(head[:words])
    if len(shown) > most:
        return shown[:most].rstrip() + "…"
    return shown + (" …" if len(head) > words or len(text.rstrip()) > most * 4 else "")


def percent(share: float) -> str:
    """A share of 0 to 1 as per cent: never 0 % or 100 % of what is only nearly so."""
    rounded = round(share * 100)
    if 0 < share < 1:
        rounded = min(max(rounded, 1), 99)
    return f"{rounded} %"
