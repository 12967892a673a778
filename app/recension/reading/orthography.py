"""Orthography: which letters beyond ASCII the languages of the Latin script write, and their commonest words with them.

Statistics of letter pairs know nothing of either: a reading may be likely by its pairs and still hold letters that no
one language has side by side.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

_LETTERS: Final = {
    "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "cy": "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ",
    "da": "æøåéáó",
    "de": "äöüßé",
    "eu": "ñçü",
    "eo": "ĉĝĥĵŝŭ",
    "es": "áéíñóúü",
    "et": "äõöüšž",
    "fi": "äöåšž",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "ga": "áéíóú",
    "hr": "čćđšž",
    "hu": "áéíóöőúüű",
    "is": "áðéíóúýþæö",
    "it": "àèéìíîòóùú",
    "lt": "ąčęėįšųūž",
    "lv": "āčēģīķļņšūžōŗ",
    "mt": "ċġħżàèìòù",
    "nl": "ëïéèêöüáóí",
    "nb": "æøåéòóô",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõúü",
    "ro": "ăâîșțşţ",
    "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž",
    "sq": "çë",
    "sv": "åäöéáà",
    "tr": "çğıöşüâîû",
}
_WORDS: Final = {
    "ca": "és però també això només són està més què així dret",
    "cs": "že až být více může který když také při před než už není byl své této mezi každý má",
    "da": "på være så også når få år må",
    "de": "für über können müssen würde wäre früher während natürlich möglich",
    "es": "más está también así él qué cómo años día aquí",
    "et": "või õigus kõik võib nõu päeva sõna",
    "fi": "että myös hän tämä sitä mitä näin yhtä",
    "fr": "été où très même après être déjà là ça cette",
    "ga": "tá sé sí bhí nó fé",
    "hr": "što više može će čovjek još",
    "hu": "és új két több után között így",
    "is": "að það þá því sé við þess rétt",
    "it": "più perché così già può ciò sarà città libertà",
    "lt": "yra iš už šių žmogus turi teisę jį ją",
    "lv": "vai kā šo tā tiesības būt arī pēc",
    "pl": "że się są już być także też tę ją dość każdy człowiek",
    "pt": "não são até também já então têm às você está será",
    "ro": "și şi să că în după până când fără",
    "sk": "že sú pri môže každý má ľudí už keď než",
    "sl": "še že več vsakdo če človek",
    "sq": "të në që është për një çdo më së",
    "sv": "på så för från när åt här då där även människor",
    "tr": "için çok değil şey olduğu böyle hakkı",
}
"""Of several letters: one alone stands between words in many a wrong reading too."""
_KNOWN: Final = frozenset(word for words in _WORDS.values() for word in words.split() if not word.isascii())
_MOST = 3
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")


def fitness(words: Sequence[str]) -> float:
    """How well words beyond ASCII fit some language: 1 for not known, twice that for every common word, half for
    every word with letters that the language lacks which has the most; 1/8 to 8.
    """
    lower = {word.lower() for word in words}
    beyond = Counter(frozenset(_BEYOND.findall(word.lower())) for word in words if not word.isascii())
    if not beyond:
        return 1.0
    strange = min(
        sum(count for found, count in beyond.items() if not letters.issuperset(found)) for letters in _alphabets()
    )
    known = len(_KNOWN & lower)
    return float(2.0 ** (min(known, _MOST) - min(strange, _MOST)))


@cache
def _alphabets() -> tuple[frozenset[str], ...]:
    return tuple(map(frozenset, _LETTERS.values()))
