"""Contractions: "doesn't" and "does not" are one reading, spelled in two ways (English; other languages are left)."""

from collections.abc import Sequence

_WHOLE = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us"}
_ENDINGS = {"n't": " not", "'re": " are", "'ll": " will", "'ve": " have", "'m": " am"}
_AMBIGUOUS = {"'s": (" is", " has"), "'d": (" would", " had")}
_LONGEST = 6
"""Tokens: the readings of a run multiply with every ambiguous one in it."""


def same_in_full(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two runs of folded tokens are the same words once written out, and only then."""
    if max(len(a), len(b)) > _LONGEST or list(a) == list(b):
        return False
    if not any(map(is_contracted, (*a, *b))):
        return False
    return bool(_readings(a) & _readings(b))


def is_contracted(key: str) -> bool:
    """Whether a folded token may stand for two words."""
    return "'" in key or key == "cannot"


def _readings(keys: Sequence[str]) -> frozenset[str]:
    readings = {""}
    for key in keys:
        readings = {f"{before} {full}" for before in readings for full in _in_full(key)}
    return frozenset(readings)


def _in_full(key: str) -> tuple[str, ...]:
    if key in _WHOLE:
        return (_WHOLE[key],)
    for ending, full in _ENDINGS.items():
        if key.endswith(ending):
            return (key.removesuffix(ending) + full,)
    for ending, choices in _AMBIGUOUS.items():
        if key.endswith(ending):
            return (key, *(key.removesuffix(ending) + full for full in choices))
    return (key,)
