"""Repair: a text with other words in some places, and where its places stand in the text as it was."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recension.reading.oddities import find_oddities, oddities_of
from recension.reading.sentences import repaired_faults
from recension.reading.version import Oddity, OddityKind, Version
from recension.reading.words import count_words


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where stretches of one text stand in another: between the stretches both texts are the same."""

    here: Sequence[tuple[int, int]]
    """``[start, end)``, in order and disjoint."""
    there: Sequence[tuple[int, int]]
    """The same stretches in the other text."""

    def start(self, offset: int) -> int:
        """Where something that begins at ``offset`` begins in the other text."""
        return self._at(offset, bisect_right(self.here, offset, key=_first) - 1)

    def end(self, offset: int) -> int:
        """Where something that ends at ``offset`` ends in the other text."""
        return self._at(offset, bisect_left(self.here, offset, key=_first) - 1)

    def turned(self) -> "Offsets":
        """From the other text to this one."""
        return Offsets(self.there, self.here)

    def _at(self, offset: int, index: int) -> int:
        if index < 0:
            return offset
        (begin, end), (other_begin, other_end) = self.here[index], self.there[index]
        if offset >= end:
            return offset - end + other_end
        return other_begin + (offset - begin) * (other_end - other_begin) // (end - begin)


def spliced(version: Version, oddities: Iterable[Oddity]) -> tuple[Version, Offsets]:
    """A version with the repairs of ``oddities`` (in order, disjoint) in its text, and the way back to its places."""
    pieces: list[str] = []
    here: list[tuple[int, int]] = []
    there: list[tuple[int, int]] = []
    at = size = 0
    for oddity in oddities:
        if oddity.repair:
            size += oddity.start - at
            pieces += version.text[at : oddity.start], oddity.repair
            there.append((oddity.start, oddity.end))
            here.append((size, size + len(oddity.repair)))
            at, size = oddity.end, size + len(oddity.repair)
    pieces.append(version.text[at:])
    back = Offsets(here, there)
    forth = back.turned()
    blocks = tuple(replace(block, start=forth.start(block.start), end=forth.end(block.end)) for block in version.blocks)
    return replace(version, text="".join(pieces), blocks=blocks), back


def repaired(version: Version) -> Version:
    """A version without its encoding faults, as far as they can be repaired; a warning says how many there were."""
    faults = [oddity for oddity in oddities_of(version) if _is_repairable(oddity)]
    if not faults:
        return version
    better, _ = spliced(version, faults)
    return replace(
        better,
        words=count_words(better.text),
        warnings=(*version.warnings, repaired_faults(len(faults))),
        oddities=find_oddities(better.text),
        source=None,
    )


def _is_repairable(oddity: Oddity) -> bool:
    return oddity.kind is OddityKind.DAMAGED and bool(oddity.repair)


def _first(stretch: tuple[int, int]) -> int:
    return stretch[0]
