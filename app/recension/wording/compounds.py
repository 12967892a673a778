"""Neighbouring differences that are one: light verbs, set phrases, and words of several characters."""

from collections.abc import Sequence

from recension.segmenting.tokens import is_unspaced
from recension.wording.difference import Difference
from recension.wording.function_words import WordClass, is_of_class, is_telling
from recension.wording.likeness import UNKNOWN, Lexicon
from recension.wording.numbers import value

LONGEST_UNSPACED = 4
"""Characters of a word in a script without spaces, at most: those of a Chinese proverb."""


def joined(
    a: Sequence[str], b: Sequence[str], found: Sequence[Difference], lexicon: Lexicon = UNKNOWN
) -> list[Difference]:
    """Differences, with those in one that are a form or synonym and the words that only one side needs for it.

    Makes an attempt / attempts, have been / were, calls for / demands.
    """
    result: list[Difference] = []
    for difference in sorted(found, key=Difference.place):
        if result:
            before = result[-1]
            touching = before.a1 == difference.a0 and before.b1 == difference.b0
            if touching and any(are_one(a, b, before, difference, lexicon) for are_one in _SIGNS):
                result[-1] = Difference(before.a0, difference.a1, before.b0, difference.b1)
                continue
        result.append(difference)
    return result


def _is_light(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference, lexicon: Lexicon) -> bool:
    """Whether words that only one side has belong to the form after them."""
    one_for_one = after.a1 - after.a0 == after.b1 - after.b0 == 1
    alone = _on_one_side(a, b, before)
    if not one_for_one or not alone or lexicon.alike(a[after.a0], b[after.b0]) == 0:
        return False
    if all(is_of_class(key, WordClass.AUXILIARY) for key in (*alone, a[after.a0], b[after.b0])):
        return True
    return len(alone) > 1 and is_of_class(alone[-1], WordClass.DETERMINER) and sum(map(is_telling, alone)) <= 1


def _ends_light(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference, lexicon: Lexicon) -> bool:
    """Whether a preposition that only one side has ends a light verb: have an effect *on* / affect."""
    alone = _on_one_side(a, b, after)
    if len(alone) != 1 or not is_of_class(alone[0], WordClass.PREPOSITION):
        return False
    sides = [a[before.a0 : before.a1], b[before.b0 : before.b1]]
    many, one = sides if after.a0 < after.a1 else sides[::-1]
    return len(one) == 1 and len(many) > 2 and (lexicon.alike(many[-1], one[0]) > 0 or lexicon.are_synonyms(many, one))


def _is_set_phrase(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference, lexicon: Lexicon) -> bool:
    """Whether two differences are synonyms as a whole: calls *for* / demands."""
    return lexicon.are_synonyms(a[before.a0 : after.a1], b[before.b0 : after.b1])


def _is_of_characters(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference, _: Lexicon) -> bool:
    """Whether changed characters of a script without spaces stand side by side, no more of them than a word has.

    Numerals are words of their own.
    """
    if _on_one_side(a, b, before) or _on_one_side(a, b, after):
        return False
    here, there = a[before.a0 : after.a1], b[before.b0 : after.b1]
    if max(len(here), len(there)) > LONGEST_UNSPACED or not all(map(is_unspaced, (*here, *there))):
        return False
    return not any(value(key) is not None for key in (*here, *there))


def _on_one_side(a: Sequence[str], b: Sequence[str], difference: Difference) -> Sequence[str]:
    """The words of a difference that has none on the other side; else no words."""
    here, there = a[difference.a0 : difference.a1], b[difference.b0 : difference.b1]
    return () if here and there else here or there


_SIGNS = (_is_light, _ends_light, _is_set_phrase, _is_of_characters)
