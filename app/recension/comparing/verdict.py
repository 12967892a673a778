"""The verdict: whether versions differ at all, only in encoding, or only in characters one does not see."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import combinations
from typing import Any, Final

import regex

from recension.comparison import Flag, FlagKind
from recension.reading.sentences import some
from recension.reading.version import Version


class Verdict(StrEnum):
    """What a comparison comes to."""

    SAME = "same"
    """The same text in the same encoding."""
    ENCODING = "encoding"
    """The same text once every version is decoded rightly: only encodings or encoding faults differ."""
    CHARACTERS = "characters"
    """The same words, but for hidden characters, odd spaces and letters that look alike."""
    DIFFERENT = "different"


_ORDER: Final = tuple(Verdict)
_UNSEEN_KINDS: Final = (FlagKind.HIDDEN_CHARACTERS, FlagKind.LOOK_ALIKES)
_UNSEEN: Final = regex.compile(r"[\p{Cf}\p{Variation_Selector}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]+")
_SPACE: Final = regex.compile(r"[\p{Zs}\u2800\t]+")


def with_verdict(
    figures: Mapping[str, Any], versions: Sequence[Version], shadows: Sequence[Version], flags: Sequence[Flag]
) -> dict[str, Any]:
    """A summary with the verdict, and a sentence for each two versions that differ in no word, first in its notes.

    ``shadows`` are the versions without encoding faults and disguised words.
    """
    verdicts = {(u, v): _verdict(versions, shadows, flags, u, v) for u, v in combinations(range(len(versions)), 2)}
    worst = max(verdicts.values(), key=_ORDER.index)
    sentences = [
        _sentence(versions[u], versions[v], verdict, _faults(versions, flags, u, v))
        for (u, v), verdict in verdicts.items()
        if verdict in (Verdict.ENCODING, Verdict.CHARACTERS)
    ]
    return {**figures, "verdict": worst.value, "notes": [*sentences, *figures["notes"]]}


def _verdict(versions: Sequence[Version], shadows: Sequence[Version], flags: Sequence[Flag], u: int, v: int) -> Verdict:
    one, other = shadows[u].text.strip(), shadows[v].text.strip()
    disguised = any(flag.version in (u, v) and flag.kind is FlagKind.LOOK_ALIKES and flag.repair for flag in flags)
    if one == other and not disguised:
        named_alike = versions[u].encoding.name == versions[v].encoding.name
        same = versions[u].text.strip() == versions[v].text.strip()
        comparable = versions[u].media_type == versions[v].media_type
        return Verdict.SAME if same and (named_alike or not comparable) else Verdict.ENCODING
    odd = any(flag.version in (u, v) and flag.kind in _UNSEEN_KINDS for flag in flags)
    return Verdict.CHARACTERS if odd and _seen(one) == _seen(other) else Verdict.DIFFERENT


def _seen(text: str) -> str:
    """A text as it looks: without what is not seen, every space a plain one."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text))


def _faults(versions: Sequence[Version], flags: Sequence[Flag], *among: int) -> Iterator[str]:
    for version in among:
        number = sum(flag.version == version and flag.kind is FlagKind.DAMAGED_ENCODING for flag in flags)
        if number:
            yield f"{versions[version].name} has {some(number, 'encoding fault')}"


def _sentence(one: Version, other: Version, verdict: Verdict, faults: Iterator[str]) -> str:
    both = f"{one.name} and {other.name} differ only in"
    if verdict is Verdict.CHARACTERS:
        return f"{both} characters that are not seen, or that look alike."
    named = one.encoding.name, other.encoding.name
    encodings = [f"{one.name} is {named[0]}, {other.name} is {named[1]}"] if named[0] != named[1] else []
    return f"{both} encoding: {'; '.join([*encodings, *faults])}."
