"""How many pairs of words are told right to be forms of one word, or two words, beside plain prefix matching.

    python tests/benchmarks/forms.py [--show] [FOLDER]

The samples are ``tests/wording/forms/*.tsv``, or those of another folder of such files. For each language it prints
precision and recall of the kind ``inflection``: with the language known, with the language unknown, and for a rule
that calls two words forms of one where they share their first four letters and no more than four follow on either
side. At the end it prints how long the tables of each language take to make, and a word takes to look up.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2] / "app"))

from recension.segmenting.folding import fold
from recension.vocabulary import Kind
from recension.wording.forms import stems
from recension.wording.kinds import kind_of_words
from recension.wording.morphology import INFLECTIONS, Paradigms

SAMPLES = Path(__file__).parents[1] / "wording" / "forms"
_SAME, _OTHER = 4, 4
"""Letters that the naive rule asks for at the beginning of two words, and those it allows after them."""


class Sample(NamedTuple):
    """Two folded words, and whether they are forms of one."""

    language: str
    forms: bool
    a: str
    b: str


def samples(folder: Path = SAMPLES) -> Iterator[Sample]:
    """All samples, by language."""
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            mark, a, b = line.split("\t")
            yield Sample(path.stem, mark == "yes", fold(a), fold(b))


def told(sample: Sample) -> bool:
    """Whether two words of a known language are told to be forms of one."""
    return kind_of_words(sample.a, sample.b, sample.language) is Kind.INFLECTION


def told_unknown(sample: Sample) -> bool:
    """The same where nobody knows the language."""
    return kind_of_words(sample.a, sample.b) is Kind.INFLECTION


def told_by_prefix(sample: Sample) -> bool:
    """The naive rule."""
    same = sample.a[:_SAME] == sample.b[:_SAME]
    return same and max(len(sample.a), len(sample.b)) <= _SAME + _OTHER


def scores(found: list[Sample], rule: Callable[[Sample], bool]) -> tuple[float, float]:
    """Precision and recall of a rule."""
    right = sum(rule(sample) and sample.forms for sample in found)
    return right / max(1, sum(map(rule, found))), right / max(1, sum(sample.forms for sample in found))


def _timed() -> None:
    print("\nlanguage    tables made in    a word looked up in")
    for language, inflection in INFLECTIONS.items():
        words = [key for sample in samples() if sample.language == language for key in (sample.a, sample.b)]
        before = time.perf_counter()
        Paradigms(inflection)
        made = time.perf_counter() - before
        stems.__wrapped__("word", language)
        before = time.perf_counter()
        for word in words:
            stems.__wrapped__(word, language)
        each = (time.perf_counter() - before) / len(words)
        print(f"{language:11} {made * 1000:11.1f} ms {each * 1e6:19.0f} µs")


def main() -> None:
    """Print the tables."""
    folders = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    found = list(samples(*folders))
    rules = {"language known": told, "language unknown": told_unknown, "prefix": told_by_prefix}
    print("precision / recall", *(f"{name:>18}" for name in rules), "   pairs (forms)")
    for language in dict.fromkeys(sample.language for sample in found):
        here = [sample for sample in found if sample.language == language]
        columns = ("{:.2f} / {:.2f}".format(*scores(here, rule)) for rule in rules.values())
        count = sum(sample.forms for sample in here)
        print(f"{language:18}", *(f"{column:>18}" for column in columns), f"   {len(here)} ({count})")
        if "--show" in sys.argv:
            wrong = [sample for sample in here if told(sample) != sample.forms]
            print(*(f"    {'missed' if s.forms else 'wrong'}: {s.a} / {s.b}" for s in wrong), sep="\n")
    _timed()


if __name__ == "__main__":
    main()
