"""Which blocks of a page are its article: what an extractor found, and what it dropped in between."""

from recension.reading.articles import article_of
from recension.reading.content import Piece
from recension.reading.roles import Role

STORY = [
    Piece(Role.PARAGRAPH, f"On day {day} the committee met in the old town hall and adjourned.") for day in range(8)
]
TITLE, HEADING = Piece(Role.HEADING, "The inquiry"), Piece(Role.HEADING, "Second day")
LIST = [Piece(Role.LIST_ITEM, "A crane"), Piece(Role.LIST_ITEM, "A raft")]
MENU = Piece(Role.CHROME, "Home")
TEASERS = [
    Piece(Role.PARAGRAPH, f"Read more of story {number}, which is another one altogether.") for number in range(9)
]


def test_headings_and_lists_inside_come_back() -> None:
    page = [MENU, TITLE, *STORY[:4], HEADING, *LIST, MENU, *STORY[4:], *TEASERS]
    assert article_of(page, STORY) == [TITLE, *STORY[:4], HEADING, *LIST, *STORY[4:]]


def test_a_page_that_is_nearly_all_article_is_kept_but_for_its_menus() -> None:
    page = [MENU, TITLE, *STORY, *LIST, MENU]
    assert article_of(page, STORY) == [TITLE, *STORY, *LIST]


def test_what_interrupts_an_article_stays_out() -> None:
    page = [TITLE, *STORY[:4], *TEASERS, *STORY[4:]]
    assert article_of(page, STORY) == [TITLE, *STORY]


def test_a_paragraph_that_comes_twice_is_kept_twice() -> None:
    page = [STORY[0], STORY[1], STORY[0], *TEASERS]
    assert article_of(page, [STORY[0], STORY[1], STORY[0]]) == page[:3]


def test_what_cannot_be_found_in_the_page_is_taken_as_it_was_found() -> None:
    found = [Piece(Role.PARAGRAPH, "Words that were put together in another way.")]
    assert article_of([*STORY, *TEASERS], found) == found
    assert article_of(STORY, []) == []
