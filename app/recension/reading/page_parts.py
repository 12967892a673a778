"""The parts of a page that are not its text: told by tags, ARIA roles, and the class names that programs give them."""

import re
from collections import defaultdict
from typing import Any, Final

from recension.reading.roles import Role
from recension.reading.thread_signs import is_attribution

_ARIA: Final = {
    **dict.fromkeys(
        ("navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "tablist"), Role.CHROME
    ),
    **dict.fromkeys(("doc-footnote", "doc-footnotes", "doc-endnote", "doc-endnotes", "note"), Role.FOOTNOTE),
}
_EPUB_TYPE: Final = "{http://www.idpf.org/2007/ops}type"
_EPUB_NOTES: Final = frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes"})


def _names(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


_NOTES: Final = _names(
    r"footnotes?|endnotes?|sdfootnote\d*|sdendnote\d*|references|reflist|footnote-(?:list|text|item)"
)
_SIGNATURES: Final = _names(
    r"(?:.*[-_])?signatures?(?:[-_].*)?|postsig|post_?sig|user_?sig|sig|sigblock|moz-signature|gmail_signature"
)
_OTHER_MESSAGES: Final = _names(
    r"""gmail_quote(?:_container)? | gmail_attr | moz-cite-prefix | moz-email-headers-table | yahoo_quoted
      | protonmail_quote | OutlookMessageHeader | (?:x_)*divRplyFwdMsg | (?:x_)*appendonsend"""
)
_OLDER_MESSAGE: Final = _names(r"OutlookMessageHeader | (?:x_)*divRplyFwdMsg | (?:x_)*appendonsend")
_CHROME: Final = _names(
    r"""bread-?crumbs? | p-breadcrumbs | paginat(?:ion|or) | page-?nav(?:Wrapper)? | pager | nav(?:bar|igation)?
      | nav-?(?:links|menu|list) | main-?menu | menu-?(?:bar|items?)? | side-?bar | cookie-?(?:banner|notice|consent)
      | (?:social|share)-?(?:links|buttons|bar|icons)? | skip-?link | mw-editsection | noprint | sr-only | print-?only
      | (?:post|message)-?(?:last)?-?edit(?:ed|s|info)? | last-?edit(?:ed)? | edited-?by | editdate"""
)
_CHROME_IN_THREADS: Final = _names(
    r"""(?:post|message|comment|topic|user|poster|author|member|p)-?_?(?:profile|info|user|author|avatar|meta
      | header|head|attribution|actionbar|actions|controls|buttons|foot(?:er)?|date|time|title|rank|status|menu|stats
      | extra|name|cell--user)(?:[-_].*)?
      | notice | author | username | userinfo | postbit.*user.* | rank | joined | timestamp
      | bbCodeBlock-(?:title|expandLink) | likes
      | reactionsBar | names | topic-meta-data | quote-controls | post-?links | keyinfo | poster | cite"""
)
_QUOTES_IN_THREADS: Final = _names(
    r"""bb_?quote | bbcode_?quote(?:_.*)? | bbCodeBlock--quote
      | .*quote-?(?:d|block|box|body|container|content|wrap(?:per)?|text)?
      | ipsQuote | bbcode_container"""
)
_POSTS: Final = _names(
    r"""(?:js-|forum-?|thread-?|topic-?|bbp-|ips)?(?:post|message|comment|reply)s?(?:-?(?:container|block|wrapper|item|row|bit))?
      | postbody | cPost | windowbg\d? | hentry"""
)
_LISTS: Final = frozenset({"ul", "ol", "dl"})
_ALL_LINKS = 0.9
"""Share of characters."""
_POST_TAGS: Final = frozenset("article div li section tr table td".split())

_MARK: Final = re.compile(r"\s*(?:[\[(]?\s*(?:\d{1,3}|[a-z]{1,2}|[*†‡§¶#]{1,3})\s*[\])]?|[↩↑^⏎]\ufe0e?)\s*")
_MARK_NAMES: Final = _names(r"(?:sd)?(?:foot|end)note-?_?(?:anc|sym|ref|back|backref|reference)?(?:erence)?|noteref")
_MARK_ROLES: Final = frozenset({"doc-noteref", "doc-backlink"})


def role_of(element: Any, in_thread: bool) -> Role | None:
    """The role that an element gives all that stands in it; None where it says nothing."""
    tag = element.tag
    if tag in _LISTS and _is_all_links(element):
        return Role.CHROME
    if tag == "nav" or (tag == "footer" and not _within(element, "article", "blockquote", "section", "main")):
        return Role.CHROME
    if tag == "div" and element.get("title") in ("header", "footer"):  # as LibreOffice exports those of its pages
        return Role.CHROME
    named = _ARIA.get(element.get("role", ""))
    if named:
        return named
    if _EPUB_NOTES.intersection(element.get(_EPUB_TYPE, element.get("epub:type", "")).split()):
        return Role.FOOTNOTE
    if tag == "blockquote" and (element.get("type") == "cite" or (in_thread and _is_attributed(element))):
        return Role.QUOTED
    return _role_of_names(_names_of(element), in_thread)


def posts_of(tree: Any) -> list[Any]:
    """The posts of a forum thread, in order; none where the page is none: they hold most of its words.

    They are plain divisions of the page from then on.
    """
    groups: dict[str, list[Any]] = defaultdict(list)
    for element in tree.iter(*_POST_TAGS):
        for name in element.get("class", "").split():
            if _POSTS.fullmatch(name) and not any(_holds(other, element) for other in groups[name][-1:]):
                groups[name].append(element)
    best, most = [], 0
    for posts in groups.values():
        words = sum(map(_words, posts)) if len(posts) > 1 else 0
        if words > most:
            best, most = posts, words
    if 2 * most <= _words(tree):
        return []
    for post in best:
        post.tag = "div"  # a post that stands in a list or a table is no item and no row
    return best


def drop_note_marks(tree: Any) -> None:
    """Remove the marks of notes, "[1]" and arrows back: superscript links within the page, not words."""
    for link in list(tree.iter("a")):
        if "#" in link.get("href", "") and _MARK.fullmatch("".join(link.itertext())) and _is_mark(link):
            link.drop_tree()


def gather_older_messages(tree: Any) -> None:
    """Put what follows the head of an older message into it: Outlook marks only where that begins."""
    for head in list(tree.iter("div")):
        if any(_OLDER_MESSAGE.fullmatch(name) for name in _names_of(head)):
            for sibling in list(head.itersiblings()):
                head.append(sibling)


def _is_mark(link: Any) -> bool:
    if link.get("role") in _MARK_ROLES or any(_MARK_NAMES.fullmatch(name) for name in link.get("class", "").split()):
        return True
    return _within(link, "sup") or link.find("sup") is not None


def _role_of_names(names: list[str], in_thread: bool) -> Role | None:
    for name in names:
        if _SIGNATURES.fullmatch(name):
            return Role.SIGNATURE
        if _OTHER_MESSAGES.fullmatch(name) or (in_thread and _QUOTES_IN_THREADS.fullmatch(name)):
            return Role.QUOTED
        if _CHROME.fullmatch(name) or (in_thread and _CHROME_IN_THREADS.fullmatch(name)):
            return Role.CHROME
        if _NOTES.fullmatch(name):
            return Role.FOOTNOTE
    return None


def _names_of(element: Any) -> list[str]:
    return f"{element.get('class', '')} {element.get('id', '')}".split()


def _is_all_links(element: Any) -> bool:
    """Whether a list leads elsewhere with nearly every word: a menu, whatever it is called."""
    links = sum(len("".join(link.itertext())) for link in element.iter("a"))
    return next(element.iter("a"), None) is not None and links > _ALL_LINKS * len("".join(element.itertext()).strip())


def _is_attributed(quote: Any) -> bool:
    """Whether a quotation begins with who wrote it, or says so in a tag."""
    if quote.find(".//cite") is not None or quote.get("data-author") or quote.get("cite"):
        return True
    first = next((text.strip() for text in quote.itertext() if text.strip()), "")
    return is_attribution(first)


def _within(element: Any, *tags: str) -> bool:
    return next(element.iterancestors(*tags), None) is not None


def _holds(outer: Any, inner: Any) -> bool:
    return any(ancestor is outer for ancestor in inner.iterancestors())


def _words(element: Any) -> int:
    return sum(len(text.split()) for text in element.itertext("*", with_tail=True))
