"""The reasons why a document is not read, each a clause for people that follows its name."""


def damaged(kind: str) -> str:
    """A document ("DOCX file") that its own format cannot make sense of."""
    return f"this {kind} is damaged; open it in the program it was made with and save it again"


def encrypted(kind: str) -> str:
    """A document that asks for a password."""
    return f"this {kind} is encrypted; save it without a password"


def no_honest_document(kind: str, why: str) -> str:
    """A document that was made to do harm; ``why`` follows its kind."""
    return f"this {kind} {why}, which no honest document does; it was not opened"


def too_deep(kind: str) -> str:
    """A document whose parts stand in one another too often for any parser."""
    return f"this {kind} is nested too deeply to be read; save it as plain text and open that"


def protected(kind: str) -> str:
    """A book that only some program may open."""
    return f"this {kind} is protected against copying; only the program it was bought for can open it"
