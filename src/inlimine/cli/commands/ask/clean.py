"""Take our notes and marks out of papers again: a clean copy beside each, with all that you changed in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_format


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The papers that `check --annotate` wrote, and where the copies go."""
    told = "Word papers, workbooks and PDFs that `check --annotate` wrote"
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help=told)
    told = "the folder for the clean copies; default: beside each paper"
    parser.add_argument("--to", metavar="FOLDER", type=Path, default=None, help=told)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print where each clean copy is and what was taken out; 2 where none could be written."""
    import json

    from inlimine.cli.complain import as_typed, complain
    from inlimine.cli.printing.annotated import cleaned_lines, cleaned_object
    from inlimine.exports.harmless import harmless
    from inlimine.operations.clean_copy import clean_copy
    from inlimine.operations.refusal import Refusal

    failed: list[str] = []
    for file in args.files:
        try:
            done = clean_copy(file, args.to)
        except Refusal as refusal:
            failed += map(as_typed, refusal.problems)
            continue
        if args.format == "text":
            print(*map(harmless, cleaned_lines(done)), sep="\n")
        else:
            print(json.dumps(cleaned_object(done), ensure_ascii=False))
    return complain(failed, as_json=args.format != "text") if failed else 0
