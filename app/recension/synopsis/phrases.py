"""Sentences for people about edits and passages: the same in window and reports, and for screen readers."""

from recension.comparison import Comparison, Passage, Place
from recension.synopsis.sides import sides_of
from recension.vocabulary import Basis, Grade, Ground, Kind, Relation, Verdict

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


_RUN_SHOWN = 8
"""Words of a run that are told."""
_GRADES = {Grade.SURE: "Broken", Grade.LIKELY: "Likely broken", Grade.GUESS: "Perhaps broken"}


def grade_name(grade: Grade) -> str:
    """How sure it is that something is broken, in words."""
    return _GRADES[grade]


def kind_name(kind: Kind) -> str:
    """The kind in words."""
    return _KINDS[kind]


def describe_edit(comparison: Comparison, index: int, base: int = 0, times: int | None = None) -> str:
    """What an edit is, told from the base: ``swap: military → navy, 12 times``; and why it may be broken.

    ``times`` is how often the swap recurs (:func:`recurrences`), for a caller that describes many edits;
    without it the swaps are looked through.
    """
    sides = sides_of(comparison, index, base)
    before, after = (
        comparison.versions[place.version].text[slice(*span)] if span else ""
        for place, span in ((sides.here, sides.before), (sides.there, sides.after))
    )
    change = f"{before} → {after}" if sides.before and sides.after else before or after
    sentence = f"{kind_name(sides.kind)}: {' '.join(change.split())}"
    fact = comparison.edits[index].fact
    if fact:
        sentence += f" ({fact.value})"
    if times is None:
        times = next((swap.count for swap in comparison.swaps if index in swap.edits), 1)
    told = f"{sentence}, {times} times" if times > 1 else sentence
    garble = comparison.edits[index].garble
    return f"{told}. {_GRADES[garble.grade]}: {garble.note}" if garble else told


def describe_link(comparison: Comparison, index: int) -> str:
    """How alike the sides of a link are and what it rests on: ``a.txt – b.txt: 83 % alike; rests on …``."""
    link = comparison.links[index]
    names = " – ".join(comparison.versions[place.version].name for place in (link.a, link.b))
    alike = "reads the same" if link.same else f"{round(100 * link.similarity)} % alike"
    grounds = [_describe_basis(comparison, basis) for basis in link.rests_on]
    return f"{names}: {alike}" + (f"; rests on {', '.join(grounds)}" if grounds else "")


def _describe_basis(comparison: Comparison, basis: Basis) -> str:
    match basis.ground:
        case Ground.PIN:
            return "your pin"
        case Ground.RUN:
            shown = " ".join(basis.words[:_RUN_SHOWN]) + (" …" if len(basis.words) > _RUN_SHOWN else "")
            return f"a run of {len(basis.words)} words (“{shown}”)"
        case Ground.RARE_WORDS:
            words = ", ".join(f"“{word}”" for word in basis.words)
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
    return f"“{opening(comparison.text_of(place))}” in {comparison.versions[place.version].name}"


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
