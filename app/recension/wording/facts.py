"""What an edit damages: a name, a number, a date, a negation, or words in quotation marks."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from recension.segmenting.folding import fold
from recension.segmenting.tokens import is_word
from recension.vocabulary import Fact, Kind
from recension.wording.numbers import value

_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "januar februar märz juni juli oktober dezember "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor without cannot against "
    "nicht kein keine keinen keiner nie niemals nichts ohne "
    "ne pas jamais aucun aucune rien sans contre "
    "nunca ningún ninguna nada nadie sin contra não nem sem jamais "
    "не нет ни никогда без против 不 没 沒 無 无 非 未".split()
)
_OPENING = "“«„「『"
_CLOSING = "”»“」』"
_ALSO_MONTHS = frozenset({"may", "march", "mars"})
"""Months that are common words too: they count beside a number only."""
_HARMLESS = frozenset({Kind.CASE, Kind.PUNCTUATION, Kind.SPACING, Kind.NUMBER_FORMAT})


@dataclass(frozen=True, slots=True)
class Context:
    """What surrounds an edit."""

    near_a: Sequence[str]
    """The tokens of the first side next to the edit."""
    near_b: Sequence[str]
    named_a: bool
    """Whether the first side of the edit belongs to a capitalised run."""
    named_b: bool
    quoted: bool


def fact_of(kind: Kind, a: Sequence[str], b: Sequence[str], context: Context) -> Fact | None:
    """The fact that an edit between tokens ``a`` and ``b`` damages, if any."""
    if kind in _HARMLESS:
        return None
    if _negations(a) != _negations(b):
        return Fact.NEGATION
    if kind is Kind.REORDERED:
        return Fact.QUOTE if context.quoted else None
    if _is_date(a, context.near_a) or _is_date(b, context.near_b):
        return Fact.DATE
    if _numbers(a) != _numbers(b):
        return Fact.NUMBER
    if context.named_a or context.named_b:
        return Fact.NAME
    return Fact.QUOTE if context.quoted else None


def quoted(tokens: Sequence[str]) -> list[bool]:
    """For each token whether it stands inside quotation marks that open or close in this stretch."""
    inside = [False] * len(tokens)
    opened: int | None = 0 if _closes_first(tokens) else None
    for i, token in enumerate(tokens):
        straight = set(token) == {'"'}
        if opened is None and (token[0] in _OPENING or straight):
            opened = i + 1
        elif opened is not None and (token[0] in _CLOSING or straight):
            inside[opened:i] = [True] * (i - opened)
            opened = None
    if opened is not None:
        inside[opened:] = [True] * (len(inside) - opened)
    return inside


def _closes_first(tokens: Sequence[str]) -> bool:
    """Whether the first quotation mark closes a quotation that began before."""
    for token in tokens:
        if token[0] in _OPENING:
            return False
        if token[0] in "”」』":
            return True
    return False


def _negations(tokens: Sequence[str]) -> int:
    """How many words of negation there are."""
    keys = [fold(token) for token in tokens]
    return sum(key in _NEGATIONS or key.endswith("n't") for key in keys)


def _is_date(tokens: Sequence[str], near: Sequence[str]) -> bool:
    """Whether a month or weekday is among the tokens, written as a name."""
    named = {fold(token) for token in tokens if token[:1].isupper()} & _MONTHS
    return bool(named - _ALSO_MONTHS) or (bool(named) and any(token[:1].isdigit() for token in near))


def _numbers(tokens: Sequence[str]) -> list[object]:
    """The values among the tokens; what has digits but no value stands for itself."""
    found: list[object] = []
    for token in tokens:
        number = value(token)
        if number is not None:
            found.append(number)
        elif regex.search(r"\p{N}", token):
            found.append(fold(token))
    return found


def in_name(tokens: Sequence[str], first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` belong to a run of capitalised words, or are one inside a sentence."""
    inside = [token for token in tokens[first:last] if is_word(token)]
    if not inside or not all(_capitalised(token) for token in inside):
        return False
    before = first > 0 and _capitalised(tokens[first - 1])
    after = last < len(tokens) and _capitalised(tokens[last])
    begins = first == 0 or tokens[first - 1][-1] in '.!?:“"•'
    return before or after or not begins


def _capitalised(token: str) -> bool:
    return token[:1].isupper() and is_word(token)
