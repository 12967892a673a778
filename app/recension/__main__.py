"""The command `recension`, and `python -m recension`."""

import sys


def main() -> int:
    """Run the command line this process was started with; return its exit status."""
    if getattr(sys, "frozen", False):
        # Only a frozen program starts its worker processes through here; others need not load this.
        from multiprocessing import freeze_support

        freeze_support()
    from recension.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
