"""What a block was in its source, and which of them a reader may set aside."""

from enum import StrEnum


class Role(StrEnum):
    """What a block was in its source."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE_ROW = "table-row"
    """Its cells are separated by tabs."""
    FOOTNOTE = "footnote"
    """A footnote or endnote; it stands after the text."""
    QUOTED = "quoted"
    """Another post or message, quoted whole or in part by the one it stands in."""
    SIGNATURE = "signature"
    """What an author puts below every post or message."""
    CHROME = "chrome"
    """What the page or program around a text says: menus, names of posters, dates, "Last edited", "Reply"."""


ASIDES = frozenset({Role.QUOTED, Role.SIGNATURE, Role.CHROME})
"""The roles of blocks that are no part of what is being said here, and that a reader may set aside."""
