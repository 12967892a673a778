"""The language of a text: by its script or its small words where they tell it, otherwise by chardet."""

import re
from collections import Counter
from typing import Final

from recension.reading.plausibility import scripts

_SAMPLE = 20_000
_WORD: Final = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.08
_LEAD = 2.0
_FEWEST_WORDS = 4
_FEWEST_DIFFERENT = 4

_BY_WORDS: Final = frozenset({"LATIN", "CYRILLIC"})
_BY_SCRIPT: Final = {
    "HEBREW": "he",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "ORIYA": "or",
    "GREEK": "el",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "SINHALA": "si",
    "TIBETAN": "bo",
    "ETHIOPIC": "am",
}
"""Scripts that are one language's own, or nearly; by the first word of their Unicode names."""

_SMALL_WORDS: Final = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the of and to in is that was for it with as his on be at by had not are but from they which",
        "de": "der die und den von zu das mit sich des auf für ist im dem nicht ein eine als auch es",
        "fr": "le les et des du une est pour qui dans par plus au pas sur ne ce il sont",
        "es": "el y los las del una con su es lo más pero sus por al fue",
        "it": "di il che per un del non è si della sono nel alla gli ha più anche dei delle",
        "pt": "não uma em os com um mais dos das pelo são ao pela foi também",
        "nl": "van het een en dat op te zijn voor niet aan er om ook maar bij uit door",
        "sv": "och att för är ett inte från jag också eller vid när ut än",
        "pl": "w się nie że jest jak przez przy dla jego czy są oraz od ale który",
        "hu": "az és hogy nem is egy ez meg van csak mint már volt vagy még ha",
        "ro": "și în la cu nu care pe mai din că pentru este sau prin fi au",
        "tr": "ve bir bu için ile çok daha gibi olarak kadar olan her ama sonra",
        "ru": "что это как его из был она они все так для или но он от бы было",
    }.items()
}
"""Frequent words that sister languages lack: a text in one of these must not find its words here."""


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language that ``text`` begins in, or None where that cannot be told.

    chardet takes a quarter of a second to load, so it is asked only where script and small words do not tell.
    """
    sample = text[:_SAMPLE]
    script = _main_script(sample)
    if script is None:
        return None
    if script == "CJK":
        return _east_asian(sample)
    if script in _BY_SCRIPT:
        return _BY_SCRIPT[script]
    if script in _BY_WORDS and len(_WORD.findall(sample[:1000])) < _FEWEST_WORDS:
        return None
    by_words = _by_small_words(sample) if script in _BY_WORDS else None
    return by_words or _by_statistics(sample)


def _main_script(text: str) -> str | None:
    found = scripts(Counter(text).items()).most_common(1)
    return found[0][0] if found else None


def _east_asian(text: str) -> str:
    """Kana and Hangul are enough of a sign even where most characters are Han."""
    counts = Counter(
        "ja" if "\u3041" <= c <= "\u30ff" else "ko" for c in text if "\u3041" <= c <= "\u30ff" or "가" <= c <= "힣"
    )
    return counts.most_common(1)[0][0] if sum(counts.values()) > 0.05 * len(text) else "zh"


def _by_small_words(text: str) -> str | None:
    words = Counter(_WORD.findall(text.lower()))
    total = sum(words.values())
    shares = sorted(
        ((sum(words[word] for word in small) / max(1, total), language) for language, small in _SMALL_WORDS.items()),
        reverse=True,
    )
    (best, language), (second, _) = shares[:2]
    different = len(words.keys() & _SMALL_WORDS[language])
    return language if best >= max(_LEAST_SHARE, _LEAD * second) and different >= _FEWEST_DIFFERENT else None


def _by_statistics(text: str) -> str | None:
    import chardet

    return chardet.detect(text.encode("utf-8", "ignore"), prefer_superset=False)["language"]
