"""What the lists show: a comparison turned into table lines, each with the places it leads to. Qt-free."""

from dataclasses import dataclass
from typing import TypeAlias

from recension.comparison import Comparison, FlagKind, Place
from recension.reading.reasons import reason_of
from recension.reading.words import count_words
from recension.synopsis import (
    Sides,
    Synopsis,
    certainty_of,
    character_notes,
    grade_name,
    kind_name,
    sides_of,
    told_facts,
    told_garbles,
)
from recension.vocabulary import Side

Cell: TypeAlias = str | int
"""Text, or a number that sorts as one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list."""

    cells: tuple[Cell, ...]
    places: tuple[Place, ...]
    """Where choosing it leads; one after the other when it is chosen again."""
    edits: tuple[int, ...] = ()
    """For each place the index of the difference it is about; empty where the line is about stretches."""
    kept: tuple[int, int] | None = None
    """The characters ``[start, end)`` of the cell that takes the room that is left which have to show."""


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
        sentence, kept = _sentence(comparison, sides)
        cells = (str(fact), before, after, _name(comparison, sides.there), sentence)
        lines.append(Line(cells, (sides.place,), (index,), kept))
    return Table(("Fact", "Base reads", "Version reads", "Version", "Sentence"), tuple(lines), stretch=4)


def garble_table(synopsis: Synopsis) -> Table:
    """Every difference that is thought to break something, the surest first, with the reason."""
    comparison = synopsis.comparison
    lines = []
    for index in told_garbles(comparison, synopsis.base):
        sides = sides_of(comparison, index, synopsis.base)
        garble = comparison.edits[index].garble
        assert garble is not None  # noqa: S101 - that is what they are told for
        cells = (
            grade_name(garble.grade),
            _flat(comparison, sides.here, sides.before),
            _flat(comparison, sides.there, sides.after),
            _broken_version(comparison, index),
            garble.note,
        )
        lines.append(Line(cells, (sides.place,), (index,)))
    return Table(("How sure", "Base reads", "Version reads", "Broken in", "Why"), tuple(lines), stretch=4)


def swaps_table(synopsis: Synopsis) -> Table:
    """Every recurring substitution, with how often; those between other versions than the base come last."""
    comparison = synopsis.comparison
    lines = []
    for swap in sorted(comparison.swaps, key=lambda swap: synopsis.base not in (swap.from_version, swap.to_version)):
        ends = [(swap.from_version, swap.source), (swap.to_version, swap.target)]
        if synopsis.base == swap.to_version:
            ends.reverse()
        names = " → ".join(comparison.versions[version].name for version, _words in ends)
        found = [(sides_of(comparison, index, synopsis.base).place, index) for index in swap.edits]
        found.sort(key=lambda one: (one[0].version, one[0].start))
        cells = (swap.count, ends[0][1], ends[1][1], kind_name(swap.kind), names)
        lines.append(Line(cells, tuple(place for place, _ in found), tuple(index for _, index in found)))
    return Table(("Times", "From", "To", "Kind", "Versions"), tuple(lines), stretch=4)


def passages_table(synopsis: Synopsis) -> Table:
    """Everything that is not simply opposite its counterpart: moved, copies, repeats, added and dropped."""
    comparison = synopsis.comparison
    lines = []
    for passage in synopsis.elsewhere:
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
            candidate = (flag.candidate,) if flag.candidate else ()
            lines.append(
                Line(
                    (
                        _flag_name(flag.kind, flag.version == synopsis.base),
                        _words(comparison, place),
                        _name(comparison, place),
                        f"perhaps {_name(comparison, flag.candidate)}" if flag.candidate else "",
                        _opening(comparison, place),
                    ),
                    (place, *candidate),
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


def _sentence(comparison: Comparison, sides: Sides) -> tuple[str, tuple[int, int]]:
    """The sentence an edit stands in, on the side that has its words, and where in it they are."""
    place, span = (sides.there, sides.after) if sides.before is None else (sides.here, sides.before)
    end = len(_flat(comparison, place, (place.start, span[1]))) if span else 0
    kept = end - len(_flat(comparison, place, span)), end
    return _flat(comparison, place, (place.start, place.end)), kept


def _broken_version(comparison: Comparison, index: int) -> str:
    """The name of the version that an edit is broken in, as far as that can be told."""
    edit = comparison.edits[index]
    if edit.garble is None or edit.garble.side is None or edit.link is None:
        return "one of the two"
    link = comparison.links[edit.link]
    return _name(comparison, link.a if edit.garble.side is Side.A else link.b)


def _words(comparison: Comparison, place: Place) -> int:
    return count_words(comparison.text_of(place))


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
