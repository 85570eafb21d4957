"""To which family an entry belongs, by how it opens; a party's paper records no ruling, whatever it quotes."""

from __future__ import annotations

import re
from enum import StrEnum


class Family(StrEnum):
    """The kinds of entry that the grammar tells apart."""

    ORDER = "order"
    MINUTES = "minutes"
    WITHDRAWAL = "withdrawal"
    FILING = "filing"


_DECORATION = re.compile(
    r"(?:\s|\*{2,}[^*]*\*{2,}|\*+|\((?:e|text|court|private|restricted|sealed|document)\)|\"[^\"]{0,60}~[^\"]{0,60}\"|-+|docket\stext:?|\d+\s(?=[a-z])"
    r"|\[(?:\d+|doc)\](?=\s))+"
)
QUALIFIER = (
    r"(?:(?:joint|agreed|unopposed|opposed|consent|consented|emergency|ex\sparte|first|second|third|fourth|amended|corrected|sealed|renewed"
    r"|supplemental|partial|final|stipulated|expedited|verified|combined|redacted|restricted|unredacted"
    r"|omnibus|additional|interim|notice\sof\smotion\sand|notice\sof|debtor'?s?|trustee'?s?|defendant'?s?|plaintiff'?s?|government'?s?"
    r"|appellant'?s?|appellee'?s?|document\sfiled\sper\srule\s-)\s+)*"
)
_PAPERS = (
    r"(?:cross-?)?(?:motions?\b(?!\s(?:terminated|referred)\b)|applications?|petitions?|requests?)(?!\s(?:hearing|conference)\b)|response|reply|replies|opposition|objections?|brief|memorandum(?![\s-](?:and|&|opinion|order|decision|disposition|endorse))"
    r"|memoranda|notices?|certificates?|certification|affidavits?|affirmation|declarations?|affidavit/declaration|exhibits?|transcripts?|statements?|letter(?!\sendorse)"
    r"|complaint|answer|counterclaim|summons|waiver|receipt|bnc|joinder|sur-?reply|status\sreport|joint|stipulation(?!\s(?:and|&|of.{0,60}\band)\s(?:\w+\s)?order)|corporate|proof|claim"
    r"|withdrawal|transfer|schedules?|list|ex\sparte\sreceived|received|suggestion|supplement|support|index|trial\sbrief"
    r"|report\sand\srecommend|findings\sand\srecommend|r\s?&\s?r|report|recommendation|mandate|usca|acknowledg|appeal|adversary\scase|attachment|addendum|errata|financial|docket\sannotation"
    r"|designation|disclosure|demand|jury\sinstructions|witness|plan|chapter\s\d+|disclosure\sstatement|bill|praecipe|mail|return|subpoena"
    r"|judgment\s(?:from|of\susca)|opinion\sof\susca|(?:certified\s)?copy\sof|(?:true\s)?copy|mandate\sof|order\s(?:of|from)\s(?:usca|the\s(?:us|u\.s\.)|us|u\.s\.|(?:the\s)?\w+\scircuit)|usca\s(?:order|mandate|judgment)"
    r"|set/reset|add\sand|case\sassigned|remark|meeting|invoice|request\sfor"
)
# "LETTER ORDER", "STIPULATION AND ORDER": the court's, though it opens like a party's.
_OF_COURT = r"(?!\s(?:(?:and|&|/)\s)?(?:(?:protective|scheduling|consent|agreed|text|final)\s)?(?:order|ruling|opinion|decision)\b)"
_PROPOSED = r"\[?proposed\b"
_FILING = re.compile(rf"{QUALIFIER}(?:{_PROPOSED}|(?:{_PAPERS}){_OF_COURT})")
_WITHDRAWAL = re.compile(
    rf"(?:{QUALIFIER}(?:notice\s(?:by|of)?.{{0,80}}?withdraw(?:al|ing|s)|withdrawal|notice\sto\swithdraw|stipulation.{{0,40}}?withdraw(?:al|ing)))(?!\sof\s(?:appearance|counsel|attorney|claims?\b|reference|appeal))"
)
_MINUTES = re.compile(
    r"(?:\S+\s){0,4}?(?:minute(?!\sorder)|minutes|clerk'?s\snotes|proceedings|hearing\sheld|courtroom|(?:\w+\s){0,3}(?:conference|hearing|trial|arraignment|sentencing|appearance)\b.{0,60}\bheld)"
)
# A clerk's note of what became of a motion opens as the motion does: "Motion to Sell (Doc. 9) DENIED".
_RULED_ON = re.compile(
    r"(?:motions?|applications?|objections?|requests?|stipulations?|petitions?)\b[^.;]{0,240}?\d[\])]{0,2}\s-?\s?(?:is|are|was|were)?\s?(?:hereby\s)?"
    r"(?:granted|denied|terminated|withdrawn|overruled|sustained|allowed|moot|taken\sunder)\b"
    r"|(?:motion|application|request)\s(?:is\s)?(?:granted|denied|withdrawn|allowed)\b"
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
        if _RULED_ON.match(low, start):
            return Family.ORDER, start
        endorsed = _ENDORSED.search(low, start) if "endors" in low or "ordered" in low else None
        return (Family.ORDER, endorsed.start()) if endorsed else (Family.FILING, start)
    return (Family.MINUTES if _MINUTES.match(low, start) else Family.ORDER), start
