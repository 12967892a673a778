"""The lists of a report, ready for a template: facts, garble, swaps, passages, lone stretches, notes."""

from collections.abc import Iterator
from dataclasses import dataclass

from recension.comparison import Comparison, FlagKind, Place, Span
from recension.reading.words import count_words
from recension.reports.places import Places, Target, row_target
from recension.synopsis import (
    Synopsis,
    character_notes,
    evidence,
    grade_name,
    kind_name,
    opening,
    sides_of,
    told_facts,
    told_garbles,
)
from recension.vocabulary import Fact, Grade, Relation

CONTEXT = 160
"""Code points of its sentence shown on each side of a damaged fact: nearly always the whole of it."""
NEAR = 32
"""The same for a further fact in the same sentence."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words with a little of what stands around them."""

    version: int
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class FactView:
    """An edit that damages a fact."""

    fact: Fact
    kind: str
    here: Excerpt
    there: Excerpt
    target: Target
    note: str
    """Why it is thought to break something; empty where nothing says so."""


@dataclass(frozen=True, slots=True)
class GarbleView:
    """An edit that is thought to break something."""

    grade: str
    here: Excerpt
    there: Excerpt
    target: Target
    note: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A sentence on which version may be the original, with its places."""

    text: str
    places: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class SwapView:
    """A recurring substitution, with every place where it happens."""

    source: str
    target: str
    from_version: int
    to_version: int
    count: int
    kind: str
    places: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class End:
    """One end of a passage."""

    version: int
    opening: str
    target: Target


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage that is not in the common order."""

    relation: Relation
    ends: tuple[End, End]
    words: int
    """At its first end."""
    similarity: float


@dataclass(frozen=True, slots=True)
class StretchView:
    """Rows on end that only one version has."""

    version: int
    opening: str
    rows: int
    words: int
    target: Target


@dataclass(frozen=True, slots=True)
class NoteView:
    """Something else a reader should know of some stretches."""

    version: int
    note: str
    opening: str
    """The beginning of a single stretch; empty where there are several, or nothing to be seen."""
    targets: tuple[Target, ...]
    """In reading order, never empty."""


def linked_edits(comparison: Comparison) -> frozenset[int]:
    """The edits that the lists link to one by one."""
    facts = {index for index, edit in enumerate(comparison.edits) if edit.fact or edit.garble}
    return frozenset(facts.union(*(swap.edits for swap in comparison.swaps)))


def facts(synopsis: Synopsis, places: Places) -> tuple[list[FactView], list[FactView]]:
    """Damaged facts in reading order of the base; then those in further copies and between other versions."""
    comparison, base = synopsis.comparison, synopsis.base

    def view(index: int, fact: Fact, before: int | None) -> FactView:
        sides = sides_of(comparison, index, base)
        again = before is not None and comparison.edits[before].link == comparison.edits[index].link
        context = NEAR if again else CONTEXT
        return FactView(
            fact,
            kind_name(sides.kind),
            _excerpt(comparison, sides.here, sides.before, context),
            _excerpt(comparison, sides.there, sides.after, context),
            places.of_edit(index, sides.place),
            garble.note if (garble := comparison.edits[index].garble) else "",
        )

    damaged = {index: edit.fact for index, edit in enumerate(comparison.edits) if edit.fact}
    told = told_facts(comparison, base)
    others = sorted(damaged.keys() - set(told))

    def views(indices: list[int]) -> list[FactView]:
        return [view(index, damaged[index], before) for before, index in zip([None, *indices], indices, strict=False)]

    return views(told), views(others)


def garbles(synopsis: Synopsis, places: Places) -> tuple[list[GarbleView], list[GarbleView]]:
    """What is broken, the surest first, then guesses; without broken names and dates, which are facts."""
    comparison = synopsis.comparison
    found: tuple[list[GarbleView], list[GarbleView]] = ([], [])
    for index in told_garbles(comparison, synopsis.base):
        edit = comparison.edits[index]
        if edit.garble is None or edit.fact in (Fact.NAME, Fact.DATE):
            continue
        sides = sides_of(comparison, index, synopsis.base)
        here, there = (
            _excerpt(comparison, place, span)
            for place, span in ((sides.here, sides.before), (sides.there, sides.after))
        )
        target = places.of_edit(index, sides.place)
        view = GarbleView(grade_name(edit.garble.grade), here, there, target, edit.garble.note)
        found[edit.garble.grade is Grade.GUESS].append(view)
    return found


def originals(synopsis: Synopsis, places: Places) -> list[EvidenceView]:
    """What speaks for either version as the original, with the first place in each row."""
    comparison, base = synopsis.comparison, synopsis.base
    views = []
    for found in evidence(comparison, base):
        targets = [places.of_edit(index, sides_of(comparison, index, base).place) for index in found.edits]
        first = {target.row: target for target in reversed(targets)}
        views.append(EvidenceView(found.text, tuple(first[row] for row in sorted(first))))
    return views


def swaps(synopsis: Synopsis, places: Places) -> tuple[list[SwapView], list[SwapView]]:
    """Recurring swaps told from the base, most frequent first; then those that do not concern the base."""
    comparison, base = synopsis.comparison, synopsis.base
    of_base: list[SwapView] = []
    others: list[SwapView] = []
    for swap in comparison.swaps:
        ends = [(swap.source, swap.from_version), (swap.target, swap.to_version)]
        if swap.to_version == base:
            ends.reverse()
        (source, here), (target, there) = ends
        targets = [places.of_edit(index, sides_of(comparison, index, base).place) for index in swap.edits]
        targets.sort(key=lambda place: place.row)
        view = SwapView(source, target, here, there, swap.count, kind_name(swap.kind), tuple(targets))
        (of_base if here == base != there else others).append(view)
    return of_base, others


def passages(synopsis: Synopsis, places: Places) -> list[PassageView]:
    """What moved, then further copies, then repeats; each in reading order."""
    comparison = synopsis.comparison
    order = (Relation.MOVED, Relation.COPY, Relation.REPEAT)
    views = [
        PassageView(
            passage.relation,
            (_end(comparison, places, passage.a), _end(comparison, places, passage.b)),
            _words(comparison, passage.a),
            passage.similarity,
        )
        for passage in synopsis.elsewhere
    ]
    return sorted(views, key=lambda view: order.index(view.relation))


def stretches(synopsis: Synopsis) -> list[StretchView]:
    """What only one version has: rows on end are one stretch."""
    return [_stretch(synopsis, version, first, last) for version, first, last in sorted(_lone_runs(synopsis))]


def notes(comparison: Comparison, places: Places) -> list[NoteView]:
    """What no other list shows: what could not be decided, then what is odd about characters, version by version."""
    views = [
        NoteView(flag.version, flag.note, _opening(comparison, place), (places.of_place(place),))
        for flag in comparison.flags
        if flag.kind is FlagKind.UNDECIDED
        for place in (Place(flag.version, flag.start, flag.end),)
    ]
    for version in range(len(comparison.versions)):
        for found in character_notes(comparison, version):
            targets = tuple(dict.fromkeys(places.of_place(place) for place in found.places))
            times = f" {len(found.places):,} times." if len(found.places) > 1 else ""
            views.append(NoteView(version, found.note + times, "", targets))
    return views


def _opening(comparison: Comparison, place: Place) -> str:
    return opening(comparison.text_of(place))


def _excerpt(comparison: Comparison, place: Place, span: Span | None, context: int = CONTEXT) -> Excerpt:
    """The words of a span with their surroundings inside the link; empty where there is no span."""
    if span is None:
        return Excerpt(place.version, "", "", "")
    text = comparison.versions[place.version].text
    start, end = span
    left, right = max(place.start, start - context), min(place.end, end + context)
    before, after = text[left:start], text[end:right]
    if left > place.start:
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    if right < place.end:
        after = after.rpartition(" ")[0] + "…" if " " in after else after + "…"
    return Excerpt(place.version, before, text[start:end], after)


def _end(comparison: Comparison, places: Places, place: Place) -> End:
    return End(place.version, _opening(comparison, place), places.of_place(place))


def _words(comparison: Comparison, place: Place) -> int:
    return count_words(comparison.text_of(place))


def _lone_runs(synopsis: Synopsis) -> Iterator[tuple[int, int, int]]:
    """(version, first row, row after the last) of rows on end in which the version's cell is only here."""
    began: dict[int, int] = {}
    for row in synopsis.rows:
        for version, cell in enumerate(row.cells):
            if cell and cell.only_here:
                began.setdefault(version, row.index)
            elif cell and version in began:
                yield version, began.pop(version), row.index
    for version, first in began.items():
        yield version, first, len(synopsis.rows)


def _stretch(synopsis: Synopsis, version: int, first: int, last: int) -> StretchView:
    cells = [cell for row in synopsis.rows[first:last] if (cell := row.cells[version])]
    place = Place(version, cells[0].start, cells[-1].end)
    words = _words(synopsis.comparison, place)
    return StretchView(version, _opening(synopsis.comparison, place), len(cells), words, row_target(first))
