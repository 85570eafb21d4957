"""Write a case in another form (notation, json), or hand it out: motions-chart, exhibit-list, card."""

from __future__ import annotations

import argparse
from pathlib import Path

from inlimine.cli.options import add_case, add_days, add_format, code
from inlimine.ledger.terms import JURY_FACING, Phase


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The case, the form, the file to write, what a document shows, the days."""
    add_case(parser)
    told = "notation or json: the whole case; motions-chart, exhibit-list, card: a document"
    parser.add_argument("name", metavar="NAME", help=told)
    told = "the file to write; of a document its ending decides the form: .docx, .xlsx, .pdf (a card: .pdf)"
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=told)
    parser.add_argument("--replace", action="store_true", help="write over an existing file")
    parser.add_argument("--party", metavar="PARTY", default="", help="card: whose")
    phases = [str(phase) for phase in Phase if phase in JURY_FACING and phase is not Phase.DELIBERATION]
    told = "card: for this phase, may be repeated; default: every phase, a sheet each"
    parser.add_argument("--phase", type=code, choices=phases, action="append", default=[], help=told)
    parser.add_argument(
        "--blank", action="store_true", help="motions-chart: leave the rulings to be filled in by hand"
    )
    told = "exhibit-list: add what each side may do with it; work product, not for filing"
    parser.add_argument("--with-status", action="store_true", help=told)
    add_days(parser)
    add_format(parser)


def run(args: argparse.Namespace) -> int:
    """Write the file whole, or nothing."""
    from inlimine.cli import shapes
    from inlimine.operations.convert import FORMS, export_case
    from inlimine.operations.print_out import DOCUMENTS
    from inlimine.operations.refusal import refuse

    if args.name in DOCUMENTS:
        return _document(args)
    if args.name not in FORMS:
        known = ", ".join((*FORMS, *DOCUMENTS))
        raise refuse(f'nothing is exported under the name "{args.name}"', f"write one of: {known}")
    if days := [f"--{name}" for name in ("on", "known", "recorded") if getattr(args, name)]:
        raise refuse(f"{days[0]}: a whole case has no day", "leave it out, or export a document")
    entries = export_case(args.case, args.name, args.out, replace=args.replace, viewer=args.viewer)
    shapes.print_written(args.out, entries, args.format)
    return 0


def _document(args: argparse.Namespace) -> int:
    from inlimine.cli import shapes
    from inlimine.operations.print_out import Days, Wanted, export_document

    wanted = Wanted(
        name=args.name,
        ending=args.out.suffix.casefold(),
        party=args.party,
        phases=tuple(map(Phase, args.phase)),
        blank=args.blank,
        with_status=args.with_status,
    )
    days = Days(on=args.on, known=args.known, recorded=args.recorded)
    printed = export_document(args.case, wanted, args.out, days, replace=args.replace, viewer=args.viewer)
    shapes.print_document(args.out, printed, args.format)
    return 0
