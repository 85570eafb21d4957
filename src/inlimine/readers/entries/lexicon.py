"""Every word and phrase that the grammar of entries knows, in lower case; the lexer is one pattern of them."""

from __future__ import annotations

import re

from inlimine.readers.entries.numbers import BARE, NAMED, OWN_COUNT, RELATED, ROUND, SQUARE

# A disposition by its word: what it comes to, and its active and passive forms.
ACTIVE_FORMS = {
    "granted": r"granting|grants|grant(?=\s(?:\[|\d|the|motion|defendant|plaintiff|said|in\spart))|approving|approves|allowing|allows|authorizing|authorizes|partially\sgranting",
    "denied": r"denying|denies|deny(?=\s(?:\[|\d|the|motion|defendant|plaintiff|said|as\smoot))|refusing",
    "moot": r"(?:finding|finds|found|declaring|deeming|terminating|terminates|rendering|denying|dismissing)\s(?:as\s)?moot|mooting",
    "withdrawn": r"withdrawing|withdraws|withdrew|withdrawal\sof|withdrawal(?=\s\(re)|withdrawal(?=\sre\b)",
    "reserved": r"(?:reserving|reserves|deferring|defers)(?:\s(?:its\s|a\s)?(?:ruling|decision|judgment)(?:\s(?:on|as\sto|for|of|re)\b)?|(?=\s(?:on|\d|\[|(?:the\s|\w+'s\s)?motion)))|taking\sunder\s(?:advisement|submission)|takes\sunder\s(?:advisement|submission)|holding\sin\sabeyance",
    "stricken": r"striking|strikes",
    "vacated": r"vacating|vacates|(?:setting|sets)\saside|rescinding|rescinds",
    "overruled": r"overruling|overrules",
    "sustained": r"sustaining|sustains",
    "adopted": r"adopting|adopts|accepting\sand\sadopting|adopting\sand\saffirming|approving\sand\sadopting",
    "other": r"terminating|terminates|dismissing|dismisses|referring|refers",
}
PASSIVE_FORMS = {
    "granted": r"granted|approved|allowed|authorized",
    "denied": r"denied|refused",
    "moot": r"moot(?:ed)?",
    "withdrawn": r"withdrawn",
    "reserved": r"(?:taken\s)?under\s(?:advisement|submission)|(?:held\s)?in\sabeyance|(?:ruling|decision)\s(?:is\s)?(?:reserved|deferred)(?:\son)?|reserved|deferred|entered\sand\scontinued|carried(?=\s(?:with|to|over|until|\.|;|,))",
    "stricken": r"stricken|struck",
    "vacated": r"vacated|set\saside|rescinded",
    "overruled": r"overruled",
    "sustained": r"sustained",
    "adopted": r"adopted|accepted\sand\sadopted",
    "other": r"terminated|dismissed|referred",
}
# What changes a disposition when it stands beside its word.
MODIFIERS = {
    "in_part": r"in[\s-]part|partially|in\stheir\spart",
    "as_moot": r"as\s(?:now\s|being\s)?moot|for\smootness",
    "without": r"(?:without|w/o|w/out)\sprejudice",
    "with": r"with\sprejudice|with\sleave(?:\sto\s(?:amend|refile|renew))?|as\s(?:premature|untimely|unnecessary|stated|set\sforth|follows)|in\s(?:its|their)\sentirety|in\sfull",
}
MOTION = (
    r"(?:cross-?\s?)?(?<!own\s)(?!motions?\s(?:hearing|date|deadline|conference|calendar|call|practice|cut-?off|schedule))(?:mot(?:ion)?(?:\(s\)|s)?\b\.?|applications?|requests?|petitions?|stipulations?)\b"
    r"|objections?|mil\b|mils\b"
)
WEAK = r"pleading|matter|chapter\s(?:7|9|11|12|13)\splan|(?:amended\s)?plan"
ORDER = r"(?:orders?|judgment|bench\swarrant)\b"
REPORT = (
    r"(?:report\s(?:and|&)\s|findings\s(?:and|&)\s|proposed\sfindings\s(?:and|&)\s|magistrate\s(?:judge'?s?\s)?)recommendations?"
    r"|r\s?&\s?r\b|recommended\sdisposition|recommendations?\b"
)
PAPER = (
    r"(?:amended\s)?complaint|indictment|information|answer|response|reply|replies|brief|memorandum|declaration"
    r"|affidavit|exhibits?|certificate|notice|letter(?!\s(?:motion|request|application))|transcript|minute\sentry|statement|claims?"
    r"|hearings?|deadlines?|trial|conference|warrant|appeal|case|action|schedules?|summons"
    r"|discharge|bond|counts?"
)
ABOUT = (
    r"re:?(?=[\s\[#(])|regarding|concerning|related\sto|in\s(?:support|opposition|response|reply|connection)\s?(?:of|to|with)?"
    r"|(?:responses?|repl(?:y|ies)|opposition|opposed|brief|memorandum|notice|hearing|arguments?|ruling|decision|order|respond|amendment|supplement|exhibits?)"
    r"\s(?:in\ssupport\s)?(?:to|on|regarding|re:?)(?=\s)|(?:hearing|arguments?|support|opposition)\sof(?=\s)"
    r"|contained\sin|pending\s(?:resolution|ruling|disposition)\s(?:of|on)|resolution\sof|pursuant\sto|in\slight\sof|as\sset\sforth\sin|stated\sin|filed\sin|attached\sto"
)
AND = r",\s?and\b|and\b|&|,|;|/"
COPULA = r"(?:is|are|be|was|were|been|being)\b"
COURT = r"\b(?:court|judge|undersigned|clerk|commissioner|magistrate)\b"
STOP = r"[.!?](?=[\s\)\]]|$)|\*{2,}"


def _forms(table: dict[str, str], voice: str) -> str:
    return "|".join(rf"(?P<{name}_{voice}>(?:{words})\b)" for name, words in table.items())


# The order matters: the first that fits wins. A word is tried only where one begins.
LEXER = re.compile(
    rf"(?P<RELATED>{RELATED})|(?P<NAMED>{NAMED})|(?P<OWN_COUNT>{OWN_COUNT})|(?P<SQUARE>{SQUARE})|(?P<ROUND>{ROUND})|(?P<STOP>{STOP})"
    rf"|(?P<GLUED>(?:granting|denying)(?=\s\[?\d))|(?<![\w'])(?:(?P<moot_active>(?:{ACTIVE_FORMS['moot']})\b)"
    + "".join(rf"|(?P<{name}_active>(?:{words})\b)" for name, words in ACTIVE_FORMS.items() if name != "moot")
    + "".join(rf"|(?P<{name}>(?:{words})\b)" for name, words in MODIFIERS.items())
    + "|"
    + _forms(PASSIVE_FORMS, "passive")
    + rf"|(?P<ABOUT>{ABOUT})|(?P<REPORT>{REPORT})|(?P<MOTION>{MOTION})|(?P<WEAK>(?:{WEAK})\b)|(?P<ORDER>{ORDER})"
    rf"|(?P<PAPER>(?:{PAPER})\b)|(?P<COPULA>{COPULA})|(?P<COURT>{COURT}))"
    rf"|(?P<BARE>{BARE})|(?P<AND>{AND})"
)
