"""Somebody offered an item in evidence."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item and what narrows it."""
    add_happening(parser, "--party!", "--of")


def run(args: argparse.Namespace) -> int:
    """Enter that it was offered."""
    return enter_happening(args, "offered")
