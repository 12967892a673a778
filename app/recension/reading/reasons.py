"""How an encoding was decided, in one sentence for people."""

from typing import Final

from recension.reading.sentences import some
from recension.reading.version import Encoding, How

ASCII: Final = "All of it is plain ASCII, which reads the same in nearly every encoding."
UTF_8: Final = "Every byte is valid UTF-8, which hardly happens by chance."
CUT_UTF_8: Final = "Up to its last character, which is cut off, every byte is valid UTF-8."
UTF_16: Final = "Its even and odd bytes differ as they do in UTF-16, and read so all of it is in one script."
UTF_32: Final = "Every fourth byte is zero, as in UTF-32 and hardly anywhere else."
ESCAPES: Final = "It switches character sets by escape sequences, as only this encoding does."
DETECTED: Final = "It does not say; of all encodings this one makes the most likely words of its bytes."
LIKE_THE_LABEL: Final = "What it came with names this encoding, and its bytes bear that out."
SIBLING_LETTERS: Final = "Read this way, its letters beyond ASCII stand beside one another as in the other versions."
BY_ITS_FORMAT: Final = "Its format says how the text is encoded; there is nothing to choose."
CHARACTERS: Final = "It came as characters, not as bytes."

_OTHERWISE: Final = {
    How.BOM: "It begins with a byte order mark, and what follows can be read that way.",
    How.UTF_8: UTF_8,
    How.DECLARED: "It declares this encoding itself, and its bytes bear that out.",
    How.DETECTED: DETECTED,
    How.CHOSEN: "The reader chose this encoding.",
}


def otherwise(how: How) -> str:
    """The reason that goes with a way to an encoding where nothing more is to be said."""
    return _OTHERWISE[how]


def reason_of(encoding: Encoding) -> str:
    """Why this encoding; a comparison that an earlier program saved says only how it was found."""
    return encoding.reason or _OTHERWISE[encoding.how]


def damaged_utf8(characters: int, bad: int) -> str:
    """Some bytes do not fit, but most do."""
    return f"But for {some(bad, 'byte')} it is UTF-8, with {some(characters, 'character')} that hardly occur by chance."


def by_lines(ours: int, theirs: int) -> str:
    """Two encodings, line by line."""
    return (
        f"Of its lines beyond ASCII {ours:,} are valid UTF-8 and {theirs:,} are not: it was put together of two texts."
    )


def siblings(found: int, words: int, otherwise: int) -> str:
    """The words of the other versions decided."""
    return (
        f"Read this way, {found:,} of {some(words, 'different word')} beyond ASCII "
        f"{'stands' if found == 1 else 'stand'} in the other versions; read in another way, {otherwise:,} at most."
    )
