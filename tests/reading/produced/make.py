"""Makes the documents in this folder with the programs that people make them with.

    python tests/reading/produced/make.py

needs pandoc, LibreOffice and Chromium. ``article.md`` (the feature of the samples, with a table) and ``notes.fodt``
(footnote, tracked changes, comment, nested list, table) are written by hand; everything else is made of them. The
results are kept, so that the tests need none of these programs.
"""

import json
import os
import shutil
import subprocess
import tempfile
import threading
from email.message import EmailMessage
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PORT = 8731
MARKDOWN = "markdown-smart"
CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu"]


def run(*command: str, folder: Path = HERE) -> None:
    """Run a program quietly; stop where it fails."""
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def with_pandoc(result: str, *options: str) -> None:
    """Make ``result`` of the article."""
    run("pandoc", "-f", MARKDOWN, "-s", "article.md", "-o", result, *options)


def with_libreoffice(source: Path, kind: str, result: str, filter_name: str = "") -> None:
    """Make ``result`` of a document that LibreOffice reads."""
    with tempfile.TemporaryDirectory() as folder:
        target = f"{kind}:{filter_name}" if filter_name else kind
        profile = f"-env:UserInstallation=file://{folder}/profile"
        run("soffice", profile, "--headless", "--convert-to", target, "--outdir", folder, str(source))
        shutil.move(Path(folder, f"{source.stem}.{kind}"), HERE / result)


def with_chromium(page: Path) -> None:
    """Print a page to PDF, with Chromium's own running heads, and save it as one file."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(page.parent))
    with ThreadingHTTPServer(("localhost", PORT), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://localhost:{PORT}/{page.name}"
        run(*CHROMIUM, f"--print-to-pdf={HERE / 'article-chromium.pdf'}", address)
        (HERE / "article-chromium.mht").write_bytes(over_devtools(address).encode())
        server.shutdown()


def over_devtools(address: str) -> str:
    """A page as Chromium's "Save as webpage, single file" writes it: only its debugging pipe offers that."""
    to_read, to_write = os.pipe()
    from_read, from_write = os.pipe()

    def connect() -> None:
        os.dup2(to_read, 3)
        os.dup2(from_write, 4)

    browser = subprocess.Popen(
        [*CHROMIUM, "--remote-debugging-pipe", "about:blank"],
        preexec_fn=connect,
        pass_fds=(3, 4, to_read, from_write),
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(from_write)
    answers = os.fdopen(from_read, "rb")
    number = 0

    def ask(method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        nonlocal number
        number += 1
        asked = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(to_write, json.dumps(asked).encode() + b"\0")
        while True:
            answer = json.loads(message(answers))
            if answer.get("id") == number:
                return dict(answer["result"])

    try:
        target = ask("Target.createTarget", url=address)["targetId"]
        session = ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        loaded = f"document.readyState + location.href === 'complete' + {json.dumps(address)}"
        while not ask("Runtime.evaluate", session, expression=loaded)["result"]["value"]:
            pass
        return str(ask("Page.captureSnapshot", session, format="mhtml")["data"])
    finally:
        browser.kill()
        browser.wait()


def message(stream: Any) -> bytes:
    """One message of the debugging pipe; they end in a NUL."""
    found = bytearray()
    while (byte := stream.read(1)) != b"\0":
        if not byte:
            raise EOFError
        found += byte
    return bytes(found)


def as_mail(page: Path) -> None:
    """The article as a mail in two forms, plain (flowed) and HTML."""
    plain = subprocess.run(
        ["pandoc", "-f", MARKDOWN, "-t", "plain", "--wrap=none", "article.md"],
        cwd=HERE, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    mail = EmailMessage()
    mail["Subject"] = "Military Engineers Move In on Saltmere’s Broken Wall"
    mail["From"] = "Inès Talbot <ines@courier.example>"
    mail["To"] = "readers@courier.example"
    mail["Date"] = "Fri, 26 May 2023 07:00:00 +0200"
    mail.set_content(plain, cte="quoted-printable")
    mail.add_alternative(page.read_text(), subtype="html", cte="base64")
    (HERE / "article.eml").write_bytes(mail.as_bytes())


def main() -> None:
    """Make everything anew."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "article.html")
        with_pandoc(str(page), "-M", "pagetitle=The Wend Valley Courier")
        shutil.copy(page, HERE / "article-pandoc.html")
        with_chromium(page)
        as_mail(page)
    with_pandoc("article-pandoc.epub", "-M", "title=The Wend Valley Courier")
    with_pandoc("article-pandoc.docx")
    with_pandoc("article-pandoc.rtf")
    with_pandoc("article-pandoc.odt")
    with_pandoc("article-pandoc.wiki", "-t", "mediawiki")
    source = HERE / "article-pandoc.odt"
    with_libreoffice(source, "docx", "article-libreoffice.docx", "MS Word 2007 XML")
    with_libreoffice(source, "odt", "article-libreoffice.odt")
    with_libreoffice(source, "rtf", "article-libreoffice.rtf")
    with_libreoffice(source, "pdf", "article-libreoffice.pdf")
    with_libreoffice(source, "html", "article-libreoffice.html", "HTML (StarWriter)")
    with_libreoffice(source, "txt", "article-libreoffice.txt", "Text (encoded):UTF8")
    for kind, filter_name in (("docx", "MS Word 2007 XML"), ("odt", ""), ("rtf", ""), ("html", "HTML (StarWriter)")):
        with_libreoffice(HERE / "notes.fodt", kind, f"notes.{kind}", filter_name)
    with_libreoffice(HERE / "notes.fodt", "pdf", "notes.pdf")


if __name__ == "__main__":
    main()
