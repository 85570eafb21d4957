"""The court overruled an objection on its grounds; that admits nothing."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import HOW_FAR, add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item and what narrows it."""
    add_happening(parser, "--party", "--ground", "--witness", "--words", "--text", *HOW_FAR)


def run(args: argparse.Namespace) -> int:
    """Enter the ruling, and with --party the objection."""
    return enter_happening(args, "overruled")
