"""What a ruling speaks of, as the title of a topic: the thing itself, without the verbs that lead to it and
without its limits (`elicit or offer any evidence of his arrest until ...` is about his arrest)."""

from __future__ import annotations

import re

from inlimine.readers.orders.limits import LEAVE, PURPOSE

_STEMS = (
    "mention|elicit|offer|introduc|adduc|argu|suggest|refer|referenc|present|allud|insinuat|imply|impli|comment"
    "|inquir|ask|question|testify|testifi|display|show|disclos|discuss|publish|rais|convey|communicat|examin"
    "|cross-examin|describ|characteriz|stat|tell|solicit|reveal|us|play|read|attempt|seek"
)
_DOES = rf"(?:{_STEMS})(?:e|es|ing)?(?: (?:to|into|on|upon|about|up|from|with))?"
_OR = r"(?:,? (?:and/or|and|or|nor) |, |/)"
_ANYHOW = r"(?:,? ?(?:directly or indirectly|in any (?:way|manner)),?)?"
_ABOUT = r"(?:about|regarding|concerning|relating to|pertaining to|as to|with respect to)"
_SAYING = (
    r"(?:evidence|testimony|references?|mention|arguments?|questions?|questioning|comments?|remarks?|suggestions?"
    r"|inquir(?:y|ies)|information|discussion)"
)
_WHOM = (
    r"(?:plaintiffs?|defendants?|the (?:plaintiff|defendant|state|government|defense|prosecution)"
    r"|(?:defense )?counsel"
    r"|(?:any |a |the )?(?:party|parties|witness(?:es)?|experts?|jury|jurors?|panel)|(?-i:(?:Mr|Ms|Mrs"
    r"|Dr)\. [A-Z]\w+))"
)
# What leads to the thing. `use of force` and `an offer of settlement` are things: one such verb alone is not cut.
_LEADS = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"(?:to )?{_DOES}{_ANYHOW}(?:{_OR}(?:to )?{_DOES}{_ANYHOW})+ (?=\w)",
        rf"(?:to|into|on|upon|about)?{_OR}(?:to )?{_DOES}{_ANYHOW}(?:{_OR}(?:to )?{_DOES}{_ANYHOW})* (?=\w)",
        r"(?:to )?(?:elicit|mention|adduc|insinuat|allud|introduc|disclos)(?:e|ing)?(?: to)? (?=\w)",
        rf"(?:(?:any|other|further|no|all) )*{_SAYING}(?:{_OR}(?:any )?{_SAYING})* {_ABOUT} ",
        rf"(?:(?:any|further|no|all) )*(?:evidence|references?|mention|comments?|suggestions?)"
        rf"(?:{_OR}(?:any )?{_SAYING})* (?:of|to|on) (?!(?:this|that|it|the (?:same|above))\b)",
        rf"{_WHOM}(?: (?:{_ABOUT}|on)| from(?= \w+ing)) ",
        r"(?:to|into|upon|on|about|of|regarding|concerning|any) (?=\w)",
    )
)
_LIMIT = re.compile(
    r",? ?\b(?P<limit>(?:unless|until(?! (?:\w+ ){0,2}\d)|absent (?=leave|permission|prior|further|an? )"
    r"|without (?:first|prior|leave|permission|further|obtaining|seeking"
    r"|approach\w*|the (?:court|express))|except (?:upon|after|if|when|with)|only (?:after|if|upon|with|when)"
    r"|before (?:first )?(?:obtain|approach|seek|lay|receiv)\w*|provided(?: that)?|so long as)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_TRIAL = re.compile(
    r",? (?:(?:(?:in the )?(?:hearing|presence) of|before|in front of|to) the jury(?: at trial)?)$", re.IGNORECASE
)
# `the knife on Tuesdays`: when it may not be spoken of is nothing of which a ruling speaks.
_NTH = r"(?:(?:the|any|each|every|this|that|next|first|second|third|last|opening|final|\d+(?:st|nd|rd|th)) )*"
_TIME = re.compile(
    rf",? (?:(?:on|during|before|after|until|by|at|in|for|throughout) {_NTH}"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|(?:days?|weeks?|mornings?|afternoons?|hours?)"
    r" of (?:the )?trial"
    r"|days? (?:one|two|three|\d+)|mornings|afternoons|evenings|weekends)|today|tomorrow"
    r"|(?:this|next) (?:week|morning|afternoon))(?: only| alone)?$",
    re.IGNORECASE,
)
# `Provided that a foundation is laid, the advice`: the condition that leads to a thing is no part of it.
_CONDITION_FIRST = re.compile(
    r"(?:provided(?: that)?|if|unless|once|when|after|before|until|upon|should|assuming|in the event)"
    r"\b(?!-| (?:and|or)\b)[^,]*, (?=\w)",
    re.IGNORECASE,
)


def without_condition(words: str) -> str:
    """The subject behind a condition that leads to it; `statements made before the crash, his arrest` has none."""
    lead = _CONDITION_FIRST.match(words)
    return words[lead.end() :] if lead else words


def time_in(words: str) -> str:
    """When something holds, at the end of a subject (`the knife on Tuesdays`); empty where it says none."""
    found = _TIME.search(words)
    return found[0].strip(" ,") if found and found.start() else ""


def thing(words: str) -> str:
    """The thing itself that these words of a ruling lead to; the words, where nothing leads to it."""
    plain = _TRIAL.sub("", " ".join(words.split())).strip(" ,")
    cut = next((hit.end() for lead in _LEADS if (hit := lead.match(plain))), 0)
    return thing(plain[cut:]) if cut and plain[cut:].strip() else plain


def limit_in(words: str) -> str:
    """The limit at the end of a subject (`the photograph until the foundation was heard`), if it has one."""
    found = _LIMIT.search(words)
    return found["limit"].strip(" ,.") if found and words[: found.start()].strip(" ,") else ""


def without_limit(words: str) -> str:
    """The subject before its limit."""
    return _LIMIT.sub("", words).strip(" ,") if limit_in(words) else words


def without_purpose(words: str, purposes: tuple[str, ...]) -> str:
    """The thing before the purpose for which it may be used (`the knife to impeach Roe`)."""
    found = next((one for one in PURPOSE.finditer(words) if (one["of"] or one["named"]).strip() in purposes), None)
    return words[: found.start()].strip(" ,") if found and words[: found.start()].strip(" ,") else words


def purpose_alone(words: str) -> str:
    """The purpose that words name and nothing else (`impeachment only`), as readers keep it; empty where they do
    not."""
    found = PURPOSE.fullmatch(f"for {words}")
    return (found["of"] or found["named"]).strip() if found else ""


def asks_leave(limit: str) -> bool:
    """Whether a limit is that leave is asked first."""
    return LEAVE.search(limit) is not None
