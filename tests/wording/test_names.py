"""Names: capitals that say something, in each language's way."""

import pytest

from recension.reading import from_text
from recension.segmenting import segment
from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.wording.names import Names, in_name, is_title, is_title_case, names_in

NOTHING = Names()


def named(text: str, word: str, language: str | None = "en", known: Names = NOTHING) -> bool:
    surface = [text[start:end] for start, end in tokenize(text)]
    at = surface.index(word)
    return in_name(surface, [fold(token) for token in surface], at, at + 1, language, known)


@pytest.mark.parametrize(
    ("text", "word", "language", "expected"),
    [
        ("the report by Amnesty", "Amnesty", "en", True),
        ("Amnesty International said", "Amnesty", "en", True),
        ("Apple pie was served", "Apple", "en", False),
        ("he left. Then came", "Then", "en", False),
        ("But Brandt came", "But", "en", False),
        ("So I think", "I", "en", False),
        ("Big News From The Harbour", "News", "en", False),
        ("Why US Army People Are Here", "Army", "en", True),
        ("er sah den Hund dort", "Hund", "de", False),
        ("das Schiff fährt nach Hamburg", "Hamburg", "de", True),
        ("es sprach Herr Lund dort", "Lund", "de", True),
        ("я видел мэра Иванова там", "Иванова", "ru", True),
        ("开往北京市", "北", "zh", True),
        ("王先生来了", "王", "zh", True),
        ("他来了", "他", "zh", False),
        ("she met Theresa May there", "May", "en", True),
        ("the palace of al-Maktoum is new", "al-Maktoum", "en", True),
        ("STORM HITS THE OLD HARBOUR", "HITS", "en", False),
        ("sagt die WHO heute", "WHO", "de", True),
        ("a pro-Palestinian march", "pro-Palestinian", "en", False),
        ("Viele Bürger kamen", "Viele", "de", False),
        ("der Dirigent Herbert von Karajan kam", "Karajan", "de", True),
        ("сообщает агентство «Интерфакс» утром", "Интерфакс", "ru", True),
        ("he said “Yes” and left", "Yes", "en", True),
        ("he said: “Yes” and left", "Yes", "en", False),
    ],
)
def test_what_is_a_name(text: str, word: str, language: str, expected: bool) -> None:
    assert named(text, word, language) is expected


def test_a_name_that_the_text_knows_is_one_anywhere() -> None:
    assert not named("Saltmere sleeps", "Saltmere")
    assert not named("Then Brandt came", "Then", known=Names([(["so", "then"], ["so", "then"])]))
    assert named("Saltmere sleeps", "Saltmere", known=Names([(["in", "Saltmere"], ["in", "saltmere"])]))


def test_names_of_a_text_are_mostly_capitalised_inside_sentences() -> None:
    text = "We saw Saltmere.\n\nThe Old Wall Fell Down\n\nThe wall of Saltmere is held by a wall. A big Wall fell."
    segmented = segment(from_text("text", text))
    told = names_in(segmented)
    assert {key for key in segmented.keys if told.has(key)} == {"saltmere"}
    assert all(map(told.has_common, ("wall", "held", "is")))


def test_headings_are_told_by_their_capitals() -> None:
    assert is_title_case("Military Engineers Move In on the Wall".split())
    assert not is_title_case("The Wall of Saltmere was very old".split())
    assert is_title_case("A Wall With a History".split())
    assert not is_title_case("New York".split())
    assert not is_title_case("The Bank of England".split())


def test_titles() -> None:
    assert is_title("president")
    assert is_title("dr.")
    assert not is_title("lund")
