"""New Mexico state courts: what may be done when the jury hears what it should not."""

from __future__ import annotations

from datetime import date

from inlimine.law.remedies import Remedy, RemedyRow

# NMRA 11-103 as restyled for cases pending or filed on or after 16 June 2012; earlier texts were not read.
_RESTYLED = date(2012, 6, 16)
_SIMONSON, _BREIT, _GONZALES = date(1983, 9, 1), date(1996, 12, 3), date(2000, 8, 9)

REMEDIES = (
    RemedyRow(
        since=_RESTYLED,
        citation="NMRA 11-103(A)(1)",
        remedy=Remedy.OBJECT,
        said="timely, on the record, with the specific ground unless the context shows it",
        read=True,
    ),
    RemedyRow(
        since=_RESTYLED,
        citation="NMRA 11-103(A)(1); compare FRE 103, committee note on the amendment of 2000",
        remedy=Remedy.OBJECT,
        said="a definitive ruling need not be asked for again; what goes beyond it or breaks it needs one",
    ),
    RemedyRow(
        since=_RESTYLED,
        citation="NMRA 11-103(D)",
        remedy=Remedy.APPROACH,
        said="what is inadmissible is not to be suggested to the jury by any means",
    ),
    RemedyRow(
        since=_RESTYLED,
        citation="NMRA 11-103(A)(1)",
        remedy=Remedy.STRIKE,
        said="where the reply came before the objection could; what is not struck stays in",
        read=True,
    ),
    RemedyRow(
        since=_SIMONSON,
        citation="State v. Simonson, 1983-NMSC-075",
        remedy=Remedy.INSTRUCTION,
        said="a prompt admonition to disregard is commonly held to cure; ask for it now, in words of your own",
    ),
    RemedyRow(
        since=_RESTYLED,
        citation="NMRA 11-105",
        remedy=Remedy.INSTRUCTION,
        said="where it may come in for less than everything: limit it to its purpose or party, on request",
        read=True,
    ),
    RemedyRow(
        since=_GONZALES,
        citation="State v. Gonzales, 2000-NMSC-028",
        remedy=Remedy.MISTRIAL,
        said="for the court's discretion; say why an instruction cannot cure",
    ),
    RemedyRow(
        since=_BREIT,
        citation="State v. Breit, 1996-NMSC-067",
        remedy=Remedy.MISTRIAL,
        said="when misconduct that leads to a mistrial bars a new trial; wider than in federal courts",
    ),
)
