"""Figures that window and reports both tell, seen from a base."""

from collections import Counter

from recension.comparison import Comparison
from recension.synopsis.sides import sides_of
from recension.vocabulary import Kind


def shares(comparison: Comparison, base: int) -> tuple[float, ...]:
    """For each version the share (0 to 1) of the base, by characters, white space aside, that it carries."""
    whole = max(_letters(comparison.versions[base].text), 1)
    return tuple(
        1.0 if version == base else _carried(comparison, base, version) / whole
        for version in range(len(comparison.versions))
    )


def kind_counts(comparison: Comparison, base: int) -> Counter[Kind]:
    """How many edits of each kind, told from the base, there are between it and the other versions."""
    sides = (sides_of(comparison, index, base) for index in range(len(comparison.edits)))
    return Counter(side.kind for side in sides if side.here.version == base != side.there.version)


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
