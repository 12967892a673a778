"""Folds: long stretches a reader may want out of the way, each shown as one line."""

from dataclasses import dataclass

from recension.reading.roles import ASIDES
from recension.reading.words import count_words
from recension.synopsis.table import Row, Synopsis

SHORTEST = 4
"""Rows; a shorter stretch is easier read than unfolded."""


@dataclass(frozen=True, slots=True)
class Fold:
    """Rows ``[first, last)`` that fold to one line."""

    first: int
    last: int
    version: int | None
    """The only version that has these rows; None where they read the same in every version, or are asides."""
    words: int
    """In ``version``; of what every version has, in the base; of asides, in the first version that has them."""
    asides: bool = False
    """They quote other posts or messages, sign, or are a program's words, in every version that has them."""


def fold_rows(
    synopsis: Synopsis, *, identical: bool = False, asides: bool = False, shortest: int = SHORTEST
) -> tuple[Fold, ...]:
    """Long stretches that only one version has; with ``identical`` also those all versions have alike.

    With ``asides`` all that is no part of what the texts say, however short.
    """
    folds: list[Fold] = []
    first = 0
    keys = [_key(row, identical, asides) for row in synopsis.rows]
    for index in range(1, len(keys) + 1):
        if index < len(keys) and keys[index] == keys[first]:
            continue
        key = keys[first]
        if key is not None and (index - first >= shortest or key == _ASIDE):
            folds.append(_fold(synopsis, first, index, key))
        first = index
    return tuple(folds)


_SAME, _ASIDE = -1, -2


def _key(row: Row, identical: bool, asides: bool) -> int | None:
    """The version that alone has this row, _SAME for one that reads the same everywhere, _ASIDE, or None."""
    present = [cell for cell in row.cells if cell]
    if asides and all(cell.role in ASIDES for cell in present):
        return _ASIDE
    if len(present) == 1 and present[0].only_here and not row.undecided:
        return present[0].version
    return _SAME if identical and not row.changed and len(present) == len(row.cells) else None


def _fold(synopsis: Synopsis, first: int, last: int, key: int) -> Fold:
    rows = synopsis.rows[first:last]
    if key == _ASIDE:
        cells = [next(filter(None, row.cells), None) for row in rows]
    else:
        cells = [row.cells[synopsis.base if key == _SAME else key] for row in rows]
    versions = synopsis.comparison.versions
    words = sum(count_words(versions[cell.version].text[cell.start : cell.end]) for cell in cells if cell)
    return Fold(first, last, None if key < 0 else key, words, asides=key == _ASIDE)
