"""Morphology: how the words of a language are inflected, and so what words a form may be of (tables by language)."""

from functools import cache
from typing import Final

from recension.wording.morphology.english import ENGLISH
from recension.wording.morphology.french import FRENCH
from recension.wording.morphology.german import GERMAN
from recension.wording.morphology.italian import ITALIAN
from recension.wording.morphology.paradigms import Inflection, Paradigms
from recension.wording.morphology.portuguese import PORTUGUESE
from recension.wording.morphology.russian import RUSSIAN
from recension.wording.morphology.spanish import SPANISH

INFLECTIONS: Final = {
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "ru": RUSSIAN,
}
"""By ISO 639-1."""

__all__ = ["INFLECTIONS", "Paradigms", "paradigms_of"]


@cache
def paradigms_of(language: str | None) -> Paradigms | None:
    """The paradigms of a language, made when first asked for; None where none are written down."""
    inflection: Inflection | None = INFLECTIONS.get(language or "")
    return Paradigms(inflection) if inflection and (inflection.nouns or inflection.verbs) else None
