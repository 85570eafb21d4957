"""The court received an item in evidence: for what, against whom."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item and what narrows it."""
    add_happening(parser, "--for", "--against", "--witness", "--settles", "--kind")


def run(args: argparse.Namespace) -> int:
    """Enter the receipt."""
    return enter_happening(args, "received")
