"""Somebody objected; the court has not ruled yet."""

from __future__ import annotations

import argparse

from inlimine.cli.happening import add_happening, enter_happening


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The item and what narrows it."""
    add_happening(parser, "--party!", "--ground", "--text", "--of")


def run(args: argparse.Namespace) -> int:
    """Enter the objection."""
    return enter_happening(args, "objected")
