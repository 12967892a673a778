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
_HARMLESS = frozenset({Kind.CASE, Kind.PUNCTUATION, Kind.SPACING, Kind.NUMBER_FORMAT})


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one side of a link, as they stand."""

    tokens: Sequence[str]

    def quoted(self) -> list[bool]:
        """For each token whether it stands inside quotation marks that open or close in this stretch."""
        inside = [False] * len(self.tokens)
        opened: int | None = 0 if self._closes_first() else None
        for i, token in enumerate(self.tokens):
            straight = set(token) == {'"'}
            if opened is None and (token[0] in _OPENING or straight):
                opened = i + 1
            elif opened is not None and (token[0] in _CLOSING or straight):
                inside[opened:i] = [True] * (i - opened)
                opened = None
        if opened is not None:
            inside[opened:] = [True] * (len(inside) - opened)
        return inside

    def _closes_first(self) -> bool:
        for token in self.tokens:
            if token[0] in "“„«「『":
                return False
            if token[0] in "”」』":
                return True
        return False


def fact_of(kind: Kind, a: Sequence[str], b: Sequence[str], context: "Context") -> Fact | None:
    """The fact that an edit between tokens ``a`` and ``b`` damages, if any."""
    if kind in _HARMLESS:
        return None
    if _turns_negation(a, b):
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


def _turns_negation(a: Sequence[str], b: Sequence[str]) -> bool:
    return _negations(a) != _negations(b)


def _negations(tokens: Sequence[str]) -> int:
    keys = [fold(token) for token in tokens]
    return sum(key in _NEGATIONS or key.endswith("n't") for key in keys)


def _is_date(tokens: Sequence[str], near: Sequence[str]) -> bool:
    """Whether a month or weekday is among the tokens, written as a name, beside a number or another such."""
    return any(
        fold(token) in _MONTHS
        and (token[:1].isupper() and (fold(token) not in ("may", "march", "mars") or _digit(near)))
        for token in tokens
    )


def _digit(tokens: Sequence[str]) -> bool:
    return any(token[:1].isdigit() for token in tokens)


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
