"""The judge found a door open: the ruling that named it lifts, as far as the judge said."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The ruling, for whose benefit and how far the finding goes."""
    add_happening(parser, "--party", "--extent", "--words", "--settles", thing="ruling")


def run(args: argparse.Namespace) -> int:
    """Enter what the judge found."""
    return enter_happening(args, "door")
