"""Check papers against the rulings in force: every hit with page and line, and what may be done there."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_case, add_days, add_format, add_use


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the papers, and who would use them how."""
    add_case(parser)
    parser.add_argument("files", metavar="FILE", type=Path, nargs="+", help="text, transcript, CSV or XLSX")
    add_use(parser, assumed=True)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Print every hit; 1 where there are hits, 2 where a paper could not be read."""
    from inlimine.cli import shapes
    from inlimine.cli.complain import complain
    from inlimine.cli.options import asking
    from inlimine.cli.printing.papers import papers
    from inlimine.cli.printing.words import show
    from inlimine.operations.check_files import check_files
    from inlimine.operations.open_case import open_case

    state = open_case(args.case, args.viewer, args.recorded).at(args.on, args.known)
    found = list(check_files(state, args.files, asking(args)))
    if args.format != "text":
        shapes.print_objects(shapes.hit_object(hit, paper) for paper in found for hit in paper.hits)
    else:
        show(papers(found, state))
    problems = [str(problem) for paper in found for problem in paper.problems]
    if problems:
        return complain(problems, as_json=args.format != "text")
    return 1 if any(paper.hits for paper in found) else 0
