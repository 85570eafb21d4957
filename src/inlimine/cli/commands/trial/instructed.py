"""The court gave a limiting instruction on an item."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item, and to what the instruction limits it."""
    add_happening(parser, "--party", "--for", "--against", "--words", "--settles")


def run(args: argparse.Namespace) -> int:
    """Enter the instruction."""
    return enter_happening(args, "instructed")
