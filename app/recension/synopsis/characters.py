"""Encodings and characters, as window and reports tell of them: how sure, why, what else, and what is odd where."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from recension.comparison import Comparison, Flag, FlagKind, Place
from recension.reading.oddities import NAMES, told_in_short
from recension.reading.version import Encoding, How, OddityKind

_KINDS = frozenset(kind.value for kind in OddityKind)


@dataclass(frozen=True, slots=True)
class CharacterNote:
    """The same oddity at one or more places of a version."""

    kind: str
    """What it is called, in the singular: ``encoding fault``."""
    note: str
    """One sentence."""
    places: tuple[Place, ...]
    """In reading order, never empty."""


class OddPlaces:
    """Where the characters of each version are odd, found by place in O(log n)."""

    __slots__ = ("_flags", "_starts")

    def __init__(self, comparison: Comparison) -> None:
        """Flags about characters, by version and place."""
        self._flags: list[list[Flag]] = [[] for _ in comparison.versions]
        for flag in comparison.flags:
            if flag.kind.value in _KINDS:
                self._flags[flag.version].append(flag)
        for flags in self._flags:
            flags.sort(key=_start)
        self._starts = [list(map(_start, flags)) for flags in self._flags]

    def within(self, version: int, start: int, end: int) -> list[Flag]:
        """The flags that begin in ``[start, end)`` of a version, in order."""
        starts = self._starts[version]
        return self._flags[version][bisect_left(starts, start) : bisect_left(starts, end)]

    def at(self, version: int, offset: int) -> Flag | None:
        """The flag whose stretch holds a code point of a version."""
        index = bisect_right(self._starts[version], offset) - 1
        if index < 0 or self._flags[version][index].end <= offset:
            return None
        return self._flags[version][index]


def _start(flag: Flag) -> int:
    return flag.start


def certainty_of(encoding: Encoding) -> str:
    """``sure``, ``likely``, ``guess`` or ``chosen``."""
    return "chosen" if encoding.how is How.CHOSEN else encoding.certainty


def character_notes(comparison: Comparison, version: int) -> list[CharacterNote]:
    """What is odd about the characters of a version, all places of a sort together, the most serious first."""
    places: dict[tuple[OddityKind, str], list[Place]] = defaultdict(list)
    for flag in comparison.flags:
        if flag.version == version and flag.kind.value in _KINDS:
            places[OddityKind(flag.kind.value), flag.note].append(Place(version, flag.start, flag.end))
    notes = [CharacterNote(NAMES[kind], note, tuple(found)) for (kind, note), found in places.items()]
    order = list(NAMES.values())
    return sorted(notes, key=lambda note: (order.index(note.kind), note.places[0].start))


def character_counts(comparison: Comparison, version: int) -> list[str]:
    """How many oddities of each kind a version has: ``7 encoding faults``."""
    return told_in_short(flag.kind for flag in comparison.flags if flag.version == version)


def repairable(comparison: Comparison, version: int) -> int:
    """How many encoding faults of a version can be repaired."""
    return sum(
        flag.version == version and flag.kind is FlagKind.DAMAGED_ENCODING and bool(flag.repair)
        for flag in comparison.flags
    )
