"""What the parts of a version were in its source, looked up by place."""

from bisect import bisect_right

from recension.reading.blocks import find_blocks
from recension.reading.roles import Role
from recension.reading.version import Version


class BlockRoles:
    """The roles of a version's blocks by place."""

    def __init__(self, version: Version) -> None:
        """Look at the blocks once."""
        blocks = find_blocks(version)
        self._ends = [block.end for block in blocks]
        self._roles = [block.role for block in blocks]

    def at(self, offset: int) -> Role:
        """The role of the block that holds a code point, or that begins next after it."""
        index = bisect_right(self._ends, offset)
        return self._roles[index] if index < len(self._roles) else Role.PARAGRAPH


_NAMES = {
    Role.HEADING: "heading",
    Role.LIST_ITEM: "list item",
    Role.QUOTATION: "quotation",
    Role.TABLE_ROW: "table row",
    Role.FOOTNOTE: "footnote",
    Role.QUOTED: "quoted post or message",
    Role.SIGNATURE: "signature",
    Role.CHROME: "words of the page or program",
}


def role_name(role: Role) -> str:
    """What people call a block of this role; empty for a paragraph."""
    return _NAMES.get(role, "")
