"""How well N edited copies of one text are linked and set in rows: precision and recall against exact gold.

Run as ``python -m tests.benchmarks.many_versions``; it prints each figure with and without what third versions say.
"""

import argparse
from random import Random
from time import perf_counter
from unittest.mock import patch

from tests.aligning.conftest import lines_of
from tests.aligning.family import Rates, edited, gold, in_one_row, linked, original, precision_and_recall

from recension.aligning import Alignment, align
from recension.aligning.consistency import Consistent
from recension.segmenting import Segmented

CASES = {
    "light": Rates(swapped=0.1, dropped=0.05, added=0.05, split=0.05, merged=0.05),
    "spun 40 %": Rates(swapped=0.4, dropped=0.1, added=0.1),
    "spun 55 %": Rates(swapped=0.55, dropped=0.1, added=0.1),
    "split, merged": Rates(swapped=0.3, dropped=0.1, added=0.05, split=0.2, merged=0.2),
    "moved": Rates(swapped=0.3, dropped=0.1, added=0.05, moved=4),
    "moved, spun": Rates(swapped=0.5, dropped=0.1, added=0.05, moved=4),
}


def main() -> None:
    """Print a line for each kind of editing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--versions", type=int, default=6)
    parser.add_argument("--sentences", type=int, default=120)
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    print(f"{given.versions} versions of {given.sentences} sentences, {given.seeds} seeds")
    print(f"{'':16s}{'':18s}links P      R   rows P      R       s")
    for name, rates in CASES.items():
        for label, consistent in (("by pairs alone", False), ("with third ones", True)):
            figures = [
                run(seed, given.versions, given.sentences, rates, consistent=consistent) for seed in range(given.seeds)
            ]
            means = [sum(column) / len(column) for column in zip(*figures, strict=True)]
            print(
                f"{name:16s}{label:18s}"
                + "".join(f"{mean:7.4f}" for mean in means[:2])
                + "  "
                + "".join(f"{mean:7.4f}" for mean in means[2:4])
                + f"{means[4]:8.2f}"
            )


def run(seed: int, versions: int, sentences: int, rates: Rates, *, consistent: bool) -> tuple[float, ...]:
    """Precision and recall of links and of rows, and the seconds it took."""
    random = Random(seed)
    text = original(random, sentences)
    family = [text, *(edited(random, text, rates) for _ in range(versions - 1))]
    segmented = [lines_of([str(sentence) for sentence in copy]) for copy in family]
    begin = perf_counter()
    alignment = align(segmented) if consistent else by_pairs(segmented)
    seconds = perf_counter() - begin
    wanted = gold(family)
    return (
        *precision_and_recall(linked(alignment), wanted),
        *precision_and_recall(in_one_row(alignment.rows), wanted),
        seconds,
    )


def by_pairs(segmented: list[Segmented]) -> Alignment:
    """The alignment without the step that makes it consistent."""
    with patch("recension.aligning.made_consistent", lambda _sides, pairs, *_: Consistent(dict(pairs), {})):
        return align(segmented)


if __name__ == "__main__":
    main()
