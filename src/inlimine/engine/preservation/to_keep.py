"""The sentences of preservation: what counsel can do, or where to look once trial is over (SEMANTICS 2.12)."""

from __future__ import annotations

SEE_RULING = "See that the transcript shows the court's ruling on that objection, and enter it."
ENTER_TIMES = "Enter the times: did the objection come before or after the use that went beyond the ruling?"
CARRYOVER = "the profile of the court: whether rulings carry over to a new trial is unclear"
_LOOK = "look for one in the transcript and enter it."


def offer(what: str, after: bool) -> str:
    """An exclusion whose substance the court was not told."""
    if after:
        return (
            f"No offer of proof of {what} is in the ledger; look in the transcript for one, or for a context "
            "that made its substance apparent, and enter it."
        )
    return f"Make an offer of proof of {what} out of the jury's hearing before the evidence closes."


def ask_leave(what: str, after: bool) -> str:
    """An order to ask first, which excludes nothing yet."""
    if after:
        return f"No ruling that refused leave to use {what} is in the ledger; {_LOOK}"
    return f"Ask for leave to use {what} out of the jury's hearing, and for a ruling if leave is refused."


def offer_again(ruling: str, what: str, after: bool) -> str:
    """An exclusion that is not shown to be definitive."""
    if after:
        return f"{ruling} is not shown to be definitive and no later offer of {what} is in the ledger; {_LOOK}"
    return (
        f"Offer {what} again at trial, out of the jury's hearing, or ask the court whether {ruling} is definitive."
    )


def offered(ruling: str, what: str) -> str:
    """An exclusion that is kept for review."""
    return f"Nothing more on {ruling}; if the court changes it, offer {what} again."


def object_first(what: str, ground: str, after: bool) -> str:
    """A ground that the party never stated."""
    on = f" on {ground}" if ground else ""
    if after:
        return (
            f"No objection to {what}{on} is in the ledger; look in the transcript for one, or for a context "
            "that made the ground apparent, and enter it."
        )
    return f"Object to {what}{on or ' with the specific ground'}, on the record, before or when it is offered."


def say_ground(what: str, after: bool) -> str:
    """An objection without a ground."""
    if after:
        return (
            f"The ledger does not say on which ground {what} was objected to; look in the transcript and enter it."
        )
    return f"State the specific ground of the objection to {what}, on the record, when it is offered."


def object_again(ruling: str, what: str, ground: str, after: bool) -> str:
    """A ground that was rejected by a ruling not shown to be definitive."""
    if after:
        return f"{ruling} is not shown to be definitive and no later objection is in the ledger; {_LOOK}"
    return (
        f"Object to {what} on {ground} again when it is offered, or ask the court whether {ruling} is definitive."
    )


def object_to_change(ruling: str, what: str, ground: str, after: bool) -> str:
    """A ruling that lets in what an earlier one had kept out."""
    if after:
        return f"{ruling} changed an earlier ruling and no later objection is in the ledger; {_LOOK}"
    return f"Object to {what} on {ground} when it is offered: {ruling} changed an earlier ruling."


def objected(ruling: str) -> str:
    """A ground that is kept for review."""
    return f"Nothing more on this ground; object again if the court changes {ruling} or somebody goes beyond it."


def testify(ruling: str, after: bool) -> str:
    """A ruling on impeachment of a defendant who has not testified."""
    if after:
        return "The ledger does not show that the defendant testified; if so, enter it."
    return f"Weigh it with the defendant: {ruling} is not reviewed on this ground unless the defendant testifies."


def disclosed(party: str, what: str) -> str:
    """A matter that the party brought out first."""
    return f"The ledger says that {party} brought out {what} first; correct the entry if somebody else did."


def object_to_misuse(ruling: str, what: str, after: bool) -> str:
    """A use that went beyond a ruling, without an objection to it."""
    beyond = f"beyond {ruling}" if ruling else "beyond the ruling"
    if after:
        return f"No objection to the use of {what} {beyond} is in the ledger; {_LOOK}"
    return f"Object to the use of {what} {beyond}, move to strike it and ask for an instruction."


def get_ruling(request: str, became: str, what: str, after: bool, *, admits: bool) -> str:
    """A request without a ruling."""
    state = f"{request} was {became}" if became else f"{request} was not ruled on"
    if after:
        return f"{state}, and no later ruling is in the ledger; {_LOOK}"
    then = f"offer {what} at trial and" if admits else f"object when {what} is offered and"
    return f"{state}: {then} get a ruling on the record."


def enter_order(request: str, became: str) -> str:
    """A disposition that does not tell what was ordered."""
    return f"What was ordered on {request} ({became})? Enter the order's words."


def enter_ruling(what: str) -> str:
    """An objection at trial, with no ruling entered."""
    return f"What did the court rule on the objection to {what}? Get a ruling, and enter it."


def no_longer(ruling: str, state: str, by: str, what: str) -> str:
    """A ruling that no longer stands."""
    why = f"{state} ({by})" if by else state
    return f"{ruling} no longer stands, {why}: was {what} used or kept out under it, and was that objected to?"


def carried(ruling: str) -> str:
    """A ruling made for an earlier trial."""
    return f"Does {ruling} of the earlier trial still hold? Ask the court to adopt it again; object or offer anew."
