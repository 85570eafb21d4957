"""Every word and phrase that the grammar of entries knows, in lower case.

A phrase begins with plain letters, by which the lexer finds it. Of two that fit, the kind named first wins.
"""

from __future__ import annotations

from inlimine.readers.entries.phrases import listed

Phrases = tuple[str, ...]

# What a disposition's word comes to. Active: the motion follows. Passive: it stands before.
_BEFORE_MOTION = r"(?=\s(?:\[|\d|the|motion|defendant|plaintiff|said|in\spart|as\smoot))"
_OF_RULING = (
    r"(?:\s(?:its\s|a\s)?(?:ruling|decision|judgment)(?:\s(?:on|as\sto|for|of|re)\b)?"
    r"|(?=\s(?:on|\d|\[|(?:the\s|\w+'s\s)?motion)))"
)
_FINDING = listed("""
    finding, finds, found, declaring, deeming, terminating, terminates, rendering, denying, dismissing
""")
_PUTTING_OFF = ("reserving", "reserves", "deferring", "defers", "withholding", "withholds")
ACTIVE: dict[str, Phrases] = {
    "moot": (*(rf"{word}\s(?:as\s)?moot(?!\s*(?:[.;]|$))" for word in _FINDING), "mooting"),
    "granted": (
        *listed("granting, grants, approves, allowing, allows, authorizing, authorizes, partially granting"),
        f"grant{_BEFORE_MOTION}",
        r"approving(?!\sand\sadopting)",
    ),
    "denied": ("denying", "denies", f"deny{_BEFORE_MOTION}", "refusing"),
    "withdrawn": listed(
        r"withdrawing, withdraws, withdrew, withdrawal of, withdrawal(?= \(re), withdrawal(?= re\b)"
    ),
    "reserved": (
        *(
            f"{word}{_OF_RULING}"
            for word in listed("reserving, reserves, deferring, defers, withholding, withholds")
        ),
        *listed(
            "declines to rule on, declining to rule on, "
            "taking under (?:advisement|submission), takes under (?:advisement|submission), holding in abeyance"
        ),
        r"carrying(?=\s(?:.{0,80}\bwith\sthe\scase|\[?\d|(?:the\s|\w+'s\s)?motion))",
    ),
    "stricken": listed("striking, strikes"),
    "vacated": listed("vacating, vacates, setting aside, sets aside, rescinding, rescinds"),
    "overruled": listed("overruling, overrules"),
    "sustained": listed("sustaining, sustains"),
    "adopted": listed(r"""
        adopting as the \w+ and \w+ of (?:this|the) (?:district )?court, adopting as its own,
        adopting as the \w+ of (?:this|the) (?:district )?court, adopting and affirming, adopting, adopts,
        accepting and adopting, accepting, accepts,
        approving and adopting, i adopt, we adopt, hereby adopt
    """),
    "other": listed("terminating, terminates, dismissing, dismisses, referring, refers, resolving"),
}
PASSIVE: dict[str, Phrases] = {
    "granted": listed("granted, approved, allowed, authorized"),
    "denied": listed("denied, refused"),
    "moot": listed("moot, mooted, found (?:as )?moot, deemed moot, declared moot"),
    "withdrawn": ("withdrawn",),
    "reserved": (
        *listed(
            "taken under (?:advisement|submission), under (?:advisement|submission), held in abeyance, in abeyance"
        ),
        *(rf"{word}\s(?:is\s)?(?:reserved|deferred)(?:\son)?" for word in ("ruling", "decision")),
        *listed("reserved, deferred, entered and continued"),
        r"carried(?=\s?(?:with|to|over|until|\.|;|,))",
    ),
    "stricken": listed("stricken, struck"),
    "vacated": listed("vacated, set aside, rescinded, reversed"),
    "overruled": ("overruled",),
    "sustained": ("sustained",),
    "adopted": listed("accepted and adopted, adopted, accepted"),
    "other": listed("terminated, dismissed, referred"),
}
# What changes a disposition when it stands beside its word.
MODIFIERS: dict[str, Phrases] = {
    "in_part": (r"in[\s-]part", "partially", r"in\stheir\spart"),
    "as_moot": listed("as (?:now |being )?moot, for mootness"),
    "without": listed("without prejudice, w/o prejudice, w/out prejudice"),
    "with": listed("""
        with prejudice, with leave to (?:amend|refile|renew), with leave, in (?:its|their) entirety,
        in full, as (?:premature|untimely|unnecessary|stated|set forth|follows)
    """),
}

# A calendar is not a motion ("the motion hearing"), and nobody asks what the court does of its own motion.
_NO_MOTION = r"(?!\s(?:hearing|date|deadline|conference|calendar|call|practice|cut-?off|schedule))"
_OF_PAPER = r"(?:\sin\ssupport)?\s(?:to|on|regarding|re:?)(?=\s)"
_SPEAKS_OF_MOTION = listed("""
    responses?, reply, replies, opposition, opposed, brief, memorandum, notice, hearing, arguments?,
    ruling, decision, order, respond, amendment, supplement, exhibits?
""")
WORDS: dict[str, Phrases] = {
    "ABOUT": (
        r"re:?(?=[\s\[#(])",
        *listed("regarding, concerning, related to"),
        r"in\s(?:support|opposition|response|reply|connection)\s?(?:of|to|with)?",
        *(f"{word}{_OF_PAPER}" for word in _SPEAKS_OF_MOTION),
        *(rf"{word}\sof(?=\s)" for word in listed("hearing, arguments?, support, opposition, resolution")),
        *listed("""
            deadlines? in, deadlines? set (?:in|by|forth in), dates? in, dates? set (?:in|by|forth in),
            contained in, pending (?:resolution|ruling|disposition) (?:of|on), pursuant to, in light of,
            as set forth in, stated in, filed in, attached to
        """),
    ),
    "REPORT": listed(r"""
        findings(?: of fact)?(?:,)? conclusions(?: of law)?(?:,)? (?:and|&) recommendations?,
        report (?:and|&) recommendations?, findings (?:and|&) recommendations?, r&r, r\s&\sr,
        findings (?:and|&) recommended disposition, proposed findings (?:and|&) recommended disposition,
        recommended disposition,
        proposed findings (?:and|&) recommendations?,
        magistrate (?:judge'?s? )?recommendations?, recommendations?,
        findings(?= \[?\d), report(?<=\bthe\sreport)(?=\s?(?:is|in its entirety|in full|as the|and|[.,;]))
    """),
    "MOTION": (
        r"notice\sof\s(?:\w+\s)?motion\sand\s(?:\w+\s){0,2}?motions?",  # one paper, in California
        rf"motions?{_NO_MOTION}(?<!own\smotion)",
        rf"cross-?\s?motions?{_NO_MOTION}",
        *listed(
            r"motion\(s\), mot\., applications?, requests?, petitions?, stipulations?, objections?, demurrers?"
        ),
        r"suggestion(?=\sfor\srehearing)",
        r"moves(?=\s(?:to|for|the\scourt)\b)",
        r"moved(?=\s(?:to|for|the\scourt)\b)",
        r"mils?(?:\s\d+)?",  # with the party's own count
    ),
    "WEAK": listed("pleading, matter, chapter (?:7|9|11|12|13) plan, amended plan, plan"),
    "ORDER": listed("orders?, judgment, bench warrant, opinion(?! (?:and|&) order)"),
    "PAPER": listed(r"""
        amended complaint, complaint, indictment, information, answer, response, reply, replies, brief,
        memorandum, declaration, affidavit, exhibits?, certificate, notice,
        letter(?! (?:motion|request|application)), transcript, minute entry, statement, claims?, hearings?,
        deadlines?, trial, conference, warrant, appeal, case, action, schedules?, summons, counterclaims?,
        cross-?claims?, third-party complaint, discharge, bond, counts?
    """),
    # What an order does beside ruling: "granting 12 Motion and resetting trial".
    "TURN": listed("""
        recommending, resetting, setting, extending, directing, scheduling, ordering, requiring,
        appointing, continuing, amending, staying, reopening, modifying, entering, closing, remanding,
        transferring
    """),
    "COPULA": listed("is, are, be, was, were, been, being"),
    "COURT": listed("court, judge, undersigned, clerk, commissioner, magistrate"),
    "AND": ("and",),
}

# Stretches in which no ruling and no motion's number stands: days, and the numbers of other things.
_NUMBERED_THINGS = listed(r"""
    chapter(?! \d+ plan), ch\., rules?, fed\.\s?r\.\s?(?:civ|crim|app|bankr|evid)\.\s?p?\.?, lbr, frcp,
    frbp, sections?, counts?(?:\(s\))?, phases?, pages?(?<!excess pages), p\., pp\., courtrooms?,
    rooms?, suite, form, tier, group, exhibits?, exs?\., exh\., ecr, part(?<!in part),
    usca case number, receipt number, case number, case no\., civil (?:action )?no\.,
    cr(?:im)?\.?\sno\., juror, volume, vol\., day, title, phone,
    claim(?:s|\(s\))?(?: (?:no\.|nos\.|number|\#))?
""")
_MONTHS = listed("""
    jan(?:uary)?, feb(?:ruary)?, mar(?:ch)?, apr(?:il)?, may, june?, july?, aug(?:ust)?,
    sep(?:t(?:ember)?)?, oct(?:ober)?, nov(?:ember)?, dec(?:ember)?
""")
SKIPPED: Phrases = (
    *(
        rf"{thing}\s?\#?\s?\d[\d.\-()a-z]*(?:\s?(?:,\s?and|,|and|&|-)\s?\d[\d.\-()]*(?!\smotion))*"
        for thing in _NUMBERED_THINGS
    ),
    *(rf"{month}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?\b" for month in _MONTHS),
    r"modified\s(?:on|text)\b[^.;()]*",
    r"entered:?\s(?:on\s)?\d[\d/.]*",
    # A title's wish, no ruling: "motion to hold the case in abeyance".
    *(
        rf"to\s{word}\s(?:[\w']+\s){{1,6}}(?:in\sabeyance|under\s(?:advisement|submission))"
        for word in ("hold", "take", "keep", "place")
    ),
)
