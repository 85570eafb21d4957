"""Export a case, and import one: the notation and ledger.json hold the same ledger."""

from __future__ import annotations

from pathlib import Path

from inlimine.interchange.write import write_json
from inlimine.ledger.ledger import Ledger
from inlimine.notation.write import write_notation
from inlimine.operations.files import write_whole
from inlimine.operations.open_case import open_case
from inlimine.operations.refusal import refuse

FORMS = {"notation": write_notation, "json": write_json}


def export_case(case: Path, form: str, out: Path, *, replace: bool) -> int:
    """Write a case in one of FORMS to a file; returns the number of entries."""
    if form not in FORMS:
        raise refuse(f'nothing is exported under the name "{form}"', f"write one of: {', '.join(FORMS)}")
    return _write(open_case(case).ledger, form, out, replace)


def import_case(case: Path, file: Path, *, replace: bool) -> int:
    """Make a case file from another form; the ending of the case decides its form (.json, else notation)."""
    form = "json" if case.suffix.casefold() == ".json" else "notation"
    return _write(open_case(file).ledger, form, case, replace)


def _write(ledger: Ledger, form: str, out: Path, replace: bool) -> int:
    write_whole(out, FORMS[form](ledger), replace=replace)
    return len(ledger.entries)
