"""Reading: bytes or a path to a :class:`Version`, with how it was decoded and what was odd about it.

>>> decode("Déjà vu".encode("utf-16")).encoding
'utf-16'
"""

from recension.reading.blocks import find_blocks
from recension.reading.decoding import decode
from recension.reading.errors import UnreadableError
from recension.reading.loading import from_html, from_text, read, read_stream
from recension.reading.roles import Role
from recension.reading.siblings import settle
from recension.reading.version import Alternative, Block, Decoded, Encoding, How, Version

__all__ = [
    "Alternative",
    "Block",
    "Decoded",
    "Encoding",
    "How",
    "Role",
    "UnreadableError",
    "Version",
    "decode",
    "find_blocks",
    "from_html",
    "from_text",
    "read",
    "read_stream",
    "settle",
]
