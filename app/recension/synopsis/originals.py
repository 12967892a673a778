"""Which is the original? What a comparison knows that speaks for either of two versions, in sentences, with places."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from recension.comparison import Comparison
from recension.reading.sentences import some

CAUTION = "This is evidence, not a verdict: an original has slips of its own, and a copy may mend them."
_ONE_AND_MANY = {
    "name": ("name", "names"),
    "date": ("date", "dates"),
    "expression": ("fixed expression", "fixed expressions"),
    "grammar": ("point of grammar", "points of grammar"),
    "sense": ("word in a second sense", "words in a second sense"),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence, and the edits it rests on."""

    text: str
    edits: tuple[int, ...]
    """Indices in ``Comparison.edits``, in reading order."""


def evidence(comparison: Comparison, base: int) -> list[Evidence]:
    """What speaks for the base or for another version as the older text; empty where nothing does."""
    pairs = comparison.summary.get("pairs", ())
    found: list[Evidence] = []
    for pair in pairs if isinstance(pairs, list | tuple) else ():
        known = pair.get("evidence") if isinstance(pair, Mapping) else None
        if isinstance(known, Mapping) and base in (pair["a"], pair["b"]):
            found += _of_pair(comparison, pair, known, base)
    return found


def _of_pair(
    comparison: Comparison, pair: Mapping[str, Any], known: Mapping[str, Any], base: int
) -> Iterable[Evidence]:
    sides = ("a", "b") if pair["a"] == base else ("b", "a")
    names = {side: comparison.versions[pair[side]].name for side in sides}
    for side, other in (sides, sides[::-1]):
        broken = known.get(f"broken_{other}", {})
        edits = _all(broken)
        if edits:
            yield Evidence(
                f"{names[other]} is broken where {names[side]} is sound in {_places(edits)}: {_counted(broken)}.", edits
            )
    undecided = known.get("undecided", {})
    edits = _all(undecided)
    if edits:
        pair_of_names = f"{names[sides[0]]} or {names[sides[1]]}"
        yield Evidence(
            f"{pair_of_names} is broken in {_places(edits)}, and nothing tells which: {_counted(undecided)}.", edits
        )
    for side, other in (sides, sides[::-1]):
        edits = tuple(known.get(f"supported_{side}", ()))
        if edits:
            yield Evidence(f"Another version reads as {names[side]} against {names[other]} in {_places(edits)}.", edits)


def _all(by_sort: Mapping[str, Iterable[int]]) -> tuple[int, ...]:
    return tuple(sorted(edit for edits in by_sort.values() for edit in edits))


def _places(edits: tuple[int, ...]) -> str:
    return some(len(edits), "place")


def _counted(by_sort: Mapping[str, list[int]]) -> str:
    counts = Counter({sort: len(edits) for sort, edits in by_sort.items()})
    return ", ".join(
        f"{count:,} {_ONE_AND_MANY.get(sort, (sort, sort))[count != 1]}" for sort, count in counts.most_common()
    )
