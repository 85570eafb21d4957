"""Federal courts: what may be done when the jury hears what it should not."""

from __future__ import annotations

from datetime import date

from inlimine.law.remedies import Remedy, RemedyRow

# Fed. R. Evid. 103 as first in force, as amended on 1 December 2000, as restyled on 1 December 2011.
_FIRST, _AMENDED, _RESTYLED = date(1975, 7, 1), date(2000, 12, 1), date(2011, 12, 1)
_GREER, _KENNEDY, _COMMENT = date(1987, 6, 26), date(1982, 5, 24), date(1993, 4, 26)

REMEDIES = (
    RemedyRow(
        since=_FIRST,
        citation="FRE 103(a)(1)",
        remedy=Remedy.OBJECT,
        said="timely, on the record, with the specific ground unless the context shows it",
        read=True,
    ),
    RemedyRow(
        since=_AMENDED,
        citation="FRE 103, committee note on the amendment of 2000",
        remedy=Remedy.OBJECT,
        said="a definitive ruling need not be asked for again; what goes beyond it or breaks it needs one",
    ),
    RemedyRow(
        since=_FIRST,
        until=_RESTYLED,
        citation="FRE 103(c)",
        remedy=Remedy.APPROACH,
        said="what is inadmissible is not to be suggested to the jury by any means",
    ),
    RemedyRow(
        since=_RESTYLED,
        citation="FRE 103(d)",
        remedy=Remedy.APPROACH,
        said="what is inadmissible is not to be suggested to the jury by any means",
        read=True,
    ),
    RemedyRow(
        since=_FIRST,
        citation="FRE 103(a)(1)",
        remedy=Remedy.STRIKE,
        said="where the reply came before the objection could; what is not struck stays in",
        read=True,
    ),
    RemedyRow(
        since=_GREER,
        citation="Greer v. Miller, 483 U.S. 756, 766 n.8 (1987)",
        remedy=Remedy.INSTRUCTION,
        said="jurors are presumed to follow it; ask now, in words of your own; it may draw the eye",
    ),
    RemedyRow(
        since=_FIRST,
        citation="FRE 105",
        remedy=Remedy.INSTRUCTION,
        said="where it may come in for less than everything: limit it to its purpose or party, on request",
        read=True,
    ),
    RemedyRow(
        since=_COMMENT,
        citation="Fed. R. Crim. P. 26.3",
        remedy=Remedy.MISTRIAL,
        said="in a criminal case each side is heard first on whether, on what terms, and on alternatives",
    ),
    RemedyRow(
        since=_KENNEDY,
        citation="Oregon v. Kennedy, 456 U.S. 667 (1982)",
        remedy=Remedy.MISTRIAL,
        said="a defendant's own motion usually lifts the bar to a new trial, unless it was meant to be provoked",
    ),
)
