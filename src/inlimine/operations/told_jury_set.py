"""What a check of a jury set says, in the words that every face uses."""

from __future__ import annotations

from inlimine.checks.jury_set.fault import SetFault
from inlimine.engine.case_state import CaseState
from inlimine.engine.view import View
from inlimine.engine.words import title
from inlimine.operations.check_jury_set import JurySet

HEADINGS = ("File", "Exhibit", "Fault", "What is wrong")
_NAMED = 12


def fault_words(fault: SetFault, view: View) -> tuple[str, str, str, str]:
    """The file, the exhibit, the kind of fault and what is wrong."""
    return (
        fault.file or "(no file)",
        title(fault.item, view) if fault.item else "none",
        fault.kind.value.replace("-", " "),
        fault.message,
    )


def compared_words(done: JurySet, state: CaseState) -> str:
    """How many files were compared, for which day, and how many faults that gave."""
    faults = f"{len(done.review.faults)} fault{'' if len(done.review.faults) == 1 else 's'}"
    files = f"{done.review.files:,} file{'' if done.review.files == 1 else 's'}"
    return f"{files} compared by their bytes, as of {state.view.as_of.spoken}; {faults}."


def uncompared_words(done: JurySet) -> str:
    """The files with which no approved version could be compared; empty where there is none."""
    names = done.review.uncompared
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    named = ", ".join(names[:_NAMED])
    return f"Not compared, because no version of the exhibit is approved: {named}{more}." if names else ""


NO_CLEARANCE = (
    "What an exhibit shows and says was not looked at: {how}. What the ledger does not know is not compared; this "
    "is no clearance."
)
"""`how` says where that is looked at."""
