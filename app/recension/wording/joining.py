"""Small words that run together with the word beside them: ``le homme``, ``de el``, ``em a`` (Romance languages)."""

from collections.abc import Sequence
from typing import Final

import regex

Span = tuple[int, int]
"""Tokens ``[first, last)`` that should be one, or be written otherwise."""

_PAIRS: Final = {
    language: frozenset(tuple(pair.split("_")) for pair in pairs.split())
    for language, pairs in {
        "fr": "de_le de_les à_le à_les",
        "es": "de_el a_el",
        "pt": "de_o de_a de_os de_as em_o em_a em_os em_as a_os por_o por_a por_os por_as",
        "it": "di_il di_lo di_la di_i di_gli di_le a_il a_lo a_la a_i a_gli a_le da_il da_lo da_la da_gli da_i da_le "
        "in_il in_lo in_la in_i in_gli in_le su_il su_lo su_la su_gli su_i su_le",
    }.items()
}
"""Words that are written as one. Before a verb *de le* and *por o* stand apart, and so they count on one side only."""
_BEFORE_VERBS: Final = regex.compile(r".{2,}(?:er|ir|re|oir|ar|or|irse|arse|erse)")
"""What an object pronoun stands before: de le faire."""
_ELIDING: Final = frozenset("le la de je me te se ne que ce jusque lorsque".split())
_ELIDES_BEFORE: Final = regex.compile(
    r"(?:[aeiouàâéèêëîïôùûœæ]|(?:homme|heure|histoire|hôtel|habit|hiver|honneur|huile|hôpital|humain|humeur|herbe|hésit"
    r"|héritage|héritier|hommage|honnête|horaire|horizon|horreur|habitant|habitude|humanité|humour)).*"
)
_STANDS_APART: Final = regex.compile(r"(?:onz|oui|ouistiti|yaourt|yacht|un$|une$|huit|uhlan|ululer).*")
"""Before these nothing is elided: le onze, le oui."""
_ITALIAN: Final = frozenset("lo la una della dalla nella alla sulla dello dallo nello allo sullo".split())
_VOWEL: Final = regex.compile(r"[aeiouàèéìòù].{2,}")
_SAME_SOUND: Final = {"y": regex.compile(r"(?:i(?!a|e|o)|hi(?!e|a|o)).{2,}"), "o": regex.compile(r"h?o.{2,}")}
"""Words before which Spanish y becomes e, and o becomes u."""


def wrong_joining(keys: Sequence[str], first: int, last: int, language: str) -> Span | None:
    """Two words in or beside the changed tokens ``[first, last)`` that are not written so."""
    for at in range(max(first - 1, 0), min(last, len(keys) - 1)):
        if keys[at].isalpha() and _apart(keys, at, language):
            return at, at + 2
    return None


def _apart(keys: Sequence[str], at: int, language: str) -> bool:
    word, following = keys[at], keys[at + 1]
    if (word, following) in _PAIRS.get(language, ()):
        after = keys[at + 2] if at + 2 < len(keys) else ""
        return after.isalpha() and not _BEFORE_VERBS.fullmatch(after)
    if language == "fr":
        elides = word in _ELIDING and _ELIDES_BEFORE.fullmatch(following) is not None
        return elides and _STANDS_APART.fullmatch(following) is None
    if language == "es" and word in _SAME_SOUND:
        return _SAME_SOUND[word].fullmatch(following) is not None
    return language == "it" and word in _ITALIAN and _VOWEL.fullmatch(following) is not None
