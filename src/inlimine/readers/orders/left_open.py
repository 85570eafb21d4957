"""Words of permission or of ruling that decide nothing: left open, denied, told of somebody else, or asked."""

from __future__ import annotations

import re

_NOT = (
    r"(?:(?:do|does|did|need|will|would|can|has|have|had|is|are|was|were|should|could|may|shall)(?: not|n't)"
    r"|cannot|never|neither|nor)"
)
_SETTLES = (
    r"(?:decid|reach|address|resolv|rul|determin|consider|hold|held|say|said|mean|suggest|express|find|found"
    r"|opin|speak|spoken|pass|foreclos|prejudg|imply|implies|conclud|read|constru|taken|understood|interpret"
    r"|authoriz|permit|allow|agree|persuaded|convinced|satisfied|prepared|ready|clear|certain|settled|known"
    r"|before|argu|conten|claim|assert|suppos|assum|answer|touch|settl|tak|mak|intend|intimat|endors)\w*"
)
_UNDECIDED = re.compile(
    rf"\b{_NOT}(?: [\w-]+){{0,5}}? {_SETTLES}\b.*\b(?:whether|that|if|how|when|as|mean|to say|which|extent)\b"
    r"|\b(?:declin|refus|hesitat|waits?\b|postpon|leav|reserv|defer|withh|pass(?:es)? on|express|tak)\w*\b"
    r"[^;]*\b(?:whether|if|how|when|extent|view|position|opinion|questions?|issues?|open)\b"
    r"|\b(?:nothing|no(?:body| one| party| side| part)?|none)\b (?:[\w']+ ){0,6}?(?:in|of|here|\w+s|\w+ed)\b[^;]*"
    r"\b(?:whether|that|mean|to say|if)\b"
    r"|\b(?:no|any) (?:\w+ )?(?:view|position|opinion|ruling|decision|determination|finding|holding)\b[^;]*"
    r"\b(?:whether|that|if|how)\b"
    r"|\byet to \w+"
    r"|\b(?:remains?|yet|still) (?:to be|open|unclear|unsettled|undecided|unresolved|disputed|an open)\b"
    r"|\b(?:unclear|uncertain|undecided|unresolved|disputed|doubtful|arguabl[ey]|perhaps|possibl[ey]"
    r"|conceivabl[ey]|suppos(?:e|ing)|assum(?:e|es|ing)|hypothetical\w*|for (?:the sake of )?argument)\b"
    r"|\b(?:questions?|issues?) (?:of|is|as to|about|remains?|whether|how|if|when)\b"
    r"|\b(?:how|to what extent|extent to which|for what purposes?|under what circumstances|when and how)\b"
    r"|\b(?:may|might|can|could) or$",
    re.IGNORECASE,
)
# Testimony about whether something is so is a thing that can be excluded.
_WHETHER = re.compile(
    r"(?<!\bof )(?<!\babout )(?<!\bregarding )(?<!\bconcerning )(?<!\bas to )(?<!\bon )(?<!\bto )"
    r"\bwhether\b(?! or not)",
    re.I,
)
_ANY_WHETHER = re.compile(r"\bwhether\b(?! or not\b)", re.IGNORECASE)
_SOMEBODY = (
    r"(?:court|orders?|rulings?|part(?:y|ies)|one|nobody|side|i|we|counsel|government|state|people|defen[cs]e"
    r"|defendants?|plaintiffs?|prosecution|commonwealth|united states|movants?|rules?|it|they|he|she|brief"
    r"|motion|response|opposition|committee|notes?|commentators?|law|case|cases|statute)"
)
_TOLD = re.compile(
    rf"\b{_SOMEBODY},? (?:[\w-]+,? ){{0,4}}?(?P<verb>[\w-]+),? "
    r"(?:(?:in|at|by|with|for|as) [^,;]{1,40},? )?that\b",
    re.IGNORECASE,
)
# The verbs by which a court makes what follows its own.
_RULES_THAT = re.compile(
    r"(?:order|rul|hold|held|find|found|conclud|determin|decid|direct|agree|satisf|persuad|convinc|clarif|decree"
    r"|adjudg|instruct|admonish|caution|remind|emphasi[sz]|reiterat|stress|advis|warn|declar|stipulat|confirm"
    r"|announc|requir|opinion|provid|so|extent|view|further|also|evidence|testimony|statement|argument|suggestion"
    r"|fact|mention|reference|proof|claim|anything|something|documents?|exhibits?|record)\w*",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(
    r";|,? (?:but|so|yet) (?=(?:the|this|that|those|these|it|they|counsel|neither|both|no|any|all|\w+'s)\b)"
    r"|,? and (?=(?:the|this) court\b|counsel\b|it is\b|accordingly\b|therefore\b|thus\b)"
    r"|\bORDERED,? that\b|: ",
    re.IGNORECASE,
)

_KEPT = re.compile(
    r"\b(?:decid|reach|address|resolv|determin|consider|rul|view|position|opinion|questions?|issues?|open)\w*"
    r"(?: (?:on|of|as to|about))? whether\b[^;]*$",
    re.IGNORECASE,
)
_COURTS = re.compile(r"\b(?:court|order|ruling|nothing|remains?|trial|another day|I|we)\b", re.IGNORECASE)

_VERB_FIRST = re.compile(
    r"(?:do|does|did|has|have|had|is|are|was|were|need|needs|will|would|shall|may|might|can|could|cannot|should"
    r"|declines|expresses|takes|leaves|notes|believes|expects|anticipates|observes|understands|says)\b",
    re.IGNORECASE,
)


def leaves_open(before: str, *, permits: bool = False) -> bool:
    """Whether the words of a sentence up to its `may` or its word of ruling decide nothing by what follows.

    What is told of somebody, asked, denied or kept for later is no ruling; `permits`: what follows would permit.
    """
    clause = _NEW_CLAUSE.split(before)[-1]
    whether = _ANY_WHETHER if permits else _WHETHER
    if whether.search(clause) or _UNDECIDED.search(clause):
        return True
    told = _TOLD.search(clause)
    return told is not None and not _RULES_THAT.fullmatch(told["verb"])


def is_kept(before: str) -> bool:
    """Whether a word of ruling behind these words tells what is not decided (`need not decide whether`)."""
    return _KEPT.search(before) is not None


def by_the_court(sentence: str) -> bool:
    """Whether a sentence that leaves something open speaks of the court or of the trial, and of no party."""
    return _COURTS.search(sentence) is not None


def verb_first(subject: str) -> bool:
    """Whether words taken for a subject begin with a verb, so that what they say was not understood."""
    return _VERB_FIRST.match(subject) is not None


def is_asked(sentence: str) -> bool:
    """Whether a sentence is a question."""
    return sentence.rstrip(" \"')\u201d\u2019").endswith("?")
