"""The lines that forums and mail programs put around what people write, told by their wording."""

import re
from typing import Final

_MONTH_OR_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d{2}|\b(?:19|20)\d\d\b)"

_SAID: Final = re.compile(
    r"""(?:(?:on|le|am|el|il|em|op|den|dnia|в)\b[^\n]{0,120})?   # On 3 May 2023 at 10:12,
        [^\n!?:]{1,80}?(?:<[^>\n]{3,80}>)?[ ]?
        \b(?:said|wrote|writes|posted|says|schrieb|écrit|escribió|ha\ scritto|escreveu|schreef|skrev
           |napisał\(?a?\)?|писал\(?а?\)?|пишет)\b(?:[^\n.!?:]{0,40})?[:：][ ]*""",
    re.IGNORECASE | re.VERBOSE,
)
_MAIL_SAID: Final = re.compile(
    rf"(?:On|Le|Am|El|Il|Em|Op|Den|Dnia|В)\b.{{0,160}}{_MONTH_OR_DATE}.{{0,160}}[:：]\s*", re.DOTALL
)
_FORWARDED: Final = re.compile(
    r"-{2,}\s*(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine"
    r"|Mensaje original|Messaggio originale|Исходное сообщение)\s*-{2,}",
    re.IGNORECASE,
)
_CHROME: Final = re.compile(
    r"""(?: (?:last\ )?edited(?:\s*:|\ (?:by|on|at)\b).{0,80}
          | last\ (?:modified|updated)\ (?:by|on|at)\b .{0,80}
          | click\ to\ (?:expand|enlarge|collapse|view) .{0,30}
          | show\ (?:more|less|quoted\ text) | read\ more | expand\ quote
          | (?:quote|reply|report|like|share|permalink|edit|delete|print|follow|thanks|top|upvote|downvote
             |reply\ with\ quote|\+\ quote|multi-?quote|back\ to\ top|save|subscribe|unsubscribe|bookmark|ignore)
            (?:[\s|·•,/]+(?:quote|reply|report|like|share|permalink|edit|delete|print|follow|thanks|top|save|\#?\d+))*
          | page\ \d+\ of\ \d+ (?:[\s\d.…|<>«»-]|next|last|prev(?:ious)?|first|go)* | go\ to\ page .{0,40}
          | (?:(?:next|prev(?:ious)?|first|last)[\s|<>«»·]*){1,4}(?:\d+[\s|]*)*
          | (?:joined|join\ date|registered|member\ since|posts|messages|location|reaction\ score|likes\ received|points
             |reputation)\s*:\s*.{1,40}
          | (?:posted|posts|post|sent|date|subject|re)\s?(?:\#?\d+|by\ .{1,60}|on\ .{0,40}\d.{0,30}
             |:\s.{0,20}(?:\d{1,2}:\d{2}|\d{4}).{0,20})
          | \#\d{1,5} | \d+\ (?:points?|likes?|replies|comments|views|upvotes|people\ like\ this)
          | you\ must\ (?:log\ in|be\ logged\ in|register|sign\ in).{0,60}
          | (?:log|sign)\ in\ (?:or\ .{1,20}\ )?to\ .{1,40}
          | skip\ to\ (?:main\ )?content | (?:advertisement|sponsored)
          | .{1,60}\ (?:likes\ this|reacted\ to\ this|gefällt\ das)\.?
          | (?:yesterday|today)\ at\ \d{1,2}:\d{2}.{0,8} | \d+\ (?:minutes|hours|days|weeks|months|years)\ ago
          | zuletzt\ bearbeitet .{0,60} | dernière\ (?:édition|modification) .{0,60}
          | последний\ раз\ редактировалось .{0,60}
        )\s*[.:]?""",
    re.IGNORECASE | re.VERBOSE,
)
_CERTAIN: Final = re.compile(
    r"(?:last edited|click to expand|you must (?:log in|be logged in|register)|zuletzt bearbeitet|dernière édition"
    r"|последний раз редактировалось)\b.*",
    re.IGNORECASE,
)
_END_OF_QUOTE: Final = re.compile(r"click to (?:expand|collapse)(?:\.{3}|…)?|\[/quote\]", re.IGNORECASE)
_LONGEST_ATTRIBUTION = 300
_LONGEST_CHROME = 200

SIGNATURE_MARK: Final = re.compile(r"--[ \u00a0]?")
"""The line above a signature in mail and news (RFC 3676, section 4.3)."""
QUOTE_MARK: Final = re.compile(r"[ ]?(?:>[ ]?)+|[ ]?(?:\|[ ])+")
"""What stands before each line of a quoted message."""


def is_attribution(block: str) -> bool:
    """Whether all of a block says who wrote what follows: "Tern said:", "On 3 May 2023 Ann <a@b> wrote:"."""
    text = block.strip()
    if len(text) > _LONGEST_ATTRIBUTION or not text.endswith((":", "：")):
        return False
    return bool(_SAID.fullmatch(text) or _MAIL_SAID.fullmatch(text))


def is_forward(block: str) -> bool:
    """Whether a block announces that the rest of a message is another one."""
    return _FORWARDED.fullmatch(block.strip()) is not None


def is_chrome(block: str) -> bool:
    """Whether a block says what forums say around posts: "Last edited", "Click to expand", "Page 1 of 3"."""
    text = block.strip()
    return len(text) <= _LONGEST_CHROME and _CHROME.fullmatch(text) is not None


def is_end_of_quote(block: str) -> bool:
    """Whether a block is what a forum shows where a quoted post ends."""
    return _END_OF_QUOTE.fullmatch(block.strip()) is not None


def is_certainly_chrome(block: str) -> bool:
    """Whether a block that is chrome cannot be anything else, even alone in a text."""
    return _CERTAIN.match(block.strip()) is not None
