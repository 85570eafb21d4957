"""The marks beside a reply, in the words in which people read them."""

from __future__ import annotations

from inlimine.engine.resolution import Flag

# What the flags of a reply mean, in short and at length.
MARKS = {
    Flag.ORAL_ONLY: ("spoken only", "no written order is in the ledger; an oral ruling may still change"),
    Flag.ORAL_WRITTEN_CONFLICT: ("spoken and written differ", "move to correct or clarify"),
    Flag.REASON_MISMATCH: (
        "reason reads otherwise",
        "the quoted reason states the test for the opposite result; the result decides, ask for a written order",
    ),
    Flag.REPORTED: ("REPORTED, not verified", "it rests on a report, not on an order, minutes or a transcript"),
    Flag.INCOMPLETE: ("ledger incomplete", "rulings are known to be missing; its silence is not the court's"),
    Flag.NOT_SPELT_OUT: ("not spelt out", "what the ruling orders is not spelt out in the ledger; read its words"),
    Flag.SAME_DAY: ("same day", "an act of that day has no time recorded and was not counted"),
}
