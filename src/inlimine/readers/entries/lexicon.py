"""Every word and phrase that the grammar of entries knows, in lower case.

A phrase begins with plain letters, by which the lexer finds it. Of two that fit, the kind named first wins.
"""

from __future__ import annotations

Phrases = tuple[str, ...]

# What a disposition's word comes to. Active: the motion follows. Passive: it stands before.
_BEFORE_MOTION = r"(?=\s(?:\[|\d|the|motion|defendant|plaintiff|said|in\spart|as\smoot))"
_OF_RULING = r"(?:\s(?:its\s|a\s)?(?:ruling|decision|judgment)(?:\s(?:on|as\sto|for|of|re)\b)?|(?=\s(?:on|\d|\[|(?:the\s|\w+'s\s)?motion)))"
ACTIVE: dict[str, Phrases] = {
    "moot": tuple(
        rf"{word}\s(?:as\s)?moot"
        for word in ["finding", "finds", "found", "declaring", "deeming", "terminating", "terminates", "rendering", "denying", "dismissing"]
    )
    + ("mooting",),
    "granted": (
        "granting", "grants", f"grant{_BEFORE_MOTION}", "approving(?!\\sand\\sadopting)", "approves", "allowing", "allows", "authorizing",
        "authorizes", r"partially\sgranting",
    ),
    "denied": ("denying", "denies", f"deny{_BEFORE_MOTION}", "refusing"),
    "withdrawn": (
        "withdrawing", "withdraws", "withdrew", r"withdrawal\sof", r"withdrawal(?=\s\(re)", r"withdrawal(?=\sre\b)",
    ),
    "reserved": (
        *(rf"{word}{_OF_RULING}" for word in ("reserving", "reserves", "deferring", "defers")),
        r"taking\sunder\s(?:advisement|submission)", r"takes\sunder\s(?:advisement|submission)",
        r"holding\sin\sabeyance", r"carrying(?=\s.{0,80}\bwith\sthe\scase)",
    ),
    "stricken": ("striking", "strikes"),
    "vacated": ("vacating", "vacates", r"setting\saside", r"sets\saside", "rescinding", "rescinds"),
    "overruled": ("overruling", "overrules"),
    "sustained": ("sustaining", "sustains"),
    "adopted": (
        "adopting(?:\\sand\\saffirming)?", "adopts", "accepting", "accepts", r"accepting\sand\sadopting", r"approving\sand\sadopting",
    ),
    "other": ("terminating", "terminates", "dismissing", "dismisses", "referring", "refers", "resolving"),
}  # fmt: skip
PASSIVE: dict[str, Phrases] = {
    "granted": ("granted", "approved", "allowed", "authorized"),
    "denied": ("denied", "refused"),
    "moot": ("moot", "mooted"),
    "withdrawn": ("withdrawn",),
    "reserved": (
        r"taken\sunder\s(?:advisement|submission)", r"under\s(?:advisement|submission)", r"held\sin\sabeyance",
        r"in\sabeyance", r"ruling\s(?:is\s)?(?:reserved|deferred)(?:\son)?",
        r"decision\s(?:is\s)?(?:reserved|deferred)(?:\son)?", "reserved", "deferred", r"entered\sand\scontinued",
        r"carried(?=\s?(?:with|to|over|until|\.|;|,))",
    ),
    "stricken": ("stricken", "struck"),
    "vacated": ("vacated", r"set\saside", "rescinded"),
    "overruled": ("overruled",),
    "sustained": ("sustained",),
    "adopted": ("adopted", "accepted", r"accepted\sand\sadopted"),
    "other": ("terminated", "dismissed", "referred"),
}  # fmt: skip
# What changes a disposition when it stands beside its word.
MODIFIERS: dict[str, Phrases] = {
    "in_part": (r"in[\s-]part", "partially", r"in\stheir\spart"),
    "as_moot": (r"as\s(?:now\s|being\s)?moot", r"for\smootness"),
    "without": (r"without\sprejudice", r"w/o\sprejudice", r"w/out\sprejudice"),
    "with": (
        r"with\sprejudice", r"with\sleave(?:\sto\s(?:amend|refile|renew))?",
        r"as\s(?:premature|untimely|unnecessary|stated|set\sforth|follows)", r"in\s(?:its|their)\sentirety",
        r"in\sfull",
    ),
}  # fmt: skip

# A calendar is not a motion ("the motion hearing"), and nobody asks what the court does of its own motion.
_NO_MOTION = r"(?!\s(?:hearing|date|deadline|conference|calendar|call|practice|cut-?off|schedule))"
_OF_PAPER = r"(?:\sin\ssupport)?\s(?:to|on|regarding|re:?)(?=\s)"
WORDS: dict[str, Phrases] = {
    "ABOUT": (
        r"re:?(?=[\s\[#(])", "regarding", "concerning", r"related\sto",
        r"in\s(?:support|opposition|response|reply|connection)\s?(?:of|to|with)?",
        *(
            f"{word}{_OF_PAPER}"
            for word in ["responses?", "reply", "replies", "opposition", "opposed", "brief", "memorandum", "notice", "hearing", "arguments?", "ruling", "decision", "order", "respond", "amendment", "supplement", "exhibits?"]
        ),
        *(rf"{word}\sof(?=\s)" for word in ("hearing", "arguments?", "support", "opposition", "resolution")),
        r"contained\sin", r"pending\s(?:resolution|ruling|disposition)\s(?:of|on)", r"pursuant\sto",
        r"in\slight\sof", r"as\sset\sforth\sin", r"stated\sin", r"filed\sin", r"attached\sto",
    ),
    "REPORT": (
        r"report\s(?:and|&)\srecommendations?", r"findings\s(?:and|&)\srecommendations?",
        r"proposed\sfindings\s(?:and|&)\srecommendations?", r"magistrate\s(?:judge'?s?\s)?recommendations?",
        r"r\s?&\s?r", r"recommended\sdisposition", "recommendations?",
    ),
    "MOTION": (
        rf"motions?{_NO_MOTION}(?<!own\smotion)", r"motion\(s\)", r"mot\.", rf"cross-?\s?motions?{_NO_MOTION}",
        "applications?", "requests?", "petitions?", "stipulations?", "objections?",
        r"mils?(?:\s\d+)?",  # with the party's own count
    ),
    "WEAK": ("pleading", "matter", r"chapter\s(?:7|9|11|12|13)\splan", r"amended\splan", "plan"),
    "ORDER": ("orders?", "judgment", r"bench\swarrant"),
    "PAPER": (
        r"amended\scomplaint", "complaint", "indictment", "information", "answer", "response", "reply", "replies",
        "brief", "memorandum", "declaration", "affidavit", "exhibits?", "certificate", "notice",
        r"letter(?!\s(?:motion|request|application))", "transcript", r"minute\sentry", "statement", "claims?",
        "hearings?", "deadlines?", "trial", "conference", "warrant", "appeal", "case", "action", "schedules?",
        "summons", "counterclaims?", r"cross-?claims?", r"third-party\scomplaint", "discharge", "bond", "counts?",
    ),
    # What an order does beside ruling: "granting 12 Motion and resetting trial".
    "TURN": tuple(
        ["recommending", "resetting", "setting", "extending", "directing", "scheduling", "ordering", "requiring", "appointing", "continuing", "amending", "staying", "reopening", "modifying", "entering", "closing", "remanding", "transferring"]
    ),
    "COPULA": ("is", "are", "be", "was", "were", "been", "being"),
    "COURT": ("court", "judge", "undersigned", "clerk", "commissioner", "magistrate"),
    "AND": ("and",),
}  # fmt: skip

# Stretches in which no ruling and no motion's number stands: days, numbers of other things, who was there.
_NUMBERED_THINGS = (
    r"chapter(?!\s\d+\splan)", r"ch\.", r"rules?", r"fed\.\s?r\.\s?(?:civ|crim|app|bankr|evid)\.\s?p?\.?", "lbr", "frcp", "frbp",
    "sections?", r"counts?(?:\(s\))?", "phases?", r"pages?(?<!excess\spages)", r"p\.", r"pp\.", "courtrooms?", "rooms?", "suite", "form", "tier",
    "group", "exhibits?", r"exs?\.", r"exh\.", "ecr", r"part(?<!in\spart)", r"usca\scase\snumber", r"receipt\snumber",
    r"case\snumber", r"case\sno\.", r"civil\s(?:action\s)?no\.", r"cr(?:im)?\.?\sno\.", "juror", "volume", r"vol\.",
    "day", "title", "phone", r"claim(?:s|\(s\))?(?:\s(?:no\.|nos\.|number|\#))?",
)  # fmt: skip
_MONTHS = (
    "jan(?:uary)?", "feb(?:ruary)?", "mar(?:ch)?", "apr(?:il)?", "may", "june?", "july?", "aug(?:ust)?", "sep(?:t(?:ember)?)?",
    "oct(?:ober)?", "nov(?:ember)?", "dec(?:ember)?",
)  # fmt: skip
SKIPPED: Phrases = (
    *(
        rf"{thing}\s?\#?\s?\d[\d.,\-()a-z]*(?:\s?(?:,|and|&|-)\s?\d[\d.,\-()]*(?!\smotion))*"
        for thing in _NUMBERED_THINGS
    ),
    *(rf"{month}\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?\b" for month in _MONTHS),
    r"modified\s(?:on|text)\b[^.;()]*", r"entered:?\s(?:on\s)?\d[\d/.]*",
)  # fmt: skip
