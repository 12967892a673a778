"""A version: one text under comparison, where it came from and how it was decoded."""

from dataclasses import dataclass, field
from enum import StrEnum

from recension.reading.roles import Role


class How(StrEnum):
    """How an encoding was arrived at."""

    BOM = "bom"
    UTF_8 = "utf-8"
    DECLARED = "declared"
    DETECTED = "detected"
    CHOSEN = "chosen"


class OddityKind(StrEnum):
    """What is odd about a stretch of text."""

    DAMAGED = "damaged-encoding"
    """Bytes that were no text in their encoding, or letters that were once decoded wrongly."""
    HIDDEN = "hidden-characters"
    """Characters that are not seen, or that pass for a plain space."""
    LOOK_ALIKE = "look-alikes"
    """Letters of another script that look like those around them."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another encoding that the bytes could be in."""

    name: str
    """Python codec name."""
    confidence: float
    """0 to 1: a score, not a probability."""
    sample: str = ""
    """How a telling stretch of the source would read, on one line."""


@dataclass(frozen=True, slots=True)
class Oddity:
    """A stretch of a text that a reader should know of: ``[start, end)`` in code points."""

    start: int
    end: int
    kind: OddityKind
    note: str
    """One sentence for people; the same for all of the same sort."""
    repair: str | None = None
    """What probably should stand there instead; None where nothing can be said."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How the bytes of a version became text."""

    name: str
    """Python codec name."""
    how: How
    confidence: float
    """0 to 1: a score, not a probability; see :attr:`certainty`."""
    alternatives: tuple[Alternative, ...] = ()
    """Best first, without the one chosen."""
    reason: str = ""
    """One sentence for people: how it was decided."""
    sample: str = ""
    """A telling stretch of the source in this encoding, on one line; for comparison with the alternatives."""

    @property
    def certainty(self) -> str:
        """``sure``, ``likely`` or ``guess``: what chardet's scores were worth when measured."""
        if self.confidence >= 0.2:
            return "sure"
        return "likely" if self.confidence >= 0.1 else "guess"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text from bytes, and the evidence for the encoding it was read in."""

    text: str
    """With ``\\n`` line ends and without a byte order mark."""
    encoding: str
    """Python codec name."""
    confidence: float
    how: How
    alternatives: tuple[Alternative, ...] = ()
    language: str | None = None
    """ISO 639-1, where the bytes gave it away."""
    warnings: tuple[str, ...] = ()
    reason: str = ""
    """One sentence for people: how the encoding was decided."""
    sample: str = ""
    """A telling stretch of the source in this encoding, on one line."""
    oddities: tuple[Oddity, ...] = ()
    """Stretches that had to be read in another way than the rest, in order."""

    @property
    def evidence(self) -> Encoding:
        """The same without the text."""
        return Encoding(self.encoding, self.how, self.confidence, self.alternatives, self.reason, self.sample)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row, as the source had it: ``[start, end)`` in code points."""

    start: int
    end: int
    role: Role = Role.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Source:
    """What a version was read from, to read it once more."""

    data: bytes
    whole_page: bool = False
    """Whether all of a page was wanted, and not the article alone."""


@dataclass(frozen=True, slots=True)
class Version:
    """One text under comparison."""

    name: str
    """What its column is headed with: usually the file's name."""
    text: str
    """Decoded, with ``\\n`` line ends; every offset in a comparison is a code point of this."""
    encoding: Encoding
    path: str | None = None
    """The file it came from, absolute; None for pasted or dropped text."""
    media_type: str = "text/plain"
    words: int = 0
    language: str | None = None
    """ISO 639-1, or None where unknown."""
    warnings: tuple[str, ...] = ()
    """Sentences for people: what was odd about the source."""
    blocks: tuple[Block, ...] = field(default=(), compare=False, repr=False)
    """In order and disjoint, all of the text but the white space between them.

    Empty only for a version made by hand or saved by an earlier program: :func:`recension.reading.find_blocks`
    reads them off the text then.
    """
    oddities: tuple[Oddity, ...] | None = field(default=None, compare=False, repr=False)
    """What is odd about stretches of the text, by place, as a comparison tells it in flags; None: not looked for."""
    source: Source | None = field(default=None, compare=False, repr=False)
    """The bytes, where only statistics tell how to read them: the other versions may know better.

    Needed only until versions are compared.
    """
