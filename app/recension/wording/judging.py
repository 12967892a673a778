"""Differences judged together: of each its kind is known, and what it damages is found here."""

from collections.abc import Sequence

from recension.vocabulary import Edit, Fact, Kind
from recension.wording.facts import Context, fact_of, in_name, quoted
from recension.wording.side import Tokens
from recension.wording.units import Difference

_NEAR = 2
"""Tokens on either side that an edit is judged by."""


def judged(
    a: Tokens, b: Tokens, found: Sequence[Difference], kinds: Sequence[Kind], link: int | None = None
) -> list[Edit]:
    """The edits that differences between ``a`` and ``b`` make, given the kind of each."""
    if not found:
        return []
    surface_a, surface_b = a.surface(0, len(a.spans)), b.surface(0, len(b.spans))
    quoted_a, quoted_b = quoted(surface_a), quoted(surface_b)
    edits = []
    for difference, kind in zip(found, kinds, strict=True):
        context = Context(
            near_a=surface_a[max(0, difference.a0 - _NEAR) : difference.a1 + _NEAR],
            near_b=surface_b[max(0, difference.b0 - _NEAR) : difference.b1 + _NEAR],
            named_a=in_name(surface_a, difference.a0, difference.a1),
            named_b=in_name(surface_b, difference.b0, difference.b1),
            quoted=any(quoted_a[difference.a0 : difference.a1]) or any(quoted_b[difference.b0 : difference.b1]),
        )
        words_a, words_b = surface_a[difference.a0 : difference.a1], surface_b[difference.b0 : difference.b1]
        fact = fact_of(kind, words_a, words_b, context)
        garbled = kind is Kind.SWAP and fact in (Fact.NAME, Fact.DATE)
        span_a, span_b = a.span(difference.a0, difference.a1), b.span(difference.b0, difference.b1)
        edits.append(Edit(Kind.GARBLE if garbled else kind, span_a, span_b, fact, link))
    return edits
