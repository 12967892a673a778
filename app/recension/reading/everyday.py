"""Short East Asian texts: which encoding reads them as everyday characters.

National character sets put everyday characters first: the first level of GB 2312, Big5 and JIS X 0208, and
Hangul before Hanja in KS X 1001. A wrong reading gives characters from all over a set.
"""

from dataclasses import dataclass
from typing import Final

_LEAST_EVERYDAY = 0.8
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Reading:
    """Bytes read in one encoding."""

    codec: str
    """Python codec name."""
    language: str
    """ISO 639-1."""
    text: str


# Codec, language, and the lead bytes of everyday characters.
_SETS: Final = (
    ("shift_jis", "ja", range(0x81, 0x99)),
    ("euc_jp", "ja", range(0xA1, 0xD0)),
    ("gb2312", "zh", range(0xA1, 0xD8)),
    ("big5", "zh", range(0xA1, 0xC7)),
    ("euc_kr", "ko", range(0xA1, 0xC9)),
)


def everyday_east_asian(data: bytes) -> Reading | None:
    """``data`` in the encoding that best reads it as everyday characters, or None where none does."""
    readings = [
        (_everyday_share(text, codec, lead), Reading(codec, language, text))
        for codec, language, lead in _SETS
        for text in (data.decode(codec, "replace"),)
    ]
    share, best = max(readings, key=lambda reading: reading[0])
    return best if share >= _LEAST_EVERYDAY else None


def _everyday_share(text: str, codec: str, lead: range) -> float:
    """How many characters are everyday ones, among all: plain ASCII beside them belongs to other scripts."""
    encoded = [character.encode(codec, "replace") for character in text if not character.isspace()]
    return sum(len(code) == 2 and code[0] in lead for code in encoded) / max(_FEWEST, len(encoded))
