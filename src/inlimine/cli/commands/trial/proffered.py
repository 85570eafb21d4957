"""Somebody made an offer of proof, out of the jury's hearing."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item and what narrows it."""
    add_happening(parser, "--party!", "--text", "--of")


def run(args: argparse.Namespace) -> int:
    """Enter the offer of proof."""
    return enter_happening(args, "proffered")
