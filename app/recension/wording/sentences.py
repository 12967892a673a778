"""Two sentences word by word: aligned, cut into differences, each named."""

from collections import Counter
from collections.abc import Collection, Sequence

from recension.segmenting.tokens import is_word
from recension.vocabulary import Edit, Kind
from recension.wording.alignment import align_keys
from recension.wording.difference import Difference
from recension.wording.function_words import is_telling
from recension.wording.fusing import fuse
from recension.wording.judging import judged
from recension.wording.kinds import kind_of, kind_of_words
from recension.wording.likeness import lexicon_of
from recension.wording.names import has_noun_capitals
from recension.wording.prepositions import with_whole_prepositions
from recension.wording.side import Tokens, is_written_as_noun, languages_of, sole
from recension.wording.units import differences

_LONGEST_LEARNED = 4
"""Words on a side of a phrase that is learned as a swap."""


def edits_between(
    a: Tokens,
    b: Tokens,
    swaps: Collection[tuple[str, str]] = (),
    link: int | None = None,
    found: Sequence[Difference] | None = None,
) -> list[Edit]:
    """The edits that lead from ``a`` to ``b``, in reading order of ``a``; ``swaps`` are pairs known to recur.

    ``found`` are their differences, for a caller that knows them already.
    """
    languages = languages_of(a, b)
    if found is None:
        found = _differences(a, b, frozenset(swaps), sole(languages))
    return judged(a, b, found, [_kind(a, b, d, sole(languages)) for d in found], languages, link)


def substitutions(a: Tokens, b: Tokens, found: Sequence[Difference]) -> list[tuple[str, str]]:
    """Words and short phrases that stand for one another in the differences of two sides, folded, words in a row.

    Swaps are learned from them.
    """
    return [
        (" ".join(a.keys[d.a0 : d.a1]), " ".join(b.keys[d.b0 : d.b1]))
        for d in found
        if not d.reordered and 0 < d.a1 - d.a0 <= _LONGEST_LEARNED and 0 < d.b1 - d.b0 <= _LONGEST_LEARNED
        if all(map(is_word, (*a.keys[d.a0 : d.a1], *b.keys[d.b0 : d.b1])))
        if a.keys[d.a0 : d.a1] != b.keys[d.b0 : d.b1]
    ]


def is_told(a: Tokens, b: Tokens, found: Sequence[Difference], swaps: Collection[tuple[str, str]]) -> bool:
    """Whether differences pair swapped words wherever both have changed, so that comparing again gains nothing.

    Small words for small words say too little to compare again for them.
    """
    swaps = [swap for swap in swaps if any(map(is_telling, " ".join(swap).split(" ")))]
    if not swaps:
        return True
    told = Counter(substitutions(a, b, found))
    here = Counter(key for d in found for key in a.keys[d.a0 : d.a1])
    there = Counter(key for d in found for key in b.keys[d.b0 : d.b1])
    return all(
        told[before, after] >= min(here[before.split(" ")[0]], there[after.split(" ")[0]]) for before, after in swaps
    )


def differences_between(a: Tokens, b: Tokens, swaps: Collection[tuple[str, str]] = ()) -> list[Difference]:
    """Where the words of two sides differ, in reading order of ``a``; ``swaps`` are pairs known to recur."""
    return _differences(a, b, frozenset(swaps), sole(languages_of(a, b)))


def _differences(a: Tokens, b: Tokens, swaps: frozenset[tuple[str, str]], language: str | None) -> list[Difference]:
    """The differences in reading order of ``a``; from ``b`` the very same ones are seen."""
    if a.keys == b.keys:
        places = enumerate(zip(a.words, b.words, strict=True))
        return [Difference(place, place + 1, place, place + 1) for place, (x, y) in places if x != y]
    if (len(b.text), b.keys) < (len(a.text), a.keys):
        turned = _differences(b, a, frozenset((y, x) for x, y in swaps), language)
        return sorted((d.flipped() for d in turned), key=lambda d: (d.a0, d.b0))

    firsts_a, keys_a, firsts_b, keys_b = fuse(a.keys, b.keys, a.words, b.words)
    lexicon = lexicon_of(language)
    found = differences(keys_a, keys_b, align_keys(keys_a, keys_b, swaps, lexicon), swaps, lexicon)
    found = with_whole_prepositions(keys_a, keys_b, found)
    firsts_a.append(len(a.keys))
    firsts_b.append(len(b.keys))
    rest_a = _rest(len(keys_a), [(d.a0, d.a1) for d in found])
    rest_b = _rest(len(keys_b), [(d.b0, d.b1) for d in found])
    placed = [_unfused(a, b, firsts_a, firsts_b, difference) for difference in found]
    placed += [
        Difference(firsts_a[i], firsts_a[i + 1], firsts_b[j], firsts_b[j + 1])
        for i, j in zip(rest_a, rest_b, strict=True)
        if a.words[firsts_a[i] : firsts_a[i + 1]] != b.words[firsts_b[j] : firsts_b[j + 1]]
    ]
    return sorted(placed, key=lambda d: (d.a0, d.b0))


def _unfused(
    a: Tokens, b: Tokens, firsts_a: Sequence[int], firsts_b: Sequence[int], difference: Difference
) -> Difference:
    """A difference in tokens; a name that moved and is abbreviated elsewhere is more than reordered."""
    a0, a1 = firsts_a[difference.a0], firsts_a[difference.a1]
    b0, b1 = firsts_b[difference.b0], firsts_b[difference.b1]
    return Difference(a0, a1, b0, b1, difference.reordered and a.keys[a0:a1] == b.keys[b0:b1])


def _rest(count: int, spans: Sequence[tuple[int, int]]) -> list[int]:
    """The places outside some spans; what stands there has the same key on either side."""
    held = bytearray(count)
    for first, last in spans:
        held[first:last] = b"\1" * (last - first)
    return [place for place in range(count) if not held[place]]


def _kind(a: Tokens, b: Tokens, difference: Difference, language: str | None) -> Kind:
    if difference.reordered:
        return Kind.REORDERED
    if difference.a1 - difference.a0 == difference.b1 - difference.b0 == 1:
        key_a, key_b = a.keys[difference.a0], b.keys[difference.b0]
        if key_a != key_b and is_word(key_a) and is_word(key_b):
            return _kind_of_one(a, difference.a0, b, difference.b0, language)
    span_a, span_b = a.span(difference.a0, difference.a1), b.span(difference.b0, difference.b1)
    if span_a is None or span_b is None:
        keys = [*a.keys[difference.a0 : difference.a1], *b.keys[difference.b0 : difference.b1]]
        if not any(map(is_word, keys)):
            return Kind.PUNCTUATION
        return Kind.ADDED if span_a is None else Kind.DROPPED
    return kind_of(a.text[slice(*span_a)], b.text[slice(*span_b)], language)


def _kind_of_one(a: Tokens, i: int, b: Tokens, j: int, language: str | None) -> Kind:
    """The kind of one word for another; a German noun is no form of a verb."""
    kind = kind_of_words(a.keys[i], b.keys[j], language)
    if kind is Kind.INFLECTION and has_noun_capitals(language):
        return Kind.SWAP if {is_written_as_noun(a, i), is_written_as_noun(b, j)} == {True, False} else kind
    return kind
