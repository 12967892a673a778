"""Where the columns stand: readable, centred; sideways with the base pinned where space is short."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

NARROWEST = 38
"""Characters to a line; below this the view scrolls sideways."""
WIDEST = 78
"""Characters to a line; beyond this the eye loses the next line."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column in viewport pixels."""

    x: int
    width: int
    text_x: int
    text_width: int
    clip: tuple[int, int]
    """``[left, right)``: what of the viewport it may paint on."""
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """What the columns are laid out from: pixels, but for the counts."""

    count: int
    pinned: int
    """The column that stays when the others scroll sideways (the base)."""
    viewport: int
    character: float
    """Average width of a character."""
    gutter: int
    padding: int
    """After the text of a column, before the next gutter."""
    mirrored: bool = False
    """Columns run from right to left."""


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns at no sideways scroll, and how far they can scroll."""

    spec: ColumnSpec
    width: int
    """Of each column, gutter and padding included."""
    left: int
    """Free space before the first column: they are centred."""
    pins: bool
    """Whether the pinned column stands apart."""
    reach: int
    """Pixels the others can scroll sideways; 0 where all fit."""

    @property
    def text_width(self) -> int:
        """Pixels for the text of each column."""
        return self.width - self.spec.gutter - self.spec.padding

    def at(self, scroll: int) -> tuple[Column, ...]:
        """The columns when scrolled sideways by ``scroll`` pixels."""
        return tuple(self._column(index, scroll) for index in range(self.spec.count))

    def _column(self, index: int, scroll: int) -> Column:
        spec = self.spec
        if not self.reach:
            x, clip, pinned = self.left + index * self.width, (0, spec.viewport), False
        elif not self.pins:
            x, clip, pinned = index * self.width - scroll, (0, spec.viewport), False
        elif index == spec.pinned:
            x, clip, pinned = 0, (0, self.width), True
        else:
            place = index if index > spec.pinned else index + 1
            x, clip, pinned = place * self.width - scroll, (self.width, spec.viewport), False
        text_x = x + spec.gutter
        if spec.mirrored:
            x = spec.viewport - x - self.width
            text_x = x + spec.padding
            clip = (spec.viewport - clip[1], spec.viewport - clip[0])
        return Column(x, self.width, text_x, self.text_width, clip, pinned)


def lay_out_columns(spec: ColumnSpec) -> Columns:
    """Columns of equal width: as wide as is readable, never so narrow that lines fall to pieces."""
    frame = spec.gutter + spec.padding
    narrowest = frame + round(NARROWEST * spec.character)
    widest = frame + round(WIDEST * spec.character)
    count = max(spec.count, 1)
    share = spec.viewport // count
    if share >= narrowest:
        width = min(share, widest)
        return Columns(spec, width, (spec.viewport - width * count) // 2, False, 0)
    visible = max(1, spec.viewport // narrowest)
    width = max(spec.viewport // visible, frame + 1)
    if count == 1:
        return Columns(spec, width, 0, False, 0)
    return Columns(spec, width, 0, visible > 1, max(0, width * count - spec.viewport))


def fill_columns(versions: int, pending: Mapping[int, str]) -> tuple[int | str, ...]:
    """What stands in each column: the index of a version, or a message about one that is not there.

    Messages stand at their columns, those for columns beyond the last at the end; versions fill the others.
    """
    count = versions + len(pending)
    others: Iterator[int | str] = chain(
        range(versions), (pending[index] for index in sorted(pending) if index >= count)
    )
    return tuple(pending[column] if column in pending else next(others) for column in range(count))


def sideways(column: Column) -> int:
    """How many pixels to scroll to the right until a column shows, to the left if negative."""
    left, right = column.clip
    if column.x < left:
        return column.x - left
    return max(column.x + column.width - right, 0)
