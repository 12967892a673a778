"""The result of a comparison: immutable, plain, complete; what window and reports both show.

All offsets are code points into ``versions[i].text``. Its JSON form is that of :mod:`recension.saved`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from recension.reading.version import Version
from recension.vocabulary import Basis, Edit, Kind, Relation, Verdict

FORMAT = "recension-comparison"
FORMAT_VERSION = 1
GENERATOR = "recension 0.1.0"

Span: TypeAlias = tuple[int, int]
"""``[start, end)`` in code points."""


class FormatError(ValueError):
    """A saved comparison that cannot be read back; ``str()`` says what is wrong with it."""


class FlagKind(StrEnum):
    """What a reader should know of a stretch."""

    ONLY_HERE = "only-here"
    """No counterpart in any other version."""
    MOVED = "moved"
    COPY = "copy"
    REPEATED = "repeated"
    UNDECIDED = "undecided"
    DAMAGED_ENCODING = "damaged-encoding"
    HIDDEN_CHARACTERS = "hidden-characters"
    LOOK_ALIKES = "look-alikes"
    """Words in which letters of another script pass for those around them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one version: ``[start, end)`` in code points."""

    version: int
    start: int
    end: int


def hull(places: Sequence[Place]) -> Place:
    """The least stretch that holds all of some places in one version."""
    return Place(places[0].version, min(place.start for place in places), max(place.end for place in places))


@dataclass(frozen=True, slots=True)
class Pin:
    """Two stretches of two versions that a reader fixes as a match, or forbids to be one."""

    a: Place
    b: Place
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Link:
    """An n:m bead of contiguous segments of one version and of another that say the same thing."""

    a: Place
    b: Place
    """In a later version than ``a``; for a repeat, further down in the same one."""
    relation: Relation
    same: bool
    """Whether both sides read the same to the letter, white space aside."""
    similarity: float
    rests_on: tuple[Basis, ...] = ()
    """Most telling first; nothing where both sides read the same and that is enough."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A maximal run of links in step: "this stretch of A is that stretch of B"."""

    a: Place
    b: Place
    relation: Relation
    links: tuple[int, ...]
    """Indices in ``Comparison.links``."""
    similarity: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A stretch a reader should know of."""

    version: int
    start: int
    end: int
    kind: FlagKind
    note: str
    """One sentence for people."""
    repair: str | None = None
    """What probably should stand there instead, and was compared; None where there is nothing to repair."""
    candidate: Place | None = None
    """Of what is undecided: the stretch of another version that may be its counterpart."""


@dataclass(frozen=True, slots=True)
class Swap:
    """A recurring substitution: military → navy, 12 times."""

    source: str
    target: str
    from_version: int
    to_version: int
    count: int
    kind: Kind
    edits: tuple[int, ...]
    """Indices in ``Comparison.edits``."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is known of how some versions of one text differ."""

    versions: tuple[Version, ...]
    links: tuple[Link, ...]
    """Of every pair of versions, ordered by the two versions, then by place in ``a`` and in ``b``."""
    passages: tuple[Passage, ...]
    edits: tuple[Edit, ...]
    """By link, then in reading order of ``a``; minimal and disjoint."""
    rows: tuple[tuple[Span | None, ...], ...]
    """The side-by-side table: one cell for each version; down its column a version reads whole and in order."""
    flags: tuple[Flag, ...] = ()
    swaps: tuple[Swap, ...] = ()
    """Most frequent first."""
    summary: Mapping[str, Any] = field(default_factory=dict)
    """Figures and notes for people, JSON values only; see :mod:`recension.comparing`."""
    pins: tuple[Pin, ...] = ()
    """What a reader has fixed or forbidden; links and rows keep to it."""

    def text_of(self, place: Place) -> str:
        """What a stretch says."""
        return self.versions[place.version].text[place.start : place.end]

    def to_dict(self) -> dict[str, Any]:
        """The comparison as JSON values (design: contracts, version 1)."""
        from recension.saved import saved

        return saved(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Comparison":
        """Read back what :meth:`to_dict` gave; raise :class:`FormatError` where it is anything else."""
        from recension.saved import read_back

        return read_back(data)
