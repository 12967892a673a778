"""Prepositions of several words, so that one for another is one difference: ``debido a`` / ``a causa de``."""

from collections.abc import Sequence
from typing import Final

from recension.wording.difference import Difference

_LIST: Final = """
    because of / due to / owing to / on account of / thanks to / as a result of / in spite of / in addition to
    as well as / instead of / in place of / according to / with regard to / with respect to / in front of / ahead of
    on behalf of / in favour of / in favor of / in case of / by means of / prior to / next to / by virtue of
    debido a / a causa de / a raíz de / gracias a / a pesar de / en vez de / en lugar de / de acuerdo con / conforme a
    en contra de / a favor de / en nombre de / junto a / cerca de / al lado de / acerca de / respecto a / frente a
    con respecto a / en cuanto a / a partir de / a través de / por medio de
    en raison de / à cause de / grâce à / au lieu de / à la place de / en dépit de / à côté de / près de / face à
    à propos de / au sujet de / en faveur de / au moyen de / à l'aide de / quant à / à partir de / lors de / au cours de
    devido a / por causa de / graças a / apesar de / em vez de / em lugar de / de acordo com / conforme a / perto de
    ao lado de / acerca de / a respeito de / quanto a / por meio de / através de / em favor de / a favor de
    из за / вследствие / по причине / благодаря / в связи с / за счёт / в ходе / в течение / в отличие от / вместо
    a causa di / in seguito a / grazie a / a dispetto di / al posto di / invece di / accanto a / vicino a
"""
_JOINED: Final = {
    **dict.fromkeys("du des del do da dos das di dello della dei degli delle".split(), "de"),
    **dict.fromkeys("al au aux ao à às aos allo alla ai agli alle".split(), "a"),
}
"""Prepositions that have taken an article in, by the preposition."""


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """The words with a last one that has taken an article in as the preposition it is."""
    return (*words[:-1], _JOINED.get(words[-1], words[-1])) if words else ()


_PREPOSITIONS: Final = frozenset(
    _plain(phrase.split()) for phrase in _LIST.replace("\n", "/").split("/") if phrase.strip()
)
_FIRST: Final = frozenset(words[0] for words in _PREPOSITIONS)
_LONGEST: Final = max(map(len, _PREPOSITIONS))


def with_whole_prepositions(a: Sequence[str], b: Sequence[str], found: Sequence[Difference]) -> list[Difference]:
    """Differences in order, those that are one preposition for another together."""
    result: list[Difference] = []
    for difference in found:
        if result and _are_one(a, b, result[-1], difference):
            before = result.pop()
            difference = Difference(before.a0, difference.a1, before.b0, difference.b1)
        result.append(difference)
    return result


def _are_one(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference) -> bool:
    a0, a1, b0, b1 = before.a0, after.a1, before.b0, after.b1
    if before.reordered or after.reordered or not (0 <= after.a0 - before.a1 == after.b0 - before.b1 <= 1):
        return False
    if a0 >= len(a) or b0 >= len(b) or a[a0] not in _FIRST or b[b0] not in _FIRST:
        return False
    if a[before.a1 : after.a0] != b[before.b1 : after.b0]:
        return False
    if max(a1 - a0, b1 - b0) > _LONGEST or a[a0] == b[b0] or a1 == a0 or b1 == b0 or a[a1 - 1] == b[b1 - 1]:
        return False
    return any(
        _plain(a[a0 : a1 + more]) in _PREPOSITIONS and _plain(b[b0 : b1 + more]) in _PREPOSITIONS for more in (0, 1)
    )
