"""Mail: heads, forms of one text, quotations, attachments, encodings that labels lie about."""

from email.message import EmailMessage

import pytest

from recension.reading.content import Parsed, Piece
from recension.reading.errors import UnreadableError
from recension.reading.mail import parse_mail, parse_saved_article, parse_saved_page
from recension.reading.mail_text import text_pieces
from recension.reading.roles import Role

HEAD = b"Subject: =?iso-8859-1?q?Gr=FC=DFe?= from the =?utf-8?b?d8OkbGw=?=\nFrom: Tern <t@a.example>\n"


def mail(body: str = "It is real.", **headers: str) -> EmailMessage:
    message = EmailMessage()
    for name, value in headers.items():
        message[name] = value
    message.set_content(body)
    return message


def shown(parsed: Parsed, role: Role = Role.PARAGRAPH) -> list[str]:
    return [piece.text for piece in parsed.pieces if piece.role is role]


def test_head_and_text() -> None:
    parsed = parse_mail(HEAD + b"Date: Fri, 26 May 2023 09:00:00 +0200\n\nIt is\nreal.\n")
    assert shown(parsed, Role.HEADING) == ["Grüße from the wäll"]
    assert shown(parsed, Role.CHROME) == ["From: Tern <t@a.example>", "Date: Fri, 26 May 2023 09:00:00 +0200"]
    assert shown(parsed) == ["It is\nreal."]


@pytest.mark.parametrize(
    ("label", "payload", "codec", "text"),
    [
        ("iso-8859-1", "“Größe” – so".encode("cp1252"), "cp1252", "“Größe” – so"),
        ("us-ascii", "Größe ist nicht alles, sagt man im Städtchen.".encode(), "utf-8", None),
        ("koi8-r", "Вечером погас свет".encode("koi8-r"), "koi8-r", "Вечером погас свет"),
        ("nonsense", b"plain", "utf-8", "plain"),
    ],
)
def test_the_label_is_evidence_and_no_more(label: str, payload: bytes, codec: str, text: str | None) -> None:
    head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset={label}\n"
    parsed = parse_mail(head.encode() + b"Content-Transfer-Encoding: 8bit\n\n" + payload)
    assert shown(parsed) == [text or payload.decode()]
    assert parsed.encoding is not None
    assert parsed.encoding.name == codec


def test_a_chosen_encoding_is_obeyed() -> None:
    data = b"Subject: x\nFrom: y\nTo: z\n\n" + "Вечер".encode("koi8-r")
    assert shown(parse_mail(data, "cp1251")) == ["Вечер".encode("koi8-r").decode("cp1251")]


def test_html_is_the_better_form_of_one_text() -> None:
    message = mail("plain")
    message.add_alternative("<p>rich</p><div class='gmail_signature'>Tern</div>", subtype="html")
    parsed = parse_mail(bytes(message))
    assert (shown(parsed), shown(parsed, Role.SIGNATURE)) == (["rich"], ["Tern"])


def test_quotations_in_html() -> None:
    message = mail()
    message.set_content(
        "<p>Yes.</p><div class='gmail_quote'><div class='gmail_attr'>On Friday Ann wrote:</div>"
        "<blockquote><p>Is it?</p></blockquote></div>",
        subtype="html",
    )
    parsed = parse_mail(bytes(message))
    assert shown(parsed, Role.QUOTED) == ["On Friday Ann wrote:", "Is it?"]
    outlook = "<p>Yes.</p><div id='divRplyFwdMsg'>From: Ann</div><p>Is it?</p>"
    message.set_content(outlook, subtype="html")
    assert shown(parse_mail(bytes(message)), Role.QUOTED) == ["From: Ann", "Is it?"]


def test_a_forwarded_message_is_quoted_and_attachments_are_named() -> None:
    message = mail("See below.", Subject="Fwd")
    message.add_attachment(mail("It is real.", Subject="The wall"))
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="plan.pdf")
    parsed = parse_mail(bytes(message))
    assert shown(parsed) == ["See below."]
    assert shown(parsed, Role.QUOTED) == ["The wall", "It is real."]
    assert parsed.warnings == ("1 attachment was not read: plan.pdf.",)


def test_a_folder_of_mail() -> None:
    one, two = (bytes(mail(text, Subject=text)) for text in ("One", "Two"))
    box = b"From a@b Fri May 26 09:00:00 2023\n" + one + b"\nFrom a@b Fri May 26 09:01:00 2023\n" + two
    assert shown(parse_mail(box)) == ["One", "Two"]


def test_an_undecodable_part_is_named() -> None:
    message = mail("Text")
    message.add_attachment(bytes(range(256)) * 9, maintype="text", subtype="plain", disposition="inline")
    parsed = parse_mail(bytes(message))
    assert shown(parsed) == ["Text"]
    assert "1 attachment was not read: text/plain" in parsed.warnings[0]


def test_plain_text_with_quotations() -> None:
    text = (
        "Yes, it\nis.\n\n"
        "On Fri, 26 May 2023, Ann <a@a.example>\nwrote:\n> Is it\n> real?\n>> Who\n>> asks?\n> I.\n\nSo."
    )
    assert text_pieces(text) == [
        Piece(Role.PARAGRAPH, "Yes, it\nis."),
        Piece(Role.CHROME, "On Fri, 26 May 2023, Ann <a@a.example> wrote:"),
        Piece(Role.QUOTED, "Is it\nreal?"),
        Piece(Role.QUOTED, "Who\nasks?"),
        Piece(Role.QUOTED, "I."),
        Piece(Role.PARAGRAPH, "So."),
    ]


def test_flowed_text() -> None:
    text = "One line \nthat goes on.\n> Quoted \n> as well.\n From the left.\n-- \nTern"
    assert [piece.text for piece in text_pieces(text, flowed=True)] == [
        "One line that goes on.",
        "Quoted as well.",
        "From the left.",
        "--",
        "Tern",
    ]
    assert text_pieces("日本 \n語", flowed=True, without_space=True) == [Piece(Role.PARAGRAPH, "日本語")]


def test_saved_pages() -> None:
    sentences = "".join(f"<p>On day {day} the committee met in the town hall and adjourned.</p>" for day in range(9))
    message = mail(From="<Saved by Blink>")
    message.set_content(f"<html><nav>Home</nav><article>{sentences}</article></html>", subtype="html")
    message.make_related()
    assert len(parse_saved_article(bytes(message)).pieces) == 9
    assert shown(parse_saved_page(bytes(message)), Role.CHROME) == ["Home"]
    with pytest.raises(UnreadableError, match="no page"):
        parse_saved_page(bytes(mail()))
