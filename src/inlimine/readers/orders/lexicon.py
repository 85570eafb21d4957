"""The words by which courts dispose of motions, in each of their forms, and the words that stand around them."""

from __future__ import annotations

import re

# `would ordinarily be granted, but the Court declines to exclude it` denies.
_DECLINED = r"(?: to (?:grant|exclude|preclude|bar|prohibit|suppress|strike|admit)\b|(?= ?[.;]| because|$))"
# Disposition -> (participle, third person, infinitive, gerund)
FORMS = {
    "moot": (
        r"(?:denied|dismissed|overruled|found|terminated|deemed|stricken)(?: to be)?(?: as)? (?:now )"
        r"?moot|moot(?:ed)?",
        r"(?:denies|dismisses|finds|deems)(?=(?:[^.;]|\.(?= ?\d)){1,90}? (?:as )?moot\b)",
        r"(?:deny|dismiss|find|deem)(?=(?:[^.;]|\.(?= ?\d)){1,90}? (?:as )?moot\b)",
        r"(?:denying|finding|deeming|dismissing)(?: as moot|(?=(?:[^.;]|\.(?= ?\d)){1,90}? (?:as )?moot\b))",
    ),
    "granted-in-part": (
        r"(?:granted|allowed|sustained) in part(?:,? (?:and|&) (?:(?:is|are) )?(?:denied|overruled)"
        r"(?: as moot)? in part"
        r"|/denied in part)?|(?:denied|overruled) in part(?:,? (?:and|&) (?:(?:is|are) )?(?:granted"
        r"|sustained|allowed) in part)?"
        r"|partially (?:granted|denied|allowed)",
        r"grants in part(?:,? and denies in part)?|denies in part(?:,? and grants in part)?",
        r"grant in part(?:,? and deny in part)?|deny in part(?:,? and grant in part)?",
        r"(?:granting|allowing) in part(?:,? and denying in part)?|denying in part(?:,? and granting in part)?",
    ),
    "reserved": (
        r"(?:taken )?under (?:advisement|submission)|(?:held )?in abeyance"
        r"|(?:the )?(?:ruling|decision|rulings) (?:(?:is|are|will be) )?(?:hereby )?(?:reserved"
        r"|deferred|withheld|postponed)"
        r"|reserved|deferred|carried(?= (?:with|to|over|along|until|forward|pending)|[.;,)\s]*$|\.|;)"
        r"|(?:will|shall) be (?:taken up|ruled (?:up)?on|decided|addressed|determined)(?= (?:at"
        r"|during|as|if|when|in the course of) )"
        r"|passed(?= (?:to|until) )|entered and continued|(?:court )?(?:will |to )?(?:take up|hear"
        r"|be heard|address|decide)(?: it| this)? (?:at|during) trial|continued(?= (?:to|until"
        r"|pending|for)\b|\.|$)",
        r"(?:reserves|defers|withholds|postpones)(?: (?:its |a |any )?(?:ruling|decision|judgment"
        r"|determination|consideration))?"
        r"(?: (?:on|as to|of|regarding|upon))?|takes(?=(?:[^.;]|\.(?= ?\d)){1,160}? under "
        r"(?:advisement|submission))"
        r"|carries(?! (?:the|a|its) (?:burden|risk|weight))|holds(?=(?:[^.;]|\.(?= ?\d)){1,160}? in "
        r"abeyance)|declines to rule(?: on| upon)?",
        r"(?:reserve|defer|withhold|postpone)(?: (?:its |a |any )?(?:ruling|decision|judgment"
        r"|determination|consideration))?"
        r"(?: (?:on|as to|of|regarding|upon))?|take(?=(?:[^.;]|\.(?= ?\d)){1,160}? under "
        r"(?:advisement|submission))"
        r"|hold(?=(?:[^.;]|\.(?= ?\d)){1,160}? in abeyance)|carry(?= (?:the |this |that |it"
        r"|plaintiff|defendant|motion))|(?:decline|not) to rule(?: on| upon)?"
        r"|(?:rule|decide|resolve)(?: on| upon)?(?=[^.;]{1,90}? (?:at|during) (?:the )?trial\b)",
        r"(?:reserving|deferring|withholding)(?: (?:its )?(?:ruling|decision))?(?: (?:on|as to))?"
        r"|taking(?=(?:[^.;]|\.(?= ?\d)){1,160}? under (?:advisement|submission))|carrying",
    ),
    "conditional": (
        r"conditionally (?:granted|allowed)|(?:granted|allowed) conditionally",
        r"conditionally grants",
        r"conditionally grant",
        r"conditionally granting",
    ),
    "granted": (r"granted|allowed|approved", r"grants|allows", r"grant|allow", r"granting|allowing"),
    "denied": (
        r"denied|refused|not well[- ]taken",
        rf"denies|refuses|declines{_DECLINED}",
        rf"deny|refuse|decline{_DECLINED}",
        r"denying|refusing",
    ),
    "withdrawn": (r"withdrawn|w/d", r"withdraws|withdrew", r"withdraw", r"withdrawing"),
    "stricken": (r"stricken|struck", r"strikes", r"strike", r"striking"),
    "stipulated": (r"stipulated|agreed(?: to| upon)?", r"(?!)", r"(?!)", r"(?!)"),
    "sustained": (r"sustained", r"sustains", r"sustain", r"sustaining"),
    "overruled": (r"overruled", r"overrules", r"overrule", r"overruling"),
}
_VOICES = ("passive", "active", "base", "gerund")


def _alternatives() -> str:
    return "|".join(
        rf"(?P<{name.replace('-', '_')}_{voice}>{pattern})"
        for name, row in FORMS.items()
        for voice, pattern in zip(_VOICES, row, strict=True)
    )


DISPOSING = re.compile(rf"(?<![\w'-])(?:{_alternatives()})(?![\w'-])", re.IGNORECASE)

ADVERB = (
    r"(?:hereby|therefore|also|likewise|accordingly|thus|now|otherwise|tentatively|provisionally"
    r"|respectfully|further"
    r"|then|similarly|so|all|both|each|in all (?:other )?respects|in (?:its|their) entirety|either|simply"
    r"|now and hereby|additionally|preliminarily|accordingly|generally|ordered|in like manner|be)"
)
_ADVERBS = rf"(?:(?:,? ?{ADVERB},?) ?)*"
# The end of what stands before the word; the first that fits tells the mood.
MOODS = (
    (
        "not",
        re.compile(
            rf"\b(?:not|never|neither|nor|cannot|isn't|aren't|wasn't|rather than|instead of) (?:to )"
            rf"?(?:be |been )?{_ADVERBS}$",
            re.I,
        ),
    ),
    (
        "hereby",
        re.compile(
            rf"\bbe,? (?:and )?(?:(?:the same|it|they|is|are|hereby) )*(?:is|are|hereby),?(?: hereby)?,? "
            rf"{_ADVERBS}$",
            re.I,
        ),
    ),
    (
        "hereby",
        re.compile(
            rf"(?:\b(?:is|are|stands?|remains?)|\w's|\w're),? {_ADVERBS}$|\bhereby $|[\w)\]],? (?:is|are)"
            rf"(?: -|:) $",
            re.I,
        ),
    ),
    ("will", re.compile(rf"(?:\b(?:will|shall)|\w'll) {_ADVERBS}(?:be )?{_ADVERBS}$|(?<!not )\bhas been $", re.I)),
    (
        "might",
        re.compile(
            rf"\b(?:should|ought to|must|may|might|can|could|would|to|if|unless|when|whenever|whether"
            rf"|until|being) {_ADVERBS}(?:be )?{_ADVERBS}$",
            re.I,
        ),
    ),
    ("be", re.compile(rf"\bbe {_ADVERBS}$", re.I)),
    ("was", re.compile(rf"\b(?:was|were|had|have|has|having|been) {_ADVERBS}(?:been )?{_ADVERBS}$", re.I)),
    (
        "court did",
        re.compile(
            rf"\b(?:court|judge|undersigned|i|we|order|ruling),? (?:has |also |then |orally |previously "
            rf"|already |earlier )*{_ADVERBS}$",
            re.I,
        ),
    ),
)
COURT = r"(?:(?:the|this) (?:court|undersigned|trial judge)|court|judge \w+|i|we|it)"
COURT_SAYS = re.compile(
    rf"\b(?:{COURT},?(?: [^.;]{{0,40}}?,)?|i'm|i am|i'll|we're|we'll|court is|court's|me) "
    rf"(?:(?:going to|gonna|just|have to|do|--|be|have|hereby|therefore|will|shall|also|likewise"
    rf"|accordingly|thus|further|now|again|similarly|tentatively|then) )*$",
    re.I,
)
AND_ALSO = re.compile(
    r"(?:^|[,;] |\b)(?:and|but|while) (?:(?:hereby|also|otherwise|will|further|to) )*$|[,;] $|^(?:hereby )?$",
    re.IGNORECASE,
)
WITHOUT = re.compile(
    r"without prejudice|w/o prejudice|subject to (?:renewal|being renewed|re-?urging|reassertion)"
    r"|with leave to (?:renew|re-?file|re-?urge)"
    r"|may (?:be )?(?:renew|re-?urge|re-?assert|re-?raise)|may be (?:renewed|re-?urged|re-?asserted|re-?raised)",
    re.IGNORECASE,
)
TOO_EARLY = re.compile(
    r"\b(?:as (?:being )?premature|at this (?:time|stage|juncture)|for now|as untimely raised)\b", re.IGNORECASE
)
MOOT_LATER = re.compile(r"^[^.;]{0,60}?\b(?:as (?:now )?moot|on mootness grounds)\b", re.IGNORECASE)
PART_LATER = re.compile(r"^[\s,(]*(?:only )?in part\b", re.IGNORECASE)
# What is ruled on, as it stands before or behind the word of ruling.
MOTION_WORD = re.compile(
    r"\b(?:motions?|mtns?|requests?|objections?|applications?|mils?|limine|nos?(?=\. ?\d))\b", re.IGNORECASE
)
MATTER = re.compile(
    r"\b(?:motions?|mtns?|requests?|objections?|applications?|mils?|relief|stipulations?|limine"
    r"|branch|items?|parts?|paragraphs?"
    r"|topics?|nos?(?=\. ?\d)|numbers?|petitions?|challenge|ruling|decision|exhibits?|it|same|that|this"
    r"|those|these)\b|(?:^|\band |[,;] )\d{1,3}(?= (?:is|are|was|will be)\b)|\b(?:ecf|docs?\.|dkts?\."
    r"|docket)(?: nos?\.)? ?\d",
    re.IGNORECASE,
)
MOTION_BEFORE = re.compile(
    r"\b(?:motions?|requests?|mils?|paragraphs?|applications?)\b(?!.*\b(?:hearing|conference|date"
    r"|deadline|setting|trial)\b)(?:[^.;]|\.(?= ?\d)){0,140}$",
    re.IGNORECASE,
)
MOTION_NEXT = re.compile(
    r" (?:in part )?(?:(?:the|this|that|his|her|its|their|said|all|both|(?-i:[A-Z]\w*)|plaintiff|defendant"
    r"|state|government|defense|\w+(?:'s|s'|')) ){0,5}(?:\w+ )?(?:motion|request|objection|mil\b"
    r"|application|\[?\d+)",
    re.IGNORECASE,
)
