"""Which is the original? Evidence for each pair of versions: what is broken where, and what a third one supports.

No verdict is drawn: a broken reading says that a side was changed at that place, and an original has its own slips.
"""

from collections.abc import Sequence
from typing import Any

from recension.comparing.readings import Readings
from recension.comparison import Link
from recension.vocabulary import Edit, Grade, Kind

_TYPOGRAPHIC = frozenset({Kind.CASE, Kind.PUNCTUATION, Kind.SPACING, Kind.NUMBER_FORMAT, Kind.SPELLING})
"""Kinds in which versions part and meet by chance: no third one supports them."""


def evidence_of(links: Sequence[Link], edits: Sequence[Edit], versions: int) -> dict[tuple[int, int], dict[str, Any]]:
    """For each pair of versions lists of edits, by number.

    ``facts`` has those that damage a fact, by fact; ``broken_a``, ``broken_b`` and ``undecided`` those that break
    something on one side, or on one of the two, by what they break, guesses left out; ``supported_a`` and
    ``supported_b`` those where some other version reads as that side.
    """
    found = {(u, v): _empty() for u in range(versions) for v in range(u + 1, versions)}
    readings = Readings(links, edits) if versions > 2 else None
    for number, edit in enumerate(edits):
        link = links[edit.link or 0]
        pair = link.a.version, link.b.version
        if not link.relation.is_sole or pair not in found:
            continue
        if edit.garble and edit.garble.grade is not Grade.GUESS:
            where = f"broken_{edit.garble.side.value}" if edit.garble.side else "undecided"
            found[pair][where].setdefault(edit.garble.breaks.value, []).append(number)
        if edit.fact is not None:
            found[pair]["facts"].setdefault(edit.fact.value, []).append(number)
        if readings and edit.kind not in _TYPOGRAPHIC:
            for side in readings.supported(edit, link, versions):
                found[pair][f"supported_{side.value}"].append(number)
    return found


def _empty() -> dict[str, Any]:
    return {"facts": {}, "broken_a": {}, "broken_b": {}, "undecided": {}, "supported_a": [], "supported_b": []}
