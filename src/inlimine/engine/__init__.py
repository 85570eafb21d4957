"""From entries to statuses: in force, scope, precedence, resolve. Pure functions behind three doors.

The doors: `derive(ledger, rulebook, as_of, as_known) -> CaseState`, `CaseState.resolve(question)` and
`CaseState.assuming(acts)`.
"""
