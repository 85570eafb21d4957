"""The court struck an item from the evidence."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item and what narrows it."""
    add_happening(parser)


def run(args: argparse.Namespace) -> int:
    """Enter that it was struck."""
    return enter_happening(args, "struck")
