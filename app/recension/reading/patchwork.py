"""Patchwork: whole lines of a UTF-8 text that are in another encoding, as when two files were joined."""

from recension.reading.detection import detect
from recension.reading.plausibility import looks_binary
from recension.reading.sentences import foreign_lines
from recension.reading.utf8 import count_utf8, decode_utf8
from recension.reading.version import Decoded, How

_FEWEST_LINES = 2
_LEAST_SHARE = 0.2


def decode_patchwork(data: bytes) -> Decoded | None:
    """``data`` read line by line, or None where it is not UTF-8 and one other encoding by lines."""
    if looks_binary(data) or count_utf8(data)[0] < _FEWEST_LINES:
        return None
    lines = data.splitlines(keepends=True)
    marked = [line for line in lines if not line.isascii()]
    foreign = [line for line in marked if decode_utf8(line) is None]
    ours, theirs = len(marked) - len(foreign), len(foreign)
    ours_size = sum(map(len, marked)) - sum(map(len, foreign))
    if min(ours, theirs) < _FEWEST_LINES or ours_size < _LEAST_SHARE * sum(map(len, marked)):
        return None
    other = detect(b"".join(foreign))
    if other is None:
        return None
    text = "".join(_decode_line(line, other.encoding) for line in lines)
    confidence = min(other.confidence, ours_size / sum(map(len, marked)))
    warning = foreign_lines(theirs, other.encoding)
    return Decoded(text, "utf-8", confidence, How.DETECTED, (), other.language, (warning,))


def _decode_line(line: bytes, other: str) -> str:
    decoded = decode_utf8(line)
    return decoded.text if decoded else line.decode(other, "replace")
