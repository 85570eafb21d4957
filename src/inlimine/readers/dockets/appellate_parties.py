"""Parties as the courts of appeals print them: the name, what is said of it, and the role at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inlimine.readers.dockets.docket import Party

_ROLE = re.compile(
    r"^(?:(?:Consolidated|Cross|Movant|Third[- ]Party|Counter|Plaintiff|Defendant|Debtor|Petitioner|Respondent|"
    r"Creditor|Trustee|Intervenor|Proposed)s?[ /-]+)*"
    r"(?:Appellant|Appellee|Petitioner|Respondent|Plaintiff|Defendant|Debtor|Creditor|Trustee|Intervenor|Movant|"
    r"Amicus Curiae|Interested Party|Not Party|Claimant|Real Party in Interest)s?"
    r"(?:[ -]+(?:Appellant|Appellee|Cross-Appellant|Cross-Appellee)s?)*$",
    re.IGNORECASE,
)


def party(lines: Sequence[str]) -> Party | None:
    """The party in the lines of a cell: the name first, its role the first line that is one."""
    said = [re.sub(r"[\s\xa0]+", " ", line).strip(" ,") for line in lines]
    role = next((line for line in said[1:] if _ROLE.match(line)), "")
    return Party(name=said[0], role=role) if role and said[0] else None
