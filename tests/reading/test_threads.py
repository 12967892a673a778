"""Forum threads and mail: quoted posts, signatures and a program's own words are blocks of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from recension.reading import Role, from_html, from_text, read
from recension.reading.asides import with_asides
from recension.reading.blocks import blocks_of
from recension.reading.html import parse_article, parse_page
from recension.reading.thread_signs import is_attribution, is_chrome

POSTS = (
    "Has anybody here tried to restore the old text from the copies that went round last year? I should like to.",
    "I have, and it is not easy: every copy lacks a passage that the two others have, and none has the end.",
    "The copy on the mailing list is the best one, apart from a paragraph which somebody must have made up.",
)


def roles(text: str) -> list[tuple[Role, str]]:
    return [(block.role, text[block.start : block.end]) for block in with_asides(text, blocks_of(text))]


def page(posts: str) -> bytes:
    menu = "<nav><a href='/'>Home</a></nav><div class='breadcrumb'>Forum</div>"
    return f"<!doctype html><body>{menu}<h1>Old text</h1>{posts}<footer>Imprint</footer></body>".encode()


def xenforo(text: str, quote: str) -> str:
    return (
        f"<article class='message message--post'><div class='message-user'><h4 class='message-name'>Tern</h4>"
        f"<h5 class='userTitle message-userTitle'>Member</h5></div><div class='message-body'>"
        f"<blockquote class='bbCodeBlock bbCodeBlock--quote'><div class='bbCodeBlock-title'>Dovecote said:</div>"
        f"<div class='bbCodeBlock-content'>{quote}</div></blockquote><p>{text}</p></div>"
        f"<div class='message-lastEdit'>Last edited: May 3, 2023</div>"
        f"<aside class='message-signature'>Salt of the earth</aside></article>"
    )


def phpbb(text: str, quote: str) -> str:
    return (
        f"<div class='post bg2'><dl class='postprofile'><dt>Tern</dt><dd>Posts: 12</dd></dl><div class='postbody'>"
        f"<div class='content'><blockquote><div><cite>Dovecote wrote:</cite>{quote}</div></blockquote>{text}</div>"
        f"<div class='notice'>Last edited by Tern on 3 May 2023, edited 1 time in total.</div>"
        f"<div class='signature'>Salt of the earth</div></div></div>"
    )


def vbulletin(text: str, quote: str) -> str:
    return (
        f"<li class='postcontainer'><div class='userinfo'>Tern</div><div class='postdetails'>"
        f"<div class='bbcode_container'><div class='bbcode_quote'>Originally Posted by Dovecote {quote}</div></div>"
        f"<p>{text}</p><div class='postedit'>Last edited by Tern; 3rd May 2023 at 10:12 AM.</div></div>"
        f"<div class='signature'>Salt of the earth</div></li>"
    )


@pytest.mark.parametrize("engine", [xenforo, phpbb, vbulletin])
def test_threads_of_well_known_programs(engine: Callable[[str, str], str]) -> None:
    body = "".join(engine(text, POSTS[0]) for text in POSTS)
    parsed = parse_article(page(body))
    assert [piece.text for piece in parsed.pieces if piece.role is Role.PARAGRAPH] == list(POSTS)
    assert [POSTS[0] in piece.text for piece in parsed.pieces if piece.role is Role.QUOTED].count(True) == 3
    assert [piece.text for piece in parsed.pieces if piece.role is Role.SIGNATURE] == ["Salt of the earth"] * 3
    said = [piece.text for piece in parsed.pieces if piece.role is Role.CHROME]
    assert [text.startswith("Last edited") for text in said].count(True) == 3
    assert any(text.startswith("Tern") for text in said)
    assert parsed.pieces[0].text == "Old text"
    shown = " ".join(piece.text for piece in parsed.pieces)
    assert "Imprint" not in shown
    assert "Home" not in shown
    assert parsed.warnings[0].startswith("Only its 3 posts were read: ")


def test_all_of_a_thread_page_keeps_its_menus_as_chrome() -> None:
    parsed = parse_page(page("".join(xenforo(text, POSTS[0]) for text in POSTS)))
    said = {piece.text for piece in parsed.pieces if piece.role is Role.CHROME}
    assert {"Home", "Forum", "Imprint", "Tern"} <= said


def test_a_quotation_in_an_article_is_no_quoted_post() -> None:
    version = from_html("page", "<h1>News</h1><p>The mayor said:</p><blockquote class='quote'>No.</blockquote>")
    assert [block.role for block in version.blocks] == [Role.HEADING, Role.PARAGRAPH, Role.QUOTATION]


def test_copied_from_a_forum() -> None:
    text = f"Tern said:\n{POSTS[0]}\n\nYes.\nClick to expand...\n\n{POSTS[1]}\n\nLast edited: May 3, 2023"
    assert roles(text) == [
        (Role.CHROME, "Tern said:"),
        (Role.QUOTED, POSTS[0]),
        (Role.QUOTED, "Yes."),
        (Role.CHROME, "Click to expand..."),
        (Role.PARAGRAPH, POSTS[1]),
        (Role.CHROME, "Last edited: May 3, 2023"),
    ]


def test_quotes_in_quotes() -> None:
    text = "A said:\n\nB said:\n\nOne.\n\nClick to expand...\n\nTwo.\n\nClick to expand...\n\nThree."
    assert [role for role, _ in roles(text)] == [
        Role.CHROME, Role.CHROME, Role.QUOTED, Role.CHROME, Role.QUOTED, Role.CHROME, Role.PARAGRAPH,
    ]  # fmt: skip


def test_a_quote_without_an_end_goes_as_far_as_it_repeats_what_was_said() -> None:
    chrome = "Reply\n\nReport\n\nShare"
    text = f"{POSTS[0]}\n\n{chrome}\n\nTern said:\n\n{POSTS[0]}\n\n{POSTS[1]}"
    found = roles(text)
    assert found[-3:] == [(Role.CHROME, "Tern said:"), (Role.QUOTED, POSTS[0]), (Role.PARAGRAPH, POSTS[1])]


def test_what_recurs_in_a_thread() -> None:
    post = "Tern\n\n{}\n\nWhat the sea takes it gives back elsewhere.\n\nReply"
    text = "\n\n".join(post.format(words) for words in POSTS)
    found = {shown: role for role, shown in roles(text)}
    assert found["Tern"] is Role.CHROME
    assert found["What the sea takes it gives back elsewhere."] is Role.SIGNATURE
    assert all(found[words] is Role.PARAGRAPH for words in POSTS)


def test_refrains_of_a_poem_stay() -> None:
    text = "\n\n".join(f"Verse {number} of it.\n\nAnd the sea came in." for number in range(6))
    assert {role for role, _ in roles(text)} == {Role.PARAGRAPH}


def test_news_stays_as_it_is() -> None:
    text = "The mayor said:\n\n“We could not wait.”\n\nShare of the costs\n\nThe army pays.\n\nPrint"
    assert {role for role, _ in roles(text)} == {Role.PARAGRAPH}


def test_quoted_lines_and_a_signature() -> None:
    text = (
        "On 3 May 2023 at 10:12, Ann <ann@a.example> wrote:\n> It is real.\n\nExactly.\n-- \nTern\nOld Salt\n\nPS: no."
    )
    assert roles(text) == [
        (Role.CHROME, "On 3 May 2023 at 10:12, Ann <ann@a.example> wrote:"),
        (Role.QUOTED, "> It is real."),
        (Role.PARAGRAPH, "Exactly."),
        (Role.SIGNATURE, "--"),
        (Role.SIGNATURE, "Tern"),
        (Role.SIGNATURE, "Old Salt"),
        (Role.PARAGRAPH, "PS: no."),
    ]


def test_all_below_an_original_message_is_quoted() -> None:
    text = "See below.\n\n-----Original Message-----\n\nFrom: Ann\n\nIt is real."
    assert [role for role, _ in roles(text)] == [Role.PARAGRAPH, Role.CHROME, Role.QUOTED, Role.QUOTED]


@pytest.mark.parametrize(
    "line",
    ["Tern said:", "Pelham B. wrote:", "On Fri, 26 May 2023 at 09:00, Bob <b@b.example> wrote:",
     "Am 26.05.2023 um 09:00 schrieb Ann:", "Le 26 mai 2023 à 09:00, Ann a écrit :", "Ann писал(а):"],
)  # fmt: skip
def test_attributions(line: str) -> None:
    assert is_attribution(line)


@pytest.mark.parametrize("line", ["He said that it was over.", "Wrote:" * 90, "On the other hand", "What I want:"])
def test_no_attributions(line: str) -> None:
    assert not is_attribution(line)


@pytest.mark.parametrize(
    "line",
    ["Last edited by Tern; 3rd May 2023 at 10:12 AM.", "Click to expand...", "Page 1 of 3", "Reply | Quote | Report",
     "Joined: Mar 2012", "#12", "You must log in or register to reply here.", "3 people like this", "Posts: 1,204"],
)  # fmt: skip
def test_words_of_the_program(line: str) -> None:
    assert is_chrome(line)


@pytest.mark.parametrize(
    "line", ["The page was turned.", "Edited volumes are rare.", "Reply to the mayor in full.", ""]
)
def test_words_of_a_person(line: str) -> None:
    assert not is_chrome(line)


def test_the_sample_thread(seeds: Path) -> None:
    version = read(seeds / "forum-thread/thread.txt")
    shown = {role: [version.text[b.start : b.end] for b in version.blocks if b.role is role] for role in Role}
    assert len(shown[Role.QUOTED]) == 6
    assert shown[Role.CHROME].count("Click to expand...") == 3
    assert {"Quaysider", "Tern", "Pelham B.", "Old Salt"} <= set(shown[Role.CHROME])
    assert not any(len(text) > 100 for text in shown[Role.CHROME])
    article = from_text("article", (seeds / "forum-thread/article.txt").read_text("utf-8"))
    assert {block.role for block in article.blocks} == {Role.PARAGRAPH, Role.LIST_ITEM}
