"""Every word behind a ruling is accounted for: what neither the entry nor a formula of the court has is quoted."""

from __future__ import annotations

import re

from inlimine.readers.orders.limits import GROUND_WORDS, RULE

# What courts say with a ruling and limits nothing: where it is heard, that it is ordered, of what kind it is.
_FORMULAS = re.compile(
    r"\b(?:at|during|in|for|throughout|from|in the course of) (?:the |this |any )?(?:jury |re-?)?trial\b"
    r"|\b(?:in|into|from|as|to be in) (?:the )?evidence\b|\bin (?:this|the) (?:case|matter|action"
    r"|court|courtroom)\b"
    r"|\b(?:before|in front of|to|by|from|in the (?:hearing|presence|view) of|within the hearing of)"
    r" (?:the |a |any |this )?(?:jury|jurors?|venire|panel|factfinder"
    r"|trier of fact)(?: or (?:the )?(?:jury|venire))?\b"
    r"|\b(?:over|without|despite|notwithstanding) (?:[\w'’]+ ){0,2}objections?\b|\bin any (?:way"
    r"|manner|form|fashion)\b"
    r"|\b(?:in (?:its|their) entirety|in full|in all respects|at (?:any|no) time|directly or indirectly)\b"
    r"|\bby (?:any|either|both|all|no|the|each) (?:of the )?(?:part(?:y|ies)|sides?|counsel|witness(?:es)?)"
    r"(?: or (?:any |their )?(?:counsel|witness(?:es)?))?\b"
    r"|\b(?:pursuant to|under|by|in accordance with|consistent with|based on|on the basis of"
    r"|within the meaning of)"
    r" (?:(?:the|this|that|its|applicable|governing) )*(?:federal |state |local )?"
    r"(?:rules?|law|statute|constitution|order|evidence|agreement|stipulation|hearsay (?:rule"
    r"|exception))s?\b(?: of evidence)?"
    r"|\bas (?:(?:an?|the|unfairly|unduly|being|more|overly|needlessly|merely|purely|also|both|not) )*"
    r"(?:sanctions?|hearsay|admissions?|business records?|public records?|irrelevant|relevant"
    r"|prejudicial|cumulative"
    r"|speculative|improper|inadmissible|untimely|moot|stated|set (?:forth|out)|explained|discussed"
    r"|described|agreed"
    r"|undisclosed|ordered|follows|above|noted|requested|unopposed|confusing|collateral|vague|privileged|character"
    r"(?: evidence)?|statements? (?:of|by) (?:an? )?(?:party|party[- ]opponent|opposing party))\b"
    r"(?: (?:of|by) (?:an? )?(?:party[- ]opponent|opposing party|party))?"
    r"|\b(?:unfair(?:ly)?|unduly) prejudic\w+|\bprobative\b|\bwith(?:out)? prejudice\b|\bso ordered\b"
    r"|\bfor (?:the |these |those |all )*(?:following |foregoing |same )?reasons?\b[^.;]*"
    r"|\bfor any (?:purpose|reason)\b",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"\b(?:the|an?|any|all|and|or|nor|it|its|they|them|their|this|that|these|those|such|is|are|was"
    r"|were|be|been|being"
    r"|of|to|in|as|also|hereby|therefore|thus|accordingly|further|so|too|both|each|either|not|he|she|his|her|by"
    r"|court|courts|ordered|evidence|testimony|jury|trial|counsel|part(?:y|ies)|from|into|which|who"
    r"|directly|indirectly"
    r"|shall|may|must|will|can|cannot|mentioned?|elicited|offered|introduced|used|shown|admitted"
    r"|excluded|precluded"
    r"|barred|prohibited|permitted|allowed|received|presented|published|displayed|referred|discussed|played|argued"
    r"|admissible|inadmissible|suppressed|relevant|irrelevant|proper|mention|elicit|offer|introduce|use|show|refer"
    r"|present|reference|references|granted|denied|motions?|limine|no|others?|anyone|anybody|witness(?:es)?)\b",
    re.IGNORECASE,
)
_LED = re.compile(r"(?:\b(?:in|on|at|by|to|for|of|as|with|the|an?|any|his|her|its|their|only|but) )+$")
_CONTENT = re.compile(r"[A-Za-z]{3,}|\d+")
_CLAUSES = re.compile(r"[;]|(?<=[a-z\d)])\.(?=\s|$)|, (?:and|but) (?=(?:the|this|that|counsel|neither|it|they)\b)")


def words_left(behind: str) -> str:
    """The first words behind a ruling that are no formula, ground or reason, to the end of their clause."""
    for clause in _CLAUSES.split(behind):
        plain = GROUND_WORDS.sub(_blank, RULE.sub(_blank, _FORMULAS.sub(_blank, clause)))
        plain = _PLAIN.sub(_blank, plain)
        found = _CONTENT.search(plain)
        if found:
            return clause[_phrase(clause, found.start()) :].strip(" ,:")
    return ""


def _blank(hit: re.Match[str]) -> str:
    return " " * len(hit[0])


def _phrase(clause: str, at: int) -> int:
    """Where the phrase begins in which a word stands: its preposition is quoted with it."""
    led = _LED.search(clause[:at])
    return led.start() if led else at
