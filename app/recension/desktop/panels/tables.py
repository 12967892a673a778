"""What the lists show: a comparison turned into table lines, each with the places it leads to. Qt-free."""

from dataclasses import dataclass
from typing import TypeAlias

from recension.comparison import Comparison, FlagKind, Place
from recension.reading.reasons import reason_of
from recension.reading.words import count_words
from recension.synopsis import Synopsis, certainty_of, character_notes, kind_name, sides_of, told_facts
from recension.vocabulary import Relation

Cell: TypeAlias = str | int
"""Text, or a number that sorts as one."""

CONTEXT = 28
"""Code points shown on either side of an edit."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list."""

    cells: tuple[Cell, ...]
    places: tuple[Place, ...]
    """Where activating it leads; one after the other when it is activated again."""


@dataclass(frozen=True, slots=True)
class Table:
    """One list."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    stretch: int
    """Index of the column that takes the room that is left."""


def facts_table(synopsis: Synopsis) -> Table:
    """Every name, number, date, negation and quotation that an edit damages, seen from the base."""
    comparison = synopsis.comparison
    lines = []
    for index in told_facts(comparison, synopsis.base):
        sides = sides_of(comparison, index, synopsis.base)
        fact = comparison.edits[index].fact or ""
        before = _flat(comparison, sides.here, sides.before)
        after = _flat(comparison, sides.there, sides.after)
        where = _context(comparison, sides.place)
        lines.append(Line((str(fact), before, after, _name(comparison, sides.there), where), (sides.place,)))
    return Table(("Fact", "In the base", "Here", "Version", "Where"), tuple(lines), stretch=4)


def swaps_table(synopsis: Synopsis) -> Table:
    """Every recurring substitution, with how often."""
    comparison = synopsis.comparison
    lines = []
    for swap in comparison.swaps:
        ends = [(swap.from_version, swap.source), (swap.to_version, swap.target)]
        if synopsis.base == swap.to_version:
            ends.reverse()
        names = " → ".join(comparison.versions[version].name for version, _words in ends)
        places = (sides_of(comparison, index, synopsis.base).place for index in swap.edits)
        lines.append(
            Line(
                (swap.count, ends[0][1], ends[1][1], kind_name(swap.kind), names),
                tuple(sorted(places, key=lambda place: (place.version, place.start))),
            )
        )
    return Table(("Times", "From", "To", "Kind", "Versions"), tuple(lines), stretch=4)


def passages_table(synopsis: Synopsis) -> Table:
    """Everything that is not simply opposite its counterpart: moved, copies, repeats, added and dropped."""
    comparison = synopsis.comparison
    lines = []
    for passage in comparison.passages:
        if passage.relation is Relation.MAIN:
            continue
        here, there = passage.a, passage.b
        if there.version == synopsis.base != here.version:
            here, there = there, here
        lines.append(
            Line(
                (
                    passage.relation.value,
                    _words(comparison, here),
                    _name(comparison, here),
                    _name(comparison, there),
                    _opening(comparison, here),
                ),
                (here, there),
            )
        )
    for flag in comparison.flags:
        if flag.kind in (FlagKind.ONLY_HERE, FlagKind.UNDECIDED):
            place = Place(flag.version, flag.start, flag.end)
            lines.append(
                Line(
                    (
                        _flag_name(flag.kind, flag.version == synopsis.base),
                        _words(comparison, place),
                        _name(comparison, place),
                        "",
                        _opening(comparison, place),
                    ),
                    (place,),
                )
            )
    return Table(("What", "Words", "Version", "And in", "Beginning"), tuple(lines), stretch=4)


def characters_table(synopsis: Synopsis) -> Table:
    """How each version was decoded and why, what else it could be, and what is odd about its characters."""
    comparison = synopsis.comparison
    lines = []
    for index, version in enumerate(comparison.versions):
        start = (Place(index, 0, 0),)
        encoding = version.encoding
        named = f"{encoding.name}, {certainty_of(encoding)}"
        lines.append(Line((version.name, "encoding", "", f"{named}: {reason_of(encoding)}"), start))
        lines += [
            Line((version.name, f"or {other.name}", "", f"“{other.sample}” and not “{encoding.sample}”"), start)
            for other in encoding.alternatives
            if other.sample
        ]
        lines += [Line((version.name, "note", "", warning), start) for warning in version.warnings]
        lines += [
            Line((version.name, note.kind, len(note.places), note.note), note.places)
            for note in character_notes(comparison, index)
        ]
    return Table(("Version", "What", "Times", "Note"), tuple(lines), stretch=3)


def _flat(comparison: Comparison, place: Place, span: tuple[int, int] | None) -> str:
    return " ".join(comparison.versions[place.version].text[slice(*span)].split()) if span else ""


def _context(comparison: Comparison, place: Place) -> str:
    text = comparison.versions[place.version].text
    start, end = max(place.start - CONTEXT, 0), place.end + CONTEXT
    flat = " ".join(text[start:end].split())
    return ("… " if start else "") + flat + (" …" if end < len(text) else "")


def _words(comparison: Comparison, place: Place) -> int:
    return count_words(comparison.versions[place.version].text[place.start : place.end])


def _name(comparison: Comparison, place: Place) -> str:
    return comparison.versions[place.version].name


def _opening(comparison: Comparison, place: Place) -> str:
    text = comparison.versions[place.version].text
    flat = " ".join(text[place.start : min(place.end, place.start + 160)].split())
    return flat + (" …" if place.end > place.start + 160 else "")


def _flag_name(kind: FlagKind, in_base: bool) -> str:
    if kind is FlagKind.UNDECIDED:
        return "undecided"
    return "dropped" if in_base else "added"
