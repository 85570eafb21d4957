"""What the words around a ruling add to it: leave first, exceptions, conditions, purposes, grounds, references."""

from __future__ import annotations

import re
from dataclasses import dataclass

from inlimine.ledger.terms import Effect

LEAVE = re.compile(
    r"\b(?:without|before|until|absent|prior to|unless)\b[^.;]{0,60}?\b(?:first|prior|obtain\w*"
    r"|seek\w*|receiv\w*|leave|permission|approv\w*|approach\w*|rais\w* (?:it|the (?:matter|issue"
    r"|subject))|request\w*)\b"
    r"[^.;]{0,80}?\b(?:leave|permission|ruling|approv\w*|bench|court|sidebar|side bar|presence|hearing)\b"
    r"|\b(?:shall|must|should|is to|are to|will|may|to|first) (?:first )?(?:approach|seek leave|seek "
    r"permission|request (?:a )?sidebar|request leave|ask (?:for )?leave|raise (?:it|the (?:matter"
    r"|issue|subject)|any such)|alert the court|notify the court|bring (?:it|the matter|that|the "
    r"issue) to the court)[^.;]{0,90}?\b(?:before|prior to|first|outside|beforehand|in advance|so "
    r"that|sidebar|at the bench)"
    r"|\bapproach (?:the bench )?(?:first|before|prior to)\b|\bapproach first\b|\bbefore (?:any )"
    r"?(?:mention|elicit|refer|inquir|offer|question|going into|attempt|doing so|such)"
    r"[^.;]{0,120}?,? [^.;]{0,60}?\b(?:shall|must|will|is to|are to) (?:first )?(?:approach|request"
    r"|seek|raise|obtain|ask|notify|alert)"
    r"|\b(?:unless|until) (?:and until )?[^.;]{0,60}?(?:the )?court (?:first )?(?:rules|has ruled"
    r"|permits|grants leave|determines|approves|orders otherwise|so rules)[^.;]{0,60}?\b(?:outside"
    r"|out of|sidebar|bench)"
    r"|\b(?:leave|permission|approval) (?:of (?:the )?court )?(?:is|must be) (?:first )?(?:obtained"
    r"|sought|required)"
    r"|\bwithout (?:further |prior |the |express )?(?:leave|permission|order|approval|ruling)\b(?: "
    r"of| from)?|\buntil (?:a |further )?(?:ruling|order|hearing)[^.;]{0,40}?(?:is )?(?:obtained"
    r"|made|held|outside|of the court|out of)"
    r"|\bwithout first approaching\b"
    r"|\b(?:shall|must|should|is to|are to|will|first) (?:first |also )*(?:obtain|secure|get|receive|request|seek)"
    r" (?:(?:the|prior|advance|express|court['’]s) )*(?:leave|permission|approval)\b"
    r"|\b(?:only|except) (?:after|upon|with|by) (?:\w+ ){0,3}?(?:approach\w*|leave|permission|approval"
    r"|(?:obtain|seek|request)\w*|a (?:side-?bar|bench conference|ruling)|rais\w* (?:it|the (?:matter|issue"
    r"|subject)))\b"
    r"(?:[^.;,]{0,40}?\b(?:bench|court|side-?bar|leave|permission|ruling))?",
    re.IGNORECASE,
)
# What goes on from asking leave and limits nothing by itself: where, of whom, and that the court then rules.
LEAVE_GOES_ON = re.compile(
    r"(?:,? ?(?:of (?:the |this )?(?:court|jury|venire)|from (?:the |this )?(?:court|bench|judge)"
    r"|(?:outside|out of|away from|beyond)(?: of)? (?:the )?(?:jury's )?(?:presence"
    r"|hearing)(?: of (?:the )?(?:jury|venire))?"
    r"|(?:at|for) (?:a |the )?(?:side-?bar|side bar|bench)(?: conference)?|in (?:chambers|camera)|to do so"
    r"|first|obtained|sought"
    r"|which (?:must|shall) be (?:sought|obtained|requested)|and (?:first |until |unless )?(?:obtain|receiv"
    r"|secur)\w*[^.;,]*"
    r"|and (?:until |unless )?the court (?:\w+ )?(?:permits|rules|allows|grants|approves|has|so)[^.;,]*"
    r"|that the door has been opened|that it is admissible|(?:before|prior to) (?:any |doing|mention|refer"
    r"|question|rais)[^.;,]*))*",
    re.IGNORECASE,
)
UNLESS = re.compile(
    r"\b(?P<unless>(?:unless(?: and until)?|absent|until(?! then\b)(?: and unless)?|save (?:where|if)|except "
    r"(?:if|where|upon|on)) [^.;]+)",
    re.IGNORECASE,
)
SPARES = re.compile(
    r"(?P<spares>\b(?:except(?:ing)?(?: (?:that|for|as to|to))?|with the exception (?:of|that)|other "
    r"than|excluding|save(?: for| that)?) (?!if|where|upon|on )[^.;()]+)",
    re.IGNORECASE,
)
NEEDS = re.compile(
    r"\b(?P<needs>(?:provided(?:,? however,?)? (?:that )?|on (?:the )?condition that |conditioned "
    r"(?:up)?on |subject to |so long as |only if |only (?:after|upon|when|where) |if and only if "
    r"|upon (?:a )?(?:proper|sufficient|adequate) |contingent (?:up)?on |as long as |if |assuming )[^.;]+)",
    re.IGNORECASE,
)
_NO_NEED = re.compile(
    r"subject to (?:renewal|re-?urging|reconsideration|being|objection|the (?:court's )"
    r"?(?:discretion|ruling)|contemporaneous|re-)",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\b(?:only |solely |exclusively |limited to |strictly )?(?:for|to) (?:the )?(?:(?:limited |sole "
    r"|only )?purposes? of (?P<of>[^.;,]+)|(?P<named>impeach\w*|rebuttal|rehabilitation|refreshing "
    r"recollection|demonstrative(?= purposes?)|illustrative(?= purposes?)|identity|intent|motive"
    r"|knowledge|notice|background|show(?:ing)? (?:notice|motive"
    r"|intent|knowledge|bias|identity|plan))(?: purposes?)?(?: only| alone)?)",
    re.IGNORECASE,
)
# `may be used to impeach him`, `may use the record to impeach`: a use named with its purpose is for that purpose.
_USED = re.compile(
    r"\b(?:used?|using|offer(?:ed)?|admitted|introduced?|received|elicit(?:ed)?|admissible|inadmissible)"
    r"(?: (?!(?:unless|until|if|when|where|because|and|but|or|shall|must|may)\b)[\w\u2024'\u2019-]+){0,6},? $",
    re.IGNORECASE,
)
_LIMITED = re.compile(r"\b(?:only|solely|exclusively|limited|alone|strictly)\b|purposes?\b", re.IGNORECASE)
RULE = re.compile(
    r"\b(?:rules?|fre|f\.r\.e\.|nmra|nmre|tre|evid\.(?: code)?(?: section| \u00a7)?|evidence code(?: "
    r"section)?|section|\u00a7|mil\. r\. evid\.|c\.r\.e\.|fed\. r\. evid\.|tex\. r\. evid\.|r\. "
    r"evid\.)"
    r"(?: of evidence)?(?: \u00a7)? (?P<rules>(?:\d{1,2}-)?\d{3,4}(?:\([a-z\d]{1,2}\))*(?:(?:, "
    r"(?:and |or )?| and | or |/)(?:\d{1,2}-)?\d{3,4}(?:\([a-z\d]{1,2}\))*)*)",
    re.IGNORECASE,
)
_ONE_RULE = re.compile(r"(?:\d{1,2}-)?\d{3,4}(?:\([a-z\d]{1,2}\))*", re.IGNORECASE)
GROUND_WORDS = re.compile(
    r"\b(?P<word>hearsay|irrelevan\w+|relevance|unfair(?:ly)? prejudic\w+|confrontation clause"
    r"|foundation|privileged?|cumulative|speculati\w+|miranda|fourth amendment|best evidence"
    r"|authentica\w+|leading|non-?responsive|asked and answered|argumentative|beyond the scope"
    r"|outside the scope|compound|vague|badgering|assumes facts|calls for (?:a )?(?:legal )"
    r"?(?:speculation|conclusion)|narrative|lack of personal knowledge|character evidence"
    r"|undisclosed|403|404|802|602|701|702)\b",
    re.IGNORECASE,
)
_GROUNDS = (
    ("irrelevan", "relevance"),
    ("unfair", "403"),
    ("privilege", "privilege"),
    ("speculat", "speculation"),
    ("authentica", "authentication"),
    ("nonresponsive", "non-responsive"),
)
REFERENCE = re.compile(
    r"\b(?P<reference>(?:for (?:the|all the|all of the|those) reasons (?:(?:as )?(?:stated|set forth"
    r"|given|set out|announced|articulated|placed|discussed|explained|more fully stated|fully set "
    r"forth|recited) |on )"
    r"|(?:as |consistent with (?:the )?(?:ruling|rulings) |in accordance with (?:the )?(?:ruling"
    r"|rulings) |pursuant to (?:the )?rulings? )(?:(?:more )?fully )?(?:stated|set forth|announced"
    r"|ruled|placed|made|reflected|given|explained|pronounced) )"
    r"(?:orally )?(?:on|in|at|during|from|into) (?:the )?(?:open court|record|bench|hearing"
    r"|transcript|pretrial conference|[^.;,()]{0,40}?(?:record|hearing|transcript|conference|bench "
    r"ruling|oral ruling|tr\.))[^.;)]*?(?=[.;)]|, (?:the|it|defendant|plaintiff|and|motion)|$)"
    r"|\bsee (?:hr'g )?(?:tr\.|transcript)[^.;)]*\d+:\d+(?:-\d+(?::\d+)?)?"
    r"|\(?(?:hr'g |hearing |trial )?(?:tr\.|transcript)(?: of [^()]{0,40}?)?(?: at| pp?\.)? "
    r"\d+(?::\d+)?(?:-\d+(?::\d+)?)?\)?)",
    re.IGNORECASE,
)
REASON = re.compile(
    r"(?:^|[,;:(] ?|\b)(?P<reason>\b(?:because|inasmuch as|given that|on the ground(?:s)? that|in "
    r"light of|due to|as (?=untimely|irrelevant|hearsay|cumulative|unduly|unfairly|overbroad|vague"
    r"|premature|unopposed|agreed|moot)|although|though|while (?=relevant|probative|highly)|having "
    r"(?:found|considered|concluded)|since (?=the|this|such|it)) ?[^.;]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What was read around a ruling; `reason` is its place within the words that were read."""

    leave: bool = False
    unless: str = ""
    spares: str = ""
    needs: str = ""
    purposes: tuple[str, ...] = ()
    grounds: tuple[str, ...] = ()
    by_reference: str = ""
    reason: tuple[int, int] | None = None

    @property
    def effect(self) -> Effect | None:
        """Leave is to be asked first, where the words say so; else nothing by themselves."""
        return Effect.LEAVE if self.leave else None


def limits(words: str) -> Limits:
    """What these words add to the ruling that they stand beside."""
    leave = bool(LEAVE.search(words))
    unless = UNLESS.search(words)
    until = unless["unless"] if unless else ""
    until = until.split(",")[0] if unless and not words[: unless.start()].strip() else until
    lifts = unless is not None and not (leave and LEAVE.search(unless["unless"]))
    spares = SPARES.search(words)
    needs = next((one for one in NEEDS.finditer(words) if not _NO_NEED.match(one["needs"])), None)
    reference = REFERENCE.search(words)
    return Limits(
        leave=leave,
        unless=_without_join(until.strip(" ,)")) if lifts else "",
        spares=spares["spares"].strip(" ,") if spares else "",
        needs=_without_join(_needed(words, needs).strip(" ,)")) if needs and not leave else "",
        purposes=purposes(words),
        grounds=grounds(words),
        by_reference=reference["reference"].strip(" (),") if reference else "",
        reason=_reason(words),
    )


def _without_join(words: str) -> str:
    """A condition without what leads on to the next ruling (`unless he testifies and otherwise DENIED`)."""
    return re.sub(r",? (?:and|but)(?: is)?(?: otherwise)?$", "", words)


def _needed(words: str, found: re.Match[str]) -> str:
    """The condition; one that stands before everything ends at its comma."""
    first = not words[: found.start()].strip()
    return found["needs"].split(",")[0] if first else found["needs"]


def purposes(words: str) -> tuple[str, ...]:
    """The purposes to which the words limit a use, in the paper's own words."""
    found = [one for one in PURPOSE.finditer(words) if _limits_use(words, one)]
    return tuple(dict.fromkeys((one["of"] or one["named"]).strip() for one in found))


def _limits_use(words: str, purpose: re.Match[str]) -> bool:
    return bool(_LIMITED.search(purpose[0]) or (purpose["named"] and _USED.search(words[: purpose.start()])))


def grounds(words: str) -> tuple[str, ...]:
    """The grounds that the words name: rules by their number, others by one word."""
    rules = [rule for one in RULE.finditer(words) for rule in _ONE_RULE.findall(one["rules"])]
    named = [_ground(one["word"].lower()) for one in GROUND_WORDS.finditer(words)]
    plain = [ground for ground in named if not any(rule.startswith(ground) for rule in rules)]
    return tuple(dict.fromkeys([*rules, *plain]))


def _ground(word: str) -> str:
    return next((name for start, name in _GROUNDS if word.startswith(start)), word)


def _reason(words: str) -> tuple[int, int] | None:
    found = REASON.search(words)
    return found.span("reason") if found else None
