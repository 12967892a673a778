"""HTML to blocks: the article where there is one, otherwise the whole page."""

import pytest

from recension.reading import html
from recension.reading.content import Parsed, Piece
from recension.reading.html import parse_article, parse_page
from recension.reading.roles import Role

NEWS = "".join(
    f"<p>On day {day} the committee met again in the old town hall, heard {day + 3} witnesses "
    "and adjourned at dusk.</p>"
    for day in range(1, 7)
)
MENU = (
    "<nav><ul>"
    + "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Home", "World", "Sport"))
    + "</ul></nav>"
)
THREAD = "".join(
    f"<div class='post' id='p{number}'><div class='author'>Member {number}</div>"
    f"<div class='content'><p>{text}</p></div></div>"
    for number, text in enumerate(
        (
            "Has anybody here tried to restore the old text from the copies that went round last year?",
            "I have, and it is not easy: every copy lacks a passage that the two others have.",
            "The copy on the mailing list is the best one, apart from a paragraph which somebody made up.",
        )
    )
)


def _page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>Title</title></head><body>{body}</body></html>".encode()


def _article(body: str) -> tuple[list[Piece], list[str]]:
    parsed = parse_article(_page(body))
    return list(parsed.pieces), list(parsed.warnings)


def test_article_without_what_surrounds_it() -> None:
    pieces, warnings = _article(f"{MENU}<article><h1>The inquiry</h1>{NEWS}</article><footer>Imprint</footer>")
    assert pieces[0] == Piece(Role.HEADING, "The inquiry")
    assert len(pieces) == 7
    assert all(piece.role is Role.PARAGRAPH for piece in pieces[1:])
    assert warnings == ["Only the article was read: 116 of the page's 120 words."]


def test_repeated_paragraphs_stay() -> None:
    refrain = "<p>And nobody who was there that evening ever spoke of it again, not even to the committee.</p>"
    article = f"<article><h1>The inquiry</h1>{refrain.join([NEWS, NEWS.replace('dusk', 'noon'), NEWS])}</article>"
    pieces, _ = _article(MENU + article)
    assert [piece.text.startswith("And nobody") for piece in pieces].count(True) == 2


def test_forum_thread_keeps_every_post_in_order() -> None:
    pieces, _ = _article(f"{MENU}<div class='forum thread'><h1>Old text</h1>{THREAD}</div>")
    text = "\n".join(piece.text for piece in pieces)
    assert 0 <= text.index("Has anybody") < text.index("I have, and") < text.index("The copy on")


def test_short_page_keeps_its_blocks() -> None:
    pieces, warnings = _article("<p>Short.</p><ul><li>One</li></ul>")
    assert pieces == [Piece(Role.PARAGRAPH, "Short."), Piece(Role.LIST_ITEM, "One")]
    assert warnings == []


def test_very_large_page_is_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "_LARGEST_ARTICLE", 500)
    pieces, warnings = _article(f"{MENU}<article>{NEWS}</article>")
    assert pieces[0] == Piece(Role.CHROME, "Home")
    assert "too large" in warnings[0]


@pytest.mark.parametrize("page", [b"", b" ", b"<!-- nothing -->", b"<html></html>", b"<html><script>x</script>"])
def test_nothing(page: bytes) -> None:
    assert parse_article(page) == parse_page(page) == Parsed(())


def test_fragment() -> None:
    assert parse_page("<!--StartFragment-->a <b>b</b> ü<p>c".encode()).pieces == (
        Piece(Role.PARAGRAPH, "a b ü"),
        Piece(Role.PARAGRAPH, "c"),
    )
