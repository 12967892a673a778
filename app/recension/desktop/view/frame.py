"""All that one picture of the view is painted from: gathered first, then only read."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from recension.comparison import Place, Span
from recension.desktop.view.columns import Column
from recension.desktop.view.counterparts import Lit
from recension.desktop.view.fonts import Measures
from recension.desktop.view.inks import Inks
from recension.desktop.view.places import Places
from recension.desktop.view.selection import Selection
from recension.desktop.view.sheet import Sheet
from recension.desktop.view.typesetting import Typesetter
from recension.synopsis import Fold, Stroke, Synopsis


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found in one version, in order, and which of it the reader is at."""

    spans: Sequence[Span] = ()
    current: Span | None = None

    def within(self, start: int, end: int) -> list[Span]:
        """What lies in ``[start, end)``."""
        first = bisect_left(self.spans, (start, 0))
        if first and self.spans[first - 1][1] > start:
            first -= 1
        return list(self.spans[first : bisect_left(self.spans, (end, 0))])


@dataclass(frozen=True, slots=True)
class Attention:
    """What the reader points at, selects, searches for: all that is not in the comparison itself."""

    row: int = 0
    """The current row."""
    focused: bool = False
    """Whether keys go to the view."""
    hovered: Lit | None = None
    stop: Lit | None = None
    """The difference the reader has gone to."""
    selection: Selection | None = None
    found: Mapping[int, Found] = field(default_factory=dict)
    pulse: Place | None = None
    """Where the reader has just been taken."""

    def lights(self, version: int, stroke: Stroke) -> bool:
        """Whether a stroke is to be shown louder."""
        return (self.hovered is not None and self.hovered.holds(version, stroke)) or (
            self.stop is not None and self.stop.holds(version, stroke)
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture: what is where, at which offset, drawn with what."""

    synopsis: Synopsis
    sheet: Sheet
    places: Places
    typesetter: Typesetter
    measures: Measures
    inks: Inks
    columns: tuple[Column, ...]
    """One for each version."""
    offset: int
    """Pixels of the sheet above the viewport."""
    opened: frozenset[Fold]
    attention: Attention
