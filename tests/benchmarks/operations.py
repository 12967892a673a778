"""What a comparison finds after each thing that becomes of a text, at 10, 20 and 40 %, beside a plain word diff.

Run ``python tests/benchmarks/operations.py``: made-up texts with exact gold (``tests/divergence``), several seeds for
each line. ``--show N`` prints the first mistakes of every line, ``--json FILE`` writes the counts, ``--style`` chooses
the script. The word diff is difflib's over the same tokens, and is told where the sentences are.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from difflib import SequenceMatcher
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[2] / "app"))

from tests.divergence import OPERATIONS, STYLES, GoldPair, diverge, write
from tests.divergence.drafts import Rendered
from tests.divergence.scoring import Found, FoundLink, Score, Share, found_by_recension, mistakes, score

import recension
from recension.reading import from_text
from recension.segmenting.tokens import is_word, tokenize
from recension.vocabulary import Relation

EDITED = 0.2
"""The share of the words that are garbled besides, in the lines that say so."""
Recipe = tuple[tuple[str, float | None], ...]
"""Operations and their rates; None for the rate of the line."""
RECIPES: dict[str, tuple[str, Recipe]] = {
    **{name: (name, ((name, None),)) for name in OPERATIONS},
    **{
        f"{name}, edited": (name, ((name, None), ("garble", EDITED)))
        for name in OPERATIONS
        if name not in ("swap", "garble")
    },
    "all at once": ("", tuple((name, None) for name in ("swap", "drop", "add", "split", "merge", "move", "repeat"))),
}
"""For each line the operation whose work is looked at (none: everything), and what is done."""

SAME_WORDS = 0.4
"""Two sentences are linked by the word diff when so many of the shorter one's words are matched."""


def by_word_diff(gold: GoldPair) -> Found:
    """What difflib's longest matching blocks of words say, in the sentences of the gold."""
    (words_a, owners_a), (words_b, owners_b) = _words(gold.a), _words(gold.b)
    hits: Counter[tuple[int, int]] = Counter()
    for i, j, size in SequenceMatcher(None, words_a, words_b, autojunk=False).get_matching_blocks():
        hits.update(zip(owners_a[i : i + size], owners_b[j : j + size], strict=True))
    lengths_a, lengths_b = Counter(owners_a), Counter(owners_b)
    links = [
        FoundLink(gold.a.sentences[i], gold.b.sentences[j], Relation.MAIN)
        for (i, j), count in hits.items()
        if count >= SAME_WORDS * min(lengths_a[i], lengths_b[j])
    ]
    return Found(links, [])


def _words(side: Rendered) -> tuple[list[str], list[int]]:
    """The words of a text, and the sentence of each."""
    found = [
        (text.lower(), number)
        for number, (start, end) in enumerate(side.sentences)
        for text in (side.text[start + s : start + e] for s, e in tokenize(side.text[start:end]))
        if is_word(text)
    ]
    return [text for text, _ in found], [number for _, number in found]


def by_recension(gold: GoldPair) -> Found:
    """What a comparison says."""
    return found_by_recension(recension.compare(from_text("a", gold.a.text), from_text("b", gold.b.text)))


def pairs(recipe: Recipe, rate: float, options: argparse.Namespace) -> Iterator[GoldPair]:
    """A source and a version for every seed."""
    steps = [(OPERATIONS[name], rate if fixed is None else fixed) for name, fixed in recipe]
    for seed in range(options.seeds):
        source = write(options.sentences, seed, options.style)
        yield GoldPair.between(source, diverge(source, steps, seed))


def show(found: Found, gold: GoldPair, most: int) -> None:
    """Print the first mistakes: what is missed and what is wrong."""
    for word, wrong in zip(("missed", "wrong"), mistakes(found, gold), strict=True):
        for i, j in wrong[:most]:
            a, b = gold.a.text[slice(*gold.a.sentences[i])], gold.b.text[slice(*gold.b.sentences[j])]
            print(f"    {word} {i}:{j}\n      {a}\n      {b}")


COLUMNS = "P R F1 | P R F1 | touched linked diff named whole | alone diff | again true | miss near | s".split()
GROUPS = ("all links", 20), ("a word diff", 20), ("touched", 36), ("only here", 13), ("repeats", 13), ("borders", 13)
WIDTHS = [6 if column != "touched" else 8 for column in COLUMNS]


def line(ours: Score, diff: Score, seconds: float) -> list[str]:
    """The cells of a line of the table."""
    return [
        *_accuracy(ours),
        "|",
        *_accuracy(diff),
        "|",
        str(ours.whole.of),
        *map(_percent, (ours.linked, diff.linked, ours.named, ours.whole)),
        "|",
        *map(_percent, (ours.alone, diff.alone)),
        "|",
        *map(_percent, (ours.repeats, ours.true_repeats)),
        "|",
        "–" if ours.borders.value is None else f"{ours.borders.value:.1f}",
        _percent(ours.passages),
        "|",
        f"{seconds:.2f}",
    ]


def _accuracy(found: Score) -> list[str]:
    p, r = found.precision.value or 0.0, found.recall.value or 0.0
    return [_percent(found.precision), _percent(found.recall), f"{200 * p * r / (p + r) if p + r else 0:.1f}"]


def _percent(share: Share) -> str:
    return "–" if share.value is None else f"{100 * share.value:.1f}"


def cells(texts: list[str]) -> str:
    """Texts in columns; a bar is as wide as it is."""
    return " ".join(text if text == "|" else text.rjust(width) for text, width in zip(texts, WIDTHS, strict=True))


def arguments() -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recipes", nargs="*", metavar="LINE", help=f"only these of: {'; '.join(RECIPES)}")
    parser.add_argument("--rates", nargs="+", type=float, default=[0.1, 0.2, 0.4], metavar="RATE")
    parser.add_argument("--seeds", type=int, default=5, help="pairs of texts for each line (5)")
    parser.add_argument("--sentences", type=int, default=100, help="of each source (100)")
    parser.add_argument("--style", choices=STYLES, default="latin")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N mistakes of each pair")
    parser.add_argument("--no-diff", action="store_true", help="leave the word diff out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the counts here")
    options = parser.parse_args()
    unknown = set(options.recipes) - set(RECIPES)
    if unknown:
        parser.error(f"no such line: {', '.join(sorted(unknown))}")
    return options


def main() -> None:
    """Print a line for every operation and rate."""
    options = arguments()
    print(__doc__.split("\n")[0])
    print(f"{options.seeds} pairs a line, sources of {options.sentences} sentences, {options.style}; percent")
    groups = (
        ("all links", 20),
        ("a word diff", 20),
        ("touched", 36),
        ("only here", 13),
        ("repeats", 13),
        ("borders", 13),
    )
    print(f"{'':23} {' | '.join(text.center(width) for text, width in groups)}")
    print(f"{'':22} {'rate':>4} {cells(COLUMNS)}")
    results = []
    for name in options.recipes or RECIPES:
        operation, recipe = RECIPES[name]
        for rate in options.rates:
            ours, diff, seconds = Score(), Score(), 0.0
            for gold in pairs(recipe, rate, options):
                began = perf_counter()
                found = by_recension(gold)
                seconds += perf_counter() - began
                ours += score(found, gold, operation)
                if not options.no_diff:
                    diff += score(by_word_diff(gold), gold, operation)
                show(found, gold, options.show)
            print(f"{name:22} {rate:4.0%} {cells(line(ours, diff, seconds / options.seeds))}", flush=True)
            results.append({"line": name, "rate": rate, "recension": asdict(ours), "word diff": asdict(diff)})
    if options.json:
        options.json.write_text(json.dumps({"options": _plain(options), "lines": results}, indent=1), "utf-8")


def _plain(options: argparse.Namespace) -> dict[str, object]:
    return {name: str(value) if isinstance(value, Path) else value for name, value in vars(options).items()}


if __name__ == "__main__":
    main()
