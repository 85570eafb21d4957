"""Uniform jury instructions of New Mexico (criminal): the elements of offences, in the program's own words."""

from __future__ import annotations

from datetime import date

from inlimine.law.instructions import Instruction

# The day is that of the amendment noted in a public copy; the official compilation was not at hand.
INSTRUCTIONS = (
    Instruction(
        since=date(1997, 8, 1),
        citation="UJI 14-231 NMRA",
        offence="involuntary manslaughter",
        elements=(
            "the defendant's act",
            "the defendant should have known of the danger of it",
            "willful disregard for the safety of others",
            "the act caused the death",
            "in New Mexico, on or about the day charged",
        ),
    ),
)
