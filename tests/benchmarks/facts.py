"""How many damaged facts are found, and how many of those found are damaged, beside a naive rule.

Run ``python tests/benchmarks/facts.py [--show]``. The samples are ``tests/wording/facts/*.tsv`` and, in a table of its
own, the sets in ``second/`` and ``third/``, each written before the code was mended by it. For each language and fact
it prints precision and recall. A sample counts as found where any edit between its two sentences has the fact that
was damaged; any other fact is a false alarm. The naive rule flags an edit where a changed token has a digit or a
capital, which is what an eye on a plain diff goes by; its column, and the one called any, ask only whether a sample is
flagged.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2] / "app"))

from recension.wording import compare_words

SAMPLES = Path(__file__).parents[1] / "wording" / "facts"
SECOND = SAMPLES / "second"
THIRD = SAMPLES / "third"
FACTS = ("number", "date", "name", "negation", "quote")


class Sample(NamedTuple):
    """Two sentences, and what the difference between them damages."""

    language: str
    fact: str
    a: str
    b: str


def samples(folder: Path = SAMPLES) -> Iterator[Sample]:
    """The samples of a set, by language."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            fact, a, b = line.split("\t")
            yield Sample(path.stem, fact, a, b)


def facts_found(sample: Sample) -> set[str]:
    """The facts that the edits of a sample damage."""
    return {edit.fact.value for edit in compare_words(sample.a, sample.b) if edit.fact}


def naively_flagged(sample: Sample) -> bool:
    """Whether a changed word has a digit or a capital in it."""
    for edit in compare_words(sample.a, sample.b):
        words = [text[slice(*span)] for text, span in ((sample.a, edit.a), (sample.b, edit.b)) if span]
        if any(character.isdigit() or character.isupper() for character in "".join(words)):
            return True
    return False


class Score:
    """Right, wrong and missed."""

    def __init__(self) -> None:
        self.right = self.wrong = self.missed = 0

    def __str__(self) -> str:
        found, there = self.right + self.wrong, self.right + self.missed
        precision = f"{self.right / found:.2f}" if found else "  – "
        recall = f"{self.right / there:.2f}" if there else "  – "
        return f"{precision} / {recall}"


def measured(folder: Path, *, show: bool = False, turned: bool = False) -> dict[tuple[str, str], Score]:
    """The score of each language and fact in a set, those of all languages together, of any fact and of the rule.

    ``turned`` compares the other way round.
    """
    scores: dict[tuple[str, str], Score] = {}
    for sample in samples(folder):
        if turned:
            sample = sample._replace(a=sample.b, b=sample.a)
        found = facts_found(sample)
        for language in (sample.language, "all"):
            for fact in FACTS:
                score = scores.setdefault((language, fact), Score())
                score.right += fact in found and fact == sample.fact
                score.wrong += fact in found and fact != sample.fact
                score.missed += fact not in found and fact == sample.fact
            for name, flagged in (("any", bool(found)), ("naive", naively_flagged(sample))):
                score = scores.setdefault((language, name), Score())
                score.right += flagged and sample.fact != "-"
                score.wrong += flagged and sample.fact == "-"
                score.missed += not flagged and sample.fact != "-"
        if show and found != ({sample.fact} - {"-"}):
            print(f"{sample.language} {sample.fact:9} found {sorted(found)}: {sample.a} | {sample.b}")
    return scores


def main() -> None:
    """Print the tables."""
    columns = (*FACTS, "any", "naive")
    for folder in (SAMPLES, SECOND, THIRD):
        scores = measured(folder, show="--show" in sys.argv)
        sizes = Counter(sample.language for sample in samples(folder))
        sizes["all"] = sizes.total()
        print(folder.name.ljust(20), *(column.ljust(13) for column in columns), "samples")
        for language in sorted(sizes, key=lambda name: (name == "all", name)):
            cells = (str(scores[language, column]).ljust(13) for column in columns)
            print(language.ljust(20), *cells, sizes[language])


if __name__ == "__main__":
    main()
