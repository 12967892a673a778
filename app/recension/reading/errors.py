"""What can go wrong while a file is read.

ValueError
└── UnreadableError    this file cannot be compared; str() is one sentence for people
"""


class UnreadableError(ValueError):
    """A source that cannot be read as text: missing, empty, binary, too large, damaged, refused.

    ``str(error)`` is one sentence for people that names the source and the reason, and says what to do
    where something can be done.
    """

    def __init__(self, name: str, reason: str) -> None:
        """``name`` as the user gave it; ``reason`` a clause that begins with a small letter."""
        super().__init__(f"{name}: {reason}")
        self.name = name
        """The source as the user named it."""
        self.reason = reason
        """Why it could not be read, without the name."""

    def __reduce__(self) -> tuple[type["UnreadableError"], tuple[str, str]]:
        """Survive the way back from the process that parsed the file."""
        return type(self), (self.name, self.reason)
