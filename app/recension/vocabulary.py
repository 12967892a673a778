"""The words a result is told in: relations of passages, kinds of edits, what they damage or break, and edits."""

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """What a link or passage is to the common order of two versions."""

    MAIN = "main"
    """In the common order."""
    MOVED = "moved"
    """Outside the common order, and the only counterpart on both sides."""
    COPY = "copy"
    """A further copy of something that already has its counterpart."""
    REPEAT = "repeat"
    """Both sides in one version."""

    @property
    def is_sole(self) -> bool:
        """Whether both sides have each other for their first counterpart: not of what only says something again."""
        return self in (Relation.MAIN, Relation.MOVED)


class Kind(StrEnum):
    """What an edit is; each is named by the level of folding at which the difference vanishes."""

    CASE = "case"
    PUNCTUATION = "punctuation"
    SPACING = "spacing"
    SPELLING = "spelling"
    INFLECTION = "inflection"
    NUMBER_FORMAT = "number-format"
    SWAP = "swap"
    GARBLE = "garble"
    REWORDED = "reworded"
    REORDERED = "reordered"
    ADDED = "added"
    DROPPED = "dropped"


class Fact(StrEnum):
    """What an edit damages."""

    NAME = "name"
    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    QUOTE = "quote"


class Verdict(StrEnum):
    """What a reader says of two stretches."""

    SAME = "same"
    """They belong together."""
    NOT = "not"
    """They do not belong together."""


class Ground(StrEnum):
    """What a link rests on."""

    PIN = "pin"
    """A reader has said so."""
    RUN = "run"
    """Words that both sides have in the same order, one after the other."""
    RARE_WORDS = "rare-words"
    """Words that both sides have and few other sentences."""
    VERSION = "version"
    """A third version that both sides are linked to; their own words would not do."""
    PLACE = "place"
    """The links before and after it; its own words would not do."""


@dataclass(frozen=True, slots=True)
class Basis:
    """One thing that a link rests on."""

    ground: Ground
    words: tuple[str, ...] = ()
    """The words of a run, or the rare words, folded."""
    version: int | None = None
    """The third version."""


class Grade(StrEnum):
    """How sure it is that a difference breaks something."""

    SURE = "sure"
    """The text itself contradicts one side."""
    LIKELY = "likely"
    GUESS = "guess"
    """A sign that a reader may weigh; the edit keeps its kind."""


class Breaks(StrEnum):
    """What a difference breaks."""

    NAME = "name"
    DATE = "date"
    EXPRESSION = "expression"
    """A fixed expression: took part, took half."""
    GRAMMAR = "grammar"
    SENSE = "sense"
    """A word that already means something else in the same texts."""


class Side(StrEnum):
    """One of the two versions of a link."""

    A = "a"
    B = "b"


@dataclass(frozen=True, slots=True)
class Garble:
    """Why one side of a difference is thought to be broken."""

    grade: Grade
    breaks: Breaks
    note: str
    """The reason, one sentence for people; it reads the same whichever side comes first."""
    side: Side | None = None
    """The side that is broken, where that can be told."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A token span of one side against a token span of the other; one of them may be missing."""

    kind: Kind
    a: tuple[int, int] | None
    """``[start, end)`` in code points, or None where b adds."""
    b: tuple[int, int] | None
    """``[start, end)`` in code points, or None where b drops."""
    fact: Fact | None = None
    link: int | None = None
    """Index in ``Comparison.links``; None for two strings compared on their own."""
    garble: Garble | None = None
    """Why it is thought to break something; None where nothing says so."""
