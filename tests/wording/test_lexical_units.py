"""Sentences as a rewriting program leaves them, in seven languages: one edit for each lexical unit, and its kind."""

import pytest

from recension.vocabulary import Kind
from recension.wording import compare_words

Unit = tuple[str, str, str]

ENGLISH: list[tuple[str, str, list[Unit]]] = [
    (
        "The mayor just lately closed the old bridge with the help and help of divers.",
        "The mayor recently closed the old bridge with the support and assistance of divers.",
        [("just lately", "recently", "reworded"), ("help", "support", "swap"), ("help", "assistance", "swap")],
    ),
    (
        "Is this step one of the plan?",
        "Is this the first step of the plan?",
        [("step one", "the first step", "reworded")],
    ),
    ("It was to not be.", "It was not to be.", [("not", "not", "reordered")]),
    (
        "Ferries this time round usually do not appear at the quay.",
        "Ferries this time around do not seem late at the quay.",
        [("round", "around", "swap"), ("usually", "", "dropped"), ("appear", "seem", "swap"), ("", "late", "added")],
    ),
    (
        "The pilots met the United Nations, then the highly effective owners.",
        "The pilots met the U.N., then the powerful owners.",
        [("United Nations", "U.N.", "reworded"), ("highly effective", "powerful", "reworded")],
    ),
    (
        "After the deal, troops left the old harbour town.",
        "Soldiers left the old harbour town after the agreement.",
        [
            ("After the", "after the", "reordered"),
            ("deal", "agreement", "swap"),
            (",", "", "punctuation"),
            ("troops", "Soldiers", "swap"),
        ],
    ),
    (
        "Based on the harbour office, the keeper made an attempt at crossing.",
        "According to the harbour office, the keeper attempted crossing.",
        [("Based on", "According to", "reworded"), ("made an attempt at", "attempted", "reworded")],
    ),
    (
        "He’s at the moment finishing up the lighthouse, not less than on paper.",
        "He is currently carrying out the lighthouse, at least on paper.",
        [
            ("He’s", "He is", "spelling"),
            ("at the moment", "currently", "reworded"),
            ("finishing up", "carrying out", "reworded"),
            ("not less than", "at least", "reworded"),
        ],
    ),
    (
        "Each villages in addition to the port depend on this web site.",
        "Both villages as well as the port depend on this website.",
        [
            ("Each", "Both", "swap"),
            ("in addition to", "as well as", "reworded"),
            ("web site", "website", "spacing"),
        ],
    ),
    (
        "The social gathering collected 1,200 letters and twenty-four crabs.",
        "The party collected 1200 letters and 24 crabs.",
        [
            ("social gathering", "party", "reworded"),
            ("1,200", "1200", "number-format"),
            ("twenty-four", "24", "number-format"),
        ],
    ),
    (
        "Quietly the divers mended the quay wall.",
        "The divers mended the quay wall quietly.",
        [("Quietly", "quietly", "reordered"), ("the", "The", "case")],
    ),
    (
        "Storms have been the cause, and the sea took the pier.",
        "Storms were the cause, and the sea has taken the pier.",
        [("have been", "were", "reworded"), ("", "has", "added"), ("took", "taken", "inflection")],
    ),
    (
        "He went home and sat down.",
        "He goes home and sits down.",
        [("went", "goes", "inflection"), ("sat", "sits", "inflection")],
    ),
    (
        "These crabs are clear of mud.",
        "Those crabs are clean of mud.",
        [("These", "Those", "swap"), ("clear", "clean", "swap")],
    ),
    (
        "The harbour was recieved well.",
        "The harbor was received well.",
        [("harbour", "harbor", "spelling"), ("recieved", "received", "spelling")],
    ),
]

SPANISH: list[tuple[str, str, list[Unit]]] = [
    (
        "El alcalde cerró el viejo puente el lunes por la tormenta.",
        "El alcalde clausuró el antiguo puente el lunes a causa de la tormenta.",
        [("cerró", "clausuró", "swap"), ("viejo", "antiguo", "swap"), ("por", "a causa de", "reworded")],
    ),
    ("Los barcos fueron vendidos.", "Los barcos han sido vendidos.", [("fueron", "han sido", "reworded")]),
    ("Compró veinte redes.", "Compró 20 redes.", [("veinte", "20", "number-format")]),
]

FRENCH: list[tuple[str, str, list[Unit]]] = [
    (
        "Le maire a fermé le vieux pont sans prévenir les pêcheurs.",
        "Le maire a clos le vieux pont sans avertir les pêcheurs.",
        [("fermé", "clos", "swap"), ("prévenir", "avertir", "swap")],
    ),
    (
        "Le gardien est parti hier soir.",
        "Hier soir, le gardien est parti.",
        [("Le", "le", "case"), ("hier soir", "Hier soir", "reordered"), ("", ",", "punctuation")],
    ),
]

GERMAN: list[tuple[str, str, list[Unit]]] = [
    (
        "Der Rat hat die alte Brücke gesperrt, weil der Fluss gestiegen ist.",
        "Der Rat hat die alte Brücke geschlossen, da der Fluss gestiegen war.",
        [("gesperrt", "geschlossen", "swap"), ("weil", "da", "swap"), ("ist", "war", "inflection")],
    ),
    ("Die Fischer gingen heim.", "Die Fischer gehen heim.", [("gingen", "gehen", "inflection")]),
]

PORTUGUESE: list[tuple[str, str, list[Unit]]] = [
    (
        "O conselho aprovou a ponte nova com onze votos.",
        "A assembleia aprovou a ponte nova com 11 votos.",
        [("O", "A", "swap"), ("conselho", "assembleia", "swap"), ("onze", "11", "number-format")],
    ),
]

RUSSIAN: list[tuple[str, str, list[Unit]]] = [
    (
        "Совет закрыл старый мост из-за бури.",
        "Собрание закрыло старый мост из-за шторма.",
        [("Совет", "Собрание", "swap"), ("закрыл", "закрыло", "inflection"), ("бури", "шторма", "swap")],
    ),
    ("Дети шли домой.", "Дети идут домой.", [("шли", "идут", "inflection")]),
]

CHINESE: list[tuple[str, str, list[Unit]]] = [
    ("议会关闭了大桥。", "议会关闭了小桥。", [("大", "小", "swap")]),
    ("渔民昨天回家。", "昨天渔民回家。", [("昨天", "昨天", "reordered")]),
]


def told(a: str, b: str) -> list[Unit]:
    """The edits between two sentences: the words of either side, and the kind; a garble is a swap judged."""
    return [
        (
            a[slice(*edit.a)] if edit.a else "",
            b[slice(*edit.b)] if edit.b else "",
            "swap" if edit.kind is Kind.GARBLE else edit.kind.value,
        )
        for edit in compare_words(a, b)
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"), [*ENGLISH, *SPANISH, *FRENCH, *GERMAN, *PORTUGUESE, *RUSSIAN, *CHINESE]
)
def test_units(a: str, b: str, expected: list[Unit]) -> None:
    assert sorted(told(a, b)) == sorted(expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"), [*ENGLISH, *SPANISH, *FRENCH, *GERMAN, *PORTUGUESE, *RUSSIAN, *CHINESE]
)
def test_units_from_the_other_side(a: str, b: str, expected: list[Unit]) -> None:
    turned = {"added": "dropped", "dropped": "added"}
    assert sorted(told(b, a)) == sorted((y, x, turned.get(kind, kind)) for x, y, kind in expected)
