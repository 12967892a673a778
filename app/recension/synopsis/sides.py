"""Edits and swaps as a reader sees them from the base: first what the base has, then the other version."""

from dataclasses import dataclass

from recension.comparison import Comparison, Link, Place, Span
from recension.vocabulary import Kind

_SEEN_FROM_B = {Kind.ADDED: Kind.DROPPED, Kind.DROPPED: Kind.ADDED}


@dataclass(frozen=True, slots=True)
class Sides:
    """An edit with the base's side first; for two other versions, the earlier one's."""

    edit: int
    kind: Kind
    here: Place
    """The stretch of the link the edit is in."""
    there: Place
    before: Span | None
    """The words in ``here``, code points; None where it lacks them."""
    after: Span | None

    @property
    def place(self) -> Place:
        """Where a reader looks for it: its own words, on the side that has them."""
        if self.before is not None:
            return Place(self.here.version, *self.before)
        return self.there if self.after is None else Place(self.there.version, *self.after)


def kind_from(kind: Kind, link: Link, base: int) -> Kind:
    """The kind of an edit of a link, seen from the base: what it lacks is added, whichever side of the link it is."""
    return _SEEN_FROM_B.get(kind, kind) if link.b.version == base != link.a.version else kind


def sides_of(comparison: Comparison, index: int, base: int) -> Sides:
    """An edit seen from the base."""
    edit = comparison.edits[index]
    assert edit.link is not None  # noqa: S101 - every edit of a comparison has its link
    link = comparison.links[edit.link]
    if link.b.version == base != link.a.version:
        return Sides(index, kind_from(edit.kind, link, base), link.b, link.a, edit.b, edit.a)
    return Sides(index, edit.kind, link.a, link.b, edit.a, edit.b)
