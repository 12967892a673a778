"""What can go wrong while a report is written.

ReportError
├── UnknownFormatError    no renderer goes with this name or suffix
└── UnwritableError       the report cannot be put where it was asked for
"""


class ReportError(Exception):
    """A report that cannot be made; ``str(error)`` is one sentence for people."""


class UnknownFormatError(ReportError):
    """No renderer goes with the format that was asked for."""


class UnwritableError(ReportError):
    """The file cannot be written; the sentence names it and the reason."""
