"""Folds: long stretches a reader may want out of the way, each shown as one line."""

from dataclasses import dataclass

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
    """The only version that has these rows; None where they read the same in every version."""
    words: int
    """In ``version``, or in the base where every version has them."""


def fold_rows(synopsis: Synopsis, *, identical: bool = False, shortest: int = SHORTEST) -> tuple[Fold, ...]:
    """Long stretches that only one version has; with ``identical`` also those all versions have alike."""
    folds: list[Fold] = []
    first = 0
    keys = [_key(row, identical) for row in synopsis.rows]
    for index in range(1, len(keys) + 1):
        if index < len(keys) and keys[index] == keys[first]:
            continue
        key = keys[first]
        if key is not None and index - first >= shortest:
            folds.append(_fold(synopsis, first, index, None if key == _SAME else key))
        first = index
    return tuple(folds)


_SAME = -1


def _key(row: Row, identical: bool) -> int | None:
    """The version that alone has this row, _SAME for one that reads the same everywhere, None for no fold."""
    present = [cell for cell in row.cells if cell]
    if len(present) == 1 and present[0].only_here and not row.undecided:
        return present[0].version
    return _SAME if identical and not row.changed and len(present) == len(row.cells) else None


def _fold(synopsis: Synopsis, first: int, last: int, version: int | None) -> Fold:
    counted = synopsis.base if version is None else version
    text = synopsis.comparison.versions[counted].text
    cells = [row.cells[counted] for row in synopsis.rows[first:last]]
    return Fold(first, last, version, sum(count_words(text[cell.start : cell.end]) for cell in cells if cell))
