"""To which family an entry belongs, by how it opens; a party's paper records no ruling, whatever it quotes."""

from __future__ import annotations

import re
from enum import StrEnum

from inlimine.readers.entries.phrases import any_of


class Family(StrEnum):
    """The kinds of entry that the grammar tells apart."""

    ORDER = "order"
    MINUTES = "minutes"
    WITHDRAWAL = "withdrawal"
    FILING = "filing"


_DECORATION = re.compile(
    r"(?:\s|\*{2,}[^*]*\*{2,}|\*+|\((?:e|text|court|private|restricted|sealed|document)\)"
    r"|\"[^\"]{0,60}~[^\"]{0,60}\"|-+|docket\stext:?|\d+\s(?=[a-z])|\[(?:\d+|doc)\](?=\s))+"
)
_SIDE = "(?:debtor|trustee|defendant|plaintiff|government|appellant|appellee)s?'?s?"
_SORT = any_of("""
    joint, agreed, unopposed, opposed, consent, consented, emergency, ex parte, first, second, third,
    fourth, amended, corrected, sealed, renewed, supplemental, partial, final, stipulated, expedited,
    verified, combined, redacted, restricted, unredacted, omnibus, additional, interim,
    notice of motion and, notice of, document filed per rule -
""")
QUALIFIER = rf"(?:(?:{_SIDE}|{_SORT})\s+)*"
_OTHER_PAPER = any_of(r"""
    response, reply, replies, opposition, objections?, brief, memoranda, notices?, certificates?,
    certification, affidavits?, affirmation, declarations?, exhibits?, transcripts?, statements?,
    clerk'?s certificate, letter(?! endorse), complaint, answer,
    counterclaim, summons, waiver, receipt, bnc, joinder,
    sur-?reply, status report, joint, corporate, proof, claim, withdrawal, transfer, schedules?, list,
    ex parte received, received, suggestion, supplement, support, index, trial brief, report,
    findings and recommend, r\s?&\s?r, recommendation, mandate, usca, acknowledg, appeal, adversary case,
    attachment, addendum, errata, financial, docket annotation, designation, disclosure, demand,
    jury instructions, witness, plan, chapter [0-9]+, bill, praecipe, mail, return, subpoena, set/reset,
    add and, case assigned, remark, meeting, invoice
""")
# Another court's, of which this one's docket only holds a copy.
_COPY = any_of(r"""
    judgment from, judgment of usca, opinion of usca, (?:certified |true )?copy, order (?:of|from) usca,
    order (?:of|from) (?:the )?u[.]?s[.]?, order (?:of|from) (?:the )?[a-z]+ circuit
""")
_MOTION = (
    r"(?:motions?\b(?!\s(?:terminated|referred)\b)|applications?|petitions?|requests?)"
    r"(?!\s(?:hearing|conference)\b)"
)
_MEMORANDUM = r"memorandum(?![\s-](?:and|&|opinion|order|decision|disposition|endorse))"
_STIPULATION = r"stipulation(?!\s(?:and|&|of.{0,60}\band)\s(?:\w+\s)?order)"
_PAPERS = rf"(?:cross-?)?{_MOTION}|{_MEMORANDUM}|{_STIPULATION}|{_OTHER_PAPER}|{_COPY}"
# "LETTER ORDER", "STIPULATION AND ORDER": the court's, though it opens like a party's.
_OF_COURT = (
    r"(?!\s(?:(?:and|&|/)\s)?(?:(?:protective|scheduling|consent|agreed|text|final)\s)?"
    r"(?:order|ruling|opinion|decision)\b)"
)
_FILING = re.compile(rf"{QUALIFIER}(?:\[?proposed\b|(?:{_PAPERS}){_OF_COURT})")
_WITHDRAWAL = re.compile(
    rf"{QUALIFIER}(?:notice\s(?:by|of)?.{{0,80}}?withdraw(?:al|ing|s)|withdrawal|notice\sto\swithdraw"
    r"|stipulation.{0,40}?withdraw(?:al|ing))"
    r"(?!\sof\s(?:appearance|counsel|attorney|claims?\b|reference|appeal))"
)
_MINUTES = re.compile(
    r"(?:\S+\s){0,4}?(?:minute(?!\sorder)|minutes|clerk'?s\snotes|proceedings|hearing\sheld|courtroom"
    r"|(?:\w+\s){0,3}(?:conference|hearing|trial|arraignment|sentencing|appearance)\b.{0,60}\bheld)"
)
# A clerk's note of what became of a motion opens as the motion does: "Motion to Sell (Doc. 9) DENIED".
_RULED_ON = re.compile(
    rf"{QUALIFIER}(?:motions?|applications?|objections?|requests?|stipulations?|petitions?)\b"
    r"(?:[^.;]|\b(?:docs?|nos?|dkts?)\.){0,240}?\d[\])]{0,2}\s-?\s?"
    r"(?:is|are|was|were)?\s?(?:hereby\s)?"
    r"(?:granted|denied|terminated|withdrawn|overruled|sustained|allowed|moot|taken\sunder)\b"
    rf"|{QUALIFIER}motions?\b[^.;]{{0,240}}?\b(?:is|are|comes?|came)\s(?:now\s)?before\sthe\scourt\b"
    rf"|{QUALIFIER}motions?\b[^.;:]{{0,120}}?\s(?:[-\u2013\u2014]{{1,2}}|filed\sand)\s(?:granted|denied|allowed|moot|overruled)\b"
    rf"|{QUALIFIER}(?:motion|application|request)\s(?:is\s)?(?:granted|denied|withdrawn|allowed)\b"
)
# Inside a party's paper: from here on the court speaks.
_ENDORSED = re.compile(r"\bendorsement\s?:|\border(?:ed)?\sendorsed\b|\bit\sis\s(?:hereby\s)?(?:so\s)?ordered\b")
_ENDORSED_PAPER = re.compile(r"(?:endorsed\sletter|letter\sendorse|memo(?:randum)?[-\s]endorse)")


def family_of(low: str) -> tuple[Family, int]:
    """The family, and where in the text the court (or the withdrawing party) begins to speak."""
    decoration = _DECORATION.match(low)
    start = decoration.end() if decoration else 0
    if _ENDORSED_PAPER.match(low, start):
        return Family.ORDER, start
    if _WITHDRAWAL.match(low, start):
        return Family.WITHDRAWAL, start
    if _FILING.match(low, start):
        return _of_filing(low, start)
    return (Family.MINUTES if _MINUTES.match(low, start) else Family.ORDER), start


def _of_filing(low: str, start: int) -> tuple[Family, int]:
    if _RULED_ON.match(low, start):
        return Family.ORDER, start
    endorsed = _ENDORSED.search(low, start) if "endors" in low or "ordered" in low else None
    return (Family.ORDER, endorsed.start()) if endorsed else (Family.FILING, start)
