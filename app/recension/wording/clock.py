"""Times of day: ``5 pm``, ``17:00``, ``17 Uhr``, ``17h30`` and ``下午5点`` as minutes after midnight."""

from collections.abc import Sequence
from typing import Final

import regex

_FIGURES: Final = regex.compile(r"(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?(?P<half>am|pm|h)?")
_AFTER_NOON: Final = frozenset(("pm", "p.m.", "p.m"))
_HALVES: Final = _AFTER_NOON | {"am", "a.m.", "a.m"}
_HOURS: Final = frozenset(("uhr", "h"))
_PARTS_OF_DAY: Final = {
    ("de", "la", "mañana"): False,
    ("de", "la", "madrugada"): False,
    ("de", "la", "tarde"): True,
    ("de", "la", "noche"): True,
    ("da", "manhã"): False,
    ("da", "madrugada"): False,
    ("da", "tarde"): True,
    ("da", "noite"): True,
    ("du", "matin"): False,
    ("du", "soir"): True,
    ("de", "l'après-midi"): True,
    ("утра",): False,
    ("вечера",): True,
}
"""What follows an hour, and whether it is past noon."""
_CHINESE_PARTS: Final = {"上午": False, "早上": False, "凌晨": False, "下午": True, "晚上": True}
_MIDDAY: Final = 12
_DAY: Final = 24


def clock_at(keys: Sequence[str], at: int) -> tuple[int, int, int] | None:
    """Minutes after midnight of the time that begins at token ``at``, and its tokens ``[first, last)``."""
    match = _FIGURES.fullmatch(keys[at])
    if match is None or int(match["hour"]) > _DAY:
        return None
    hour, minute, half, last = int(match["hour"]), int(match["minute"] or 0), match["half"], at + 1
    if half is None and last < len(keys) and keys[last] in _HALVES | _HOURS:
        half, last = keys[last], last + 1
    if half == "h" and last < len(keys) and match["minute"] is None and regex.fullmatch(r"[0-5]\d", keys[last]):
        minute, last = int(keys[last]), last + 1
    first, late, last = _part_of_day(keys, at, last)
    if half is None and match["mark"] != ":" and late is None:
        return None
    if (half in _AFTER_NOON or late) and hour < _MIDDAY:
        hour += _MIDDAY
    elif half in _HALVES and half not in _AFTER_NOON and hour == _MIDDAY:
        hour = 0
    return 60 * hour + minute, first, last


def _part_of_day(keys: Sequence[str], at: int, last: int) -> tuple[int, bool | None, int]:
    """The first token, whether the words around an hour say that it is past noon, and the token after them."""
    if last < len(keys) and keys[last] in ("点", "點", "时", "時"):
        before = "".join(keys[max(0, at - 2) : at])
        return (at - 2, _CHINESE_PARTS[before], last + 1) if before in _CHINESE_PARTS else (at, False, last + 1)
    for words, late in _PARTS_OF_DAY.items():
        if tuple(keys[last : last + len(words)]) == words:
            return at, late, last + len(words)
    return at, None, last
