"""Borders: a passage begins and ends where its words do, not where the sentences do that hold them.

What was copied word for word may begin in the middle of a sentence, behind words that have nothing to do with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from recension.aligning.features import BoolArray
from recension.comparison import Link, Place
from recension.segmenting import Segmented
from recension.segmenting.tokens import IntArray
from recension.vocabulary import Edit

_EXACT = 6
"""Tokens in a row that read the same: there the correspondence is beyond doubt."""
_FOREIGN = 4
"""Tokens before such a run that are worth cutting off; fewer are an edit like any other."""
_KEPT = 0.25
"""The share of the tokens cut off, on the side that has fewer, that may read the same by chance."""
_VERBATIM = 0.9
"""The share of the tokens kept that must read the same: where a text was reworded its border is the sentence."""


@dataclass(frozen=True, slots=True)
class _Side:
    """The tokens of one side of a link that no edit touches."""

    starts: IntArray
    ends: IntArray
    same: IntArray
    """Indices of the tokens outside all edits."""

    def reversed(self) -> "_Side":
        """The same side read from its end."""
        last = len(self.starts) - 1
        return _Side(-self.ends[::-1], -self.starts[::-1], last - self.same[::-1])


def trimmed(
    a: Place, b: Place, links: Sequence[tuple[Link, Sequence[Edit]]], segmented: Sequence[Segmented]
) -> tuple[Place, Place]:
    """The two sides of a passage without foreign words before its first or behind its last exact run.

    ``links`` are its links in order, with their edits. A border that is the end of both versions stays.
    """
    first = next((k for k in links if k[0].a.start == a.start and k[0].b.start == b.start), None)
    last = next((k for k in reversed(links) if k[0].a.end == a.end and k[0].b.end == b.end), None)
    starts, ends = (a.start, b.start), (a.end, b.end)
    if first and not _at_both_starts(a, b, segmented):
        starts = _first_exact(*_sides(*first, segmented)) or starts
    if last and not _at_both_ends(a, b, segmented):
        cut = _first_exact(*(side.reversed() for side in _sides(*last, segmented)))
        ends = (-cut[0], -cut[1]) if cut else ends
    if starts[0] >= ends[0] or starts[1] >= ends[1]:
        return a, b
    return Place(a.version, starts[0], ends[0]), Place(b.version, starts[1], ends[1])


def _at_both_starts(a: Place, b: Place, segmented: Sequence[Segmented]) -> bool:
    return all(place.start == segmented[place.version].token_starts[0] for place in (a, b))


def _at_both_ends(a: Place, b: Place, segmented: Sequence[Segmented]) -> bool:
    return all(place.end == segmented[place.version].token_ends[-1] for place in (a, b))


def _sides(link: Link, edits: Sequence[Edit], segmented: Sequence[Segmented]) -> tuple[_Side, _Side]:
    return (
        _side(segmented[link.a.version], link.a, [edit.a for edit in edits if edit.a]),
        _side(segmented[link.b.version], link.b, [edit.b for edit in edits if edit.b]),
    )


def _side(version: Segmented, place: Place, edited: Sequence[tuple[int, int]]) -> _Side:
    first, last = np.searchsorted(version.token_starts, (place.start, place.end))
    starts, ends = version.token_starts[first:last], version.token_ends[first:last]
    same: BoolArray = np.ones(len(starts), dtype=bool)
    for begin, end in edited:
        same[np.searchsorted(ends, begin, side="right") : np.searchsorted(starts, end)] = False
    return _Side(starts, ends, np.flatnonzero(same))


def _first_exact(a: _Side, b: _Side) -> tuple[int, int] | None:
    """Where the first exact run begins on both sides; None where nothing foreign stands before it."""
    count = min(len(a.same), len(b.same))
    if count < _EXACT:
        return None
    ours, theirs = a.same[:count], b.same[:count]
    runs = (np.diff(ours) == 1) & (np.diff(theirs) == 1)
    whole = np.lib.stride_tricks.sliding_window_view(runs, _EXACT - 1).all(axis=1)
    if not whole.any():
        return None
    at = int(whole.argmax())
    before = int(ours[at]), int(theirs[at])
    # Words on both sides may be one sentence told anew, unless what reads the same outweighs them by far.
    foreign = max(before) - at >= _FOREIGN and at <= _KEPT * min(before)
    verbatim = count - at >= _VERBATIM * min(len(a.starts) - before[0], len(b.starts) - before[1])
    reworded = min(before) - at > (count - at) / 2
    if not foreign or not verbatim or reworded:
        return None
    return int(a.starts[ours[at]]), int(b.starts[theirs[at]])
