"""Differences judged together: of each its kind is known; what it damages and breaks is found here."""

from collections.abc import Sequence

from recension.vocabulary import Edit, Fact, Grade, Kind
from recension.wording.difference import Difference
from recension.wording.facts import facts_of
from recension.wording.garble import garble_of
from recension.wording.side import Languages, Tokens


def judged(
    a: Tokens,
    b: Tokens,
    found: Sequence[Difference],
    kinds: Sequence[Kind],
    languages: Languages,
    link: int | None = None,
) -> list[Edit]:
    """The edits that differences between ``a`` and ``b`` make, given the kind of each."""
    if not found:
        return []
    edits = []
    for d, kind, fact in zip(found, kinds, facts_of(a, b, found, kinds, languages), strict=True):
        if fact is Fact.NAME and kind is Kind.INFLECTION:
            kind = Kind.SWAP
        garble = garble_of(a, b, d, kind, fact, languages)
        told = Kind.GARBLE if garble and kind is Kind.SWAP and garble.grade is not Grade.GUESS else kind
        edits.append(Edit(told, a.span(d.a0, d.a1), b.span(d.b0, d.b1), fact, link, garble))
    return edits
