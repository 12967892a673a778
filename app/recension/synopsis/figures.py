"""Figures that window and reports both tell, seen from a base."""

from collections import Counter
from collections.abc import Iterable

from recension.comparison import Comparison, Link
from recension.synopsis.sides import Sides, kind_from, sides_of
from recension.vocabulary import Grade, Kind


def shares(comparison: Comparison, base: int) -> tuple[float, ...]:
    """For each version the share (0 to 1) of the base, by characters, white space aside, that it carries."""
    whole = max(_letters(comparison.versions[base].text), 1)
    return tuple(
        1.0 if version == base else _carried(comparison, base, version) / whole
        for version in range(len(comparison.versions))
    )


def kind_counts(comparison: Comparison, base: int) -> Counter[Kind]:
    """How many edits of each kind there are, told from the base; see :func:`told_edits`."""
    links = comparison.links
    return Counter(
        kind_from(edit.kind, link, base) for edit in comparison.edits if _is_told(link := links[edit.link or 0], base)
    )


def told_edits(comparison: Comparison, base: int) -> list[int]:
    """The edits a reader is told of, in reading order of the base: between it and another version.

    Each is told where the base has its first counterpart, not again for every further copy.
    """
    return _told(comparison, base, range(len(comparison.edits)))


def _told(comparison: Comparison, base: int, indices: Iterable[int]) -> list[int]:
    """Those of some edits that a reader is told of, in reading order of the base."""
    links, edits = comparison.links, comparison.edits
    told = [
        (_order(sides_of(comparison, index, base)), index)
        for index in indices
        if _is_told(links[edits[index].link or 0], base)
    ]
    return [index for _, index in sorted(told)]


def _order(sides: Sides) -> tuple[int, int]:
    """Where a reader of the base comes upon an edit; words it lacks are told at the head of their sentence."""
    return (sides.here.start if sides.before is None else sides.before[0]), sides.there.version


def told_facts(comparison: Comparison, base: int) -> list[int]:
    """Those of the edits a reader is told of that damage a fact."""
    return _told(comparison, base, (index for index, edit in enumerate(comparison.edits) if edit.fact))


def told_garbles(comparison: Comparison, base: int) -> list[int]:
    """Those of the edits a reader is told of that are thought to break something, the surest first."""
    judged = _told(comparison, base, (index for index, edit in enumerate(comparison.edits) if edit.garble))
    grades = list(Grade)
    return sorted(judged, key=lambda index: grades.index(comparison.edits[index].garble.grade))  # type: ignore[union-attr]


def _is_told(link: Link, base: int) -> bool:
    return (link.a.version == base or link.b.version == base) and link.relation.is_sole


def _carried(comparison: Comparison, base: int, version: int) -> int:
    """Characters of the base, white space aside, that links with a version cover."""
    text = comparison.versions[base].text
    spans = sorted(
        (here.start, here.end)
        for link in comparison.links
        for here, there in ((link.a, link.b), (link.b, link.a))
        if here.version == base and there.version == version
    )
    count = end = 0
    for start, stop in spans:
        count += _letters(text[max(start, end) : stop])
        end = max(end, stop)
    return count


def _letters(text: str) -> int:
    return sum(map(len, text.split()))
