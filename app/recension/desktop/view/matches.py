"""Finding a word in all versions: without regard to case, and across line ends."""

from collections.abc import Iterator, Sequence

from recension.comparison import Place
from recension.desktop.view.places import Places

_SPACES = dict.fromkeys(map(ord, "\n\t\u00a0\u2002\u2003\u2009\u202f"), " ")


def folded(text: str) -> str:
    """The text in one case and with plain spaces, code point for code point."""
    # Lower-casing is one to one but for this letter, and a final sigma depends on its neighbours.
    return text.replace("İ", "i").lower().replace("ς", "σ").translate(_SPACES)


def spans(haystack: str, needle: str) -> Iterator[tuple[int, int]]:
    """Where ``needle`` occurs in ``haystack``, both folded, without overlap."""
    at = haystack.find(needle) if needle else -1
    while at >= 0:
        end = at + len(needle)
        yield at, end
        at = haystack.find(needle, end)


def find_all(folded_texts: Sequence[str], places: Places, needle: str) -> tuple[Place, ...]:
    """All places of ``needle``, in reading order: by row, then by column."""
    wanted = folded(needle)
    found = [
        (places.row(version, start), version, start, end)
        for version, text in enumerate(folded_texts)
        for start, end in spans(text, wanted)
    ]
    return tuple(Place(version, start, end) for _, version, start, end in sorted(found))
