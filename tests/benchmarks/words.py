"""How long ten thousand pairs of sentences take, word by word, beside difflib in the same run.

    python tests/benchmarks/words.py [PAIRS]

Sentences of 25 words are drawn from a vocabulary with the frequencies of a language (Zipf); the second of each pair
has one word in five swapped for another of the vocabulary, some words added and dropped, and a few turned round.
"""

import difflib
import random
import sys
import time
from collections.abc import Callable

from recension.segmenting.tokens import tokenize
from recension.wording import compare_words

_LENGTH = 25
_SMALL = "the of and a to in is was for on with as by at from that it his her which were are not be or".split()
_SYLLABLES = "ba con der fil gar ho in ju ka lor men nis o pre qua rin sta tor ul ver win".split()


def _vocabulary(drawn: random.Random) -> list[str]:
    words = {"".join(drawn.choices(_SYLLABLES, k=drawn.randint(2, 4))) for _ in range(20_000)}
    return [*_SMALL, *sorted(words)]


def _changed(drawn: random.Random, words: list[str], vocabulary: list[str]) -> list[str]:
    changed = [drawn.choice(vocabulary) if drawn.random() < 0.2 else word for word in words]
    for _ in range(drawn.randint(0, 2)):
        at = drawn.randrange(len(changed))
        if drawn.random() < 0.5:
            changed.insert(at, drawn.choice(_SMALL))
        else:
            del changed[at]
    if drawn.random() < 0.1:
        changed.insert(drawn.randrange(len(changed)), changed.pop(drawn.randrange(len(changed))))
    return changed


def pairs(count: int) -> list[tuple[str, str]]:
    """Pairs of sentences, the same with every run."""
    drawn = random.Random(25)
    vocabulary = _vocabulary(drawn)
    weights = [1 / rank for rank in range(1, len(vocabulary) + 1)]
    found = []
    for _ in range(count):
        words = drawn.choices(vocabulary, weights, k=_LENGTH)
        found.append((" ".join(words) + ".", " ".join(_changed(drawn, words, vocabulary)) + "."))
    return found


def _by_difflib(a: str, b: str) -> object:
    here, there = ([text[start:end] for start, end in tokenize(text)] for text in (a, b))
    return difflib.SequenceMatcher(None, here, there, autojunk=False).get_opcodes()


def _measure(name: str, compare: Callable[[str, str], object], sentences: list[tuple[str, str]]) -> None:
    wall, cpu = time.perf_counter(), time.process_time()
    for a, b in sentences:
        compare(a, b)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    print(f"{name:24s} {wall:6.2f} s, {cpu:6.2f} s of processor, for {len(sentences):,} pairs of {_LENGTH} words")


def main() -> None:
    """Print the figures."""
    sentences = pairs(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
    compare_words("first, what is loaded once", "first, what is read once")
    _measure("difflib, tokens", _by_difflib, sentences)
    _measure("recension.compare_words", compare_words, sentences)


if __name__ == "__main__":
    main()
