"""Patchwork: whole lines of a UTF-8 text that are in another encoding, as when two files were joined."""

from recension.reading import reasons
from recension.reading.detection import detect
from recension.reading.plausibility import looks_binary
from recension.reading.sentences import foreign_lines
from recension.reading.utf8 import count_utf8, decode_utf8
from recension.reading.version import Decoded, How, Oddity, OddityKind

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
    text, oddities = _read(lines, other.encoding)
    return Decoded(
        text,
        "utf-8",
        min(other.confidence, ours_size / sum(map(len, marked))),
        How.DETECTED,
        (),
        other.language,
        (foreign_lines(theirs, other.encoding),),
        reasons.by_lines(ours, theirs),
        oddities=oddities,
    )


def _read(lines: list[bytes], other: str) -> tuple[str, tuple[Oddity, ...]]:
    """The text, and where its lines are in the other encoding: one stretch for lines on end."""
    texts: list[str] = []
    stretches: list[tuple[int, int]] = []
    at = 0
    for line in lines:
        decoded = decode_utf8(line)
        text = decoded.text if decoded else line.decode(other, "replace")
        if decoded is None:
            begin = stretches.pop()[0] if stretches and stretches[-1][1] == at else at
            stretches.append((begin, at + len(text)))
        texts.append(text)
        at += len(text)
    note = f"This stretch is not UTF-8 like the rest; it was read as {other}."
    return "".join(texts), tuple(Oddity(start, end, OddityKind.DAMAGED, note) for start, end in stretches)
