"""The swap list: substitutions that recur between two versions, each with all its places."""

from collections import Counter, defaultdict
from collections.abc import Sequence

import regex

from recension.comparison import Link, Swap
from recension.reading import Version
from recension.vocabulary import Edit, Kind

_POSSESSIVE = regex.compile(r"(?<=\w)['’]s?$")


def recurring_swaps(versions: Sequence[Version], links: Sequence[Link], edits: Sequence[Edit]) -> tuple[Swap, ...]:
    """Substitutions that recur between two versions, each with all its places, most frequent first."""
    places: dict[tuple[int, int, str, str], list[int]] = defaultdict(list)
    for index, edit in enumerate(edits):
        if edit.kind not in (Kind.SWAP, Kind.GARBLE, Kind.REWORDED) or edit.link is None:
            continue
        link = links[edit.link]
        if link.relation.is_sole and edit.a and edit.b:
            a, b = link.a.version, link.b.version
            before, after = _phrases(versions[a].text[slice(*edit.a)], versions[b].text[slice(*edit.b)])
            places[a, b, before, after].append(index)
    swaps = [
        Swap(before, after, u, v, len(found), _commonest(edits, found), tuple(found))
        for (u, v, before, after), found in places.items()
        if len(found) > 1
    ]
    return tuple(sorted(swaps, key=lambda s: (-s.count, s.from_version, s.to_version, s.source, s.target)))


def _phrases(before: str, after: str) -> tuple[str, str]:
    """What stands for what, whatever its case, and without a possessive ending that both have."""
    one, other = " ".join(before.casefold().split()), " ".join(after.casefold().split())
    if _POSSESSIVE.search(one) and _POSSESSIVE.search(other):
        return _POSSESSIVE.sub("", one), _POSSESSIVE.sub("", other)
    return one, other


def _commonest(edits: Sequence[Edit], indices: Sequence[int]) -> Kind:
    counts = Counter(edits[index].kind for index in indices)
    return max(counts, key=lambda kind: (counts[kind], kind.value))
