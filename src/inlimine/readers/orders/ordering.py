"""The forms in which courts order: what shall not be said, what may come in, what is to be done."""

from __future__ import annotations

import re

_ACTS = (
    r"(?:mention|refer|reference|elicit|offer|introduce|argue|suggest|present|inquire|ask|question"
    r"|testify|comment|allude|display|show|use|disclose|bring up|discuss|publish|imply|make|read"
    r"|play|estimate|explain|remain|attend|identify|demonstrate|establish|cite|inquire"
    r"|seek|attempt|put|raise|cross-examine|examine|impeach|denigrate|call|characterize|describe|go "
    r"into|get into|opine|speculate|name|label|touch|state|tell|rely|be (?:asked|questioned"
    r"|mentioned|introduced|offered|elicited|referred|admitted|used|shown|played|discussed|presented"
    r"|permitted|allowed|called|impeached|cross-examined|told|read))"
)
_THINGS = (
    r"(?<!that )(?:it|they)|calls?|messages?|recordings?|statements?|records?|documents?|reports?|letters?"
    r"|e-?mails?|texts?|portions?"
    r"|slides?|both|summar(?:y|ies)|(?:plaintiff|defendant|complainant|witness)s?'s?|state's|government's"
    r"|(?-i:(?:^|(?<=[;:] ))(?!(?:If|When|Where|Because|Although|While|As|To|In|For|On|At|Under|With"
    r"|Whether|Since|Once|Should|Unless"
    r"|Notwithstanding|Court|There|Pursuant|Having|After|Before|Upon|By|But|And|However|Accordingly|Therefore)\b)[A-Z][a-z]+)"
)
WHO = (
    r"\b(?P<binds>(?:(?:all|no|any|the|both|each|neither|plaintiff'?s?'?|defendants?'?s?|defense"
    r"|state'?s|government'?s|their|its|his|her|either|opposing|lay|expert|fact) ){0,4}(?:counsel"
    r"|attorneys?|lawyers?|witness(?:es)?|part(?:y|ies)|sides?|plaintiffs?|defendants?"
    r"|state|government|prosecution|defense|people|commonwealth|debtors?|trustee|experts?|examiners?"
    r"|analysts?|officers?|detectives?|doctors?|agents?|investigators?|prosecutors?|petitioners?"
    r"|respondents?|one|anyone|jurors?|(?-i:(?:Mr|Ms|Mrs|Dr)[.\u2024] [A-Z]\w+|(?:Agent|Officer|Detective) "
    r"[A-Z]\w+|(?!(?:You|I|We|This|That|It|The|Evidence|Testimony|Court|Such|These|Those|Exhibits?|There"
    r"|Nothing|Which|Who|Rule|If|But|And|Trial|Motions?|Order|Accordingly|Any|No|All)\b)[A-Z][a-z]+)"
    r"|she|he|they)"
    r"(?:(?:, | and |, and | or | nor |, or | and/or )(?:(?:all|any|the|their|its|his|her) )?(?:of "
    r"(?:their|its|his|her) )?(?:(?:plaintiff|defendant|state|government|defense|expert|lay|fact)"
    r"s?'?s? )?(?i:counsel|attorneys?|witness(?:es)?|part(?:y|ies)|plaintiffs?|defendants?|experts?"
    r"|state|government|defense|agents|the like)){0,4})"
)
_NOT_EVIDENCE = (
    r"(?! (?:file|submit|renew|re-?urge|serve|respond|object|confer|exchange|re-?raise|appear"
    r"|contact|re-?file|move|seek reconsideration|notify|provide the court|be prepared))"
)
_NO_EVIDENCE = (
    r"(?:file|submit|exceed|contact|serve|depart|respond|reply|be (?:required|obligated|deemed|bound"
    r"|necessary|construed)|apply|include|have|preclude|prevent|affect|limit|constitute|amount|agree"
    r"|oppose|object|dispute|contest)"
)
_NOBODY = (
    r"(?:lay |expert |fact |defense |opposing )?(?:part(?:y|ies)|counsel|attorneys?|witness(?:es)?|one"
    r"|persons?|sides?"
    r"|experts?|lawyers?|defendants?|plaintiffs?|prosecutors?|jurors?|officers?|agents?)"
)
PROHIBIT: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"court (?:further |also |hereby )*(?:orders?|directs?|instructs?|cautions) {WHO} (?:not to|to"
        rf" (?:refrain from|avoid)) "
        rf"(?!{_NO_EVIDENCE}\b)\w+",
        re.I,
    ),
    re.compile(
        rf"{WHO},? (?:and (?:their|its|his|all) \w+ )?(?:is|are|shall be|will be)?,? ?(?:hereby "
        rf"|further |also )*(?:(?:shall|must|will|may|are to|is to|should|can|do|does) (?:also "
        rf"|further |hereby )?(?:not|refrain from)|cannot|(?:ordered|directed|instructed|admonished"
        rf"|cautioned|told)(?:,| and \w+)* (?:not to|to refrain from|to avoid)|(?:is |are )?(?:not "
        r"(?:permitted|allowed) to))(?:, (?:however|therefore|nonetheless),)? (?:directly or indirectly "
        r"|in any (?:way|manner),? )"
        rf"?(?!{_NO_EVIDENCE}\b)\w+",
        re.I,
    ),
    re.compile(
        rf"(?:(?P<no>(?:no(?:ne of (?:the|them|these|those))? (?:{_NOBODY})(?:(?:,| or| nor|, or) (?:{_NOBODY}))*"
        rf"|nobody(?= (?:shall|may|will|can|should) )|none of them))|neither {WHO}) (?:shall|may|will"
        rf"|is to|can|should) (?:be (?:permitted|allowed) to )?{_ACTS}\b",
        re.I,
    ),
    re.compile(
        rf"{WHO},? (?:is|are|shall be|will be|be|stands?) (?:hereby |further |therefore |also |thus "
        rf")*(?:precluded|prohibited|barred|enjoined|forbidden|foreclosed|restrained|prevented"
        rf"|excluded) from\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|any|all|the|this|such|these|those|no|photo(?:graph)?s?"
        rf"|videos?|{_THINGS}|reference"
        r"|references|mention|exhibits?|argument|opinions?|dr\b.|mr\b.|ms\b.)\b[^.;:]{0,160}?),? (?:is"
        r"|are|will be|shall be|be) (?:hereby |therefore |also |thus |all )*(?:excluded"
        r"|(?:precluded|barred|prohibited)(?! from\b)|inadmissible|suppressed|not admissible|not permitted"
        r"|not allowed|not be "
        r"(?:admitted|permitted|allowed|mentioned|introduced|used|offered|received))\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|the|this|such|these|those|no|any|photo(?:graph)?s?"
        rf"|videos?|{_THINGS}|reference|references"
        r"|mention|exhibits?|argument)\b[^.;:]{0,160}?) (?:shall|may|will|must|can)(?:not| not) be "
        r"(?:mentioned|introduced|admitted|offered|elicited|used|shown|referred to|presented"
        r"|received|played|discussed|published|argued)\b",
        re.I,
    ),
    re.compile(
        r"\b(?P<about>no (?:mention|reference|evidence|argument|testimony|comment)[^.;:]{0,140}?) "
        r"(?:shall|may|will|is to|should) be (?:made|permitted|allowed|admitted|offered|introduced"
        r"|elicited|mentioned|used|shown|presented|received|played|discussed|published|argued|referred to)\b",
        re.I,
    ),
    re.compile(
        r"\bexcludes (?P<about>[^.;]+)|\b(?:court|it) (?:hereby |also |therefore |will )"
        r"*(?:prohibits?|precludes?|bars?|suppresses|excludes?) (?P<about2>[^.;]+)",
        re.I,
    ),
    re.compile(
        r"\b(?:there (?:shall|will|is to) be no|(?:^|(?<=that )|(?<=: ))no) (?P<about>(?:mention"
        r"|reference|evidence|argument"
        r"|testimony)\b[^.;]*?)(?= at trial| (?:shall|may|will|must|can|is to|should) be\b|[.;]|$)",
        re.I,
    ),
)
_NEVER = r"(?:at no (?:time|point)|under no circumstances?|in no (?:event|way|case)|never)"
PROHIBIT = (
    *PROHIBIT,
    re.compile(
        rf"\b{_NEVER},? (?:may|shall|will|should|can) {WHO} (?:be (?:permitted|allowed) to )?{_ACTS}\b", re.I
    ),
    re.compile(rf"{WHO},? (?:may|shall|will|must|should),? {_NEVER},? {_ACTS}\b", re.I),
)
# `b. Plaintiff's tax debt: excluded, unless ...`
_COLON = r"^(?P<about>[^:.;]{3,140})(?::| -) (?:is |are )?"
PROHIBIT = (
    *PROHIBIT,
    re.compile(
        rf"{_COLON}(?:excluded|precluded|inadmissible|barred|prohibited|not (?:admissible|permitted|allowed))\b",
        re.I,
    ),
)
_PERSONS_ACTS = re.sub(r"be \(\?:.*", "be (?:asked|questioned|called|impeached|cross-examined|permitted))", _ACTS)
PERMIT: tuple[re.Pattern[str], ...] = (
    re.compile(
        r"(?P<about>\b(?:(?:plaintiff|defendant|defense|state|government|people|joint|court)'?s?'? )"
        r"?(?:exhibits?|ex\.|photo(?:graph)?s?) [\w-]+(?:(?:,|,? and| through|-) ?[\w-]*\d+)*) (?:is "
        r"|are |was |were )"
        r"?(?:received|admitted)\b",
        re.I,
    ),
    re.compile(
        rf"{WHO},? (?:may|(?:is|are|will be|shall be) (?:hereby |also |therefore |still )"
        rf"*(?:permitted|allowed|authorized) to|shall be entitled to|remains? free to)"
        rf"{_NOT_EVIDENCE} (?:still |also |nonetheless |however,? )?{_PERSONS_ACTS}\b",
        re.I,
    ),
    re.compile(
        r"(?P<about>\b(?:evidence|testimony|the|this|such|these|those|exhibits?|photo(?:graph)?s?"
        r"|videos?|opinions?"
        r"|plaintiff'?s?'?|defendant'?s?|dr\.|mr\.|ms\.|both|all|any)\b[^.;:]{0,160}?) (?:is|are"
        r"|will be|shall be|(?<!may )(?<!can )be) (?:hereby |therefore |also |thus |all |pre-?)"
        r"*(?:admissible|admitted|permitted(?! to)|allowed(?! to)|received(?: in(?:to)? evidence)?)"
        r"\b",
        re.I,
    ),
    re.compile(
        rf"(?P<about>\b(?:evidence|testimony|the|this|such|these|those|exhibits?|{_THINGS})"
        r"\b[^.;:]{0,160}?) (?:may|can|shall|will)(?: only)? be (?:admitted|introduced|offered"
        r"|elicited|used|received|shown|presented|played|published|mentioned|discussed|referenced)\b",
        re.I,
    ),
    re.compile(
        r"\b(?:court|it) (?:hereby |also |therefore |will )*(?:admits?|permits?|allows?) (?P<about>[^.;]+)", re.I
    ),
)
PERMIT = (
    *PERMIT,
    re.compile(
        rf"{_COLON}(?:admissible|admitted|permitted|allowed|may be (?:admitted|used|offered|introduced))\b", re.I
    ),
)
_COURT_ORDERS = r"court (?:further |also |hereby )*(?:orders?|directs?|instructs?|cautions) "
REQUIRE = (
    re.compile(
        rf"{_COURT_ORDERS}{WHO} (?:to|shall) (?P<needs>(?!not\b|refrain|avoid|file|submit|confer|meet|appear"
        rf"|serve|respond)[a-z]+\b[^.;]*)",
        re.I,
    ),
    re.compile(
        rf"\bordered,? that {WHO} (?P<needs>(?:instruct|inform|advise|redact|disclose|produce|lay)\b[^.;]*)", re.I
    ),
    re.compile(
        rf"{WHO},? (?:shall|must|is to|are to|(?:is|are) (?:hereby )?(?:ordered|directed|instructed)"
        rf" to) (?:first |also |promptly )?(?P<needs>(?:redact|lay|instruct|inform|advise|admonish"
        rf"|caution|disclose|produce|provide (?!the court|notice of appeal)|establish|make a proffer"
        rf"|give (?:advance |prior )?notice|refer to|use|limit|wear|sit)\b[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?P<about>[^.;:]{3,120}?) (?:shall|must|will) be (?P<needs>(?:redacted|sanitized"
        r"|authenticated|accompanied by|preceded by)\b[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?:the |this )?court (?:will|shall) (?:also )?(?P<needs>(?:give|provide|read)(?: (?:the jury"
        r"|jurors))? (?:(?:a|an|the) )?"
        r"(?:\w+ )?(?:limiting|curative|cautionary) instructions?[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?P<needs>(?:(?:a |an appropriate )?(?:limiting|curative|cautionary) instruction) "
        r"(?:will|shall) be given[^.;]*)",
        re.I,
    ),
)
