"""Texas: what may be done when the jury hears what it should not. General knowledge, to be verified."""

from __future__ import annotations

from datetime import date

from inlimine.law.remedies import Remedy, RemedyRow

_UNIFIED = date(1998, 3, 1)
_UNKART = date(2013, 6, 26)

REMEDIES = (
    RemedyRow(
        since=_UNIFIED,
        citation="Tex. R. Evid. 103(a)(1)",
        remedy=Remedy.OBJECT,
        said="timely, with the specific ground; a ruling on a motion in limine preserves nothing by itself",
    ),
    RemedyRow(
        since=_UNIFIED,
        citation="Tex. R. Evid. 103(d)",
        remedy=Remedy.APPROACH,
        said="what is inadmissible is not to be suggested to the jury by any means",
    ),
    RemedyRow(
        since=_UNIFIED,
        citation="Tex. R. Evid. 103(a)(1)",
        remedy=Remedy.STRIKE,
        said="where the reply came before the objection could",
    ),
    RemedyRow(
        since=_UNKART,
        citation="Unkart v. State, 400 S.W.3d 94 (Tex. Crim. App. 2013)",
        remedy=Remedy.INSTRUCTION,
        said="in a criminal case, before a mistrial is moved for, wherever an instruction could cure",
    ),
    RemedyRow(
        since=_UNKART,
        citation="Unkart v. State, 400 S.W.3d 94 (Tex. Crim. App. 2013)",
        remedy=Remedy.MISTRIAL,
        said="the last step, after objection and instruction, for what no instruction could cure",
    ),
)
