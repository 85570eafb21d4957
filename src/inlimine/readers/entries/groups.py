"""Motions as a clause names them: a noun with its numbers, before it ("12 Motion") or after it ("motion 12")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from inlimine.readers.entries.phrases import any_of, listed
from inlimine.readers.entries.token import Kind, Print, Token

# Between a number and the noun that it belongs to: whose motion, and of what sort; no other noun.
_SORTS = frozenset(
    listed("""
    the, a, an, re, his, her, its, their, said, s, first, second, third, fourth, fifth, sixth,
    amended, renewed, emergency, unopposed, opposed, sealed, joint, consent, agreed, oral, ex,
    parte, letter, partial, pro, se, supplemental, verified, expedited, corrected, combined,
    redacted, restricted, unresolved, pending, document, streamlined, stipulated, omnibus, proposed,
    civil, criminal, post, trial, pretrial, interim, final, original, ore, tenus, defendant,
    defendants, deft, dft, defense, plaintiff, plaintiffs, pltf, government, govt, gov't, usa,
    united, states, debtor, debtors, trustee, creditor, petitioner, respondent, movant, appellant,
    appellee, claimant, intervenor, party, parties, third, counter, cross, nonparty, non, deponent,
    discovery, magistrate
    """)
)
_SORT_SIGNS = re.compile(r"[\w\s\-:\"'(),\[\]]*")
_WORD = re.compile(r"[\w']+")
# What may stand between a noun's number and a further number of the list.
_LINK = re.compile(r"[\s()\[\]#:\"',&]*(?:and\b\s?\(?)?(?:(?:doc(?:ument|ket)?\.?|no\.?)\s?)?")
_GOES_ON = any_of("""
    as, filed, by, re, and, is, are, be, for, from, signed, with, in, to, the, on, pursuant, against,
    without, or, was, were, which, regarding, of, so, upon, at, after, because, pending, through, into,
    having, within, but, not, though, requesting, seeking, if, when, while, before, until, per, since,
    entered, ordered, hereby, shall, has, have, mot, any, related, due, hearing, set, it, granted, denied,
    moot, withdrawn, under, over, allowed, approved, taken, stricken, overruled, sustained, vacated,
    adopted, reserved, deferred, carried, terminated, dismissed
""")
_AFTER_BARE = re.compile(rf"\s*(?:$|[.;,:)(\]\-]|motion|defendant|plaintiff|{_GOES_ON}\b)")
_AFTER_BRACKETS = re.compile(
    r"\s*(?:$|[.;,:\-]|(?:is|are|was|be|as|and|filed|by|granted|denied|moot|withdrawn)\b)"
)

_COMPLEMENT = re.compile(r"\b(?:to|for|of|on|in|that|under|with)\b")
_OWN_NUMBER = re.compile(r"[\s#(\"']*")  # between a paper and its number: "complaint 1", "Order (Doc. 16)"
SORT_LENGTH = 60  # characters of "Second Amended Joint" or of a party's name between a number and its motion
_THE_OTHER = re.compile(r"[)\]],\s(?:the|this|that|said)\s")
_PLEADINGS = ("complaint", "amended complaint", "indictment", "information", "answer", "claim", "claims")


@dataclass(slots=True, kw_only=True)
class Group:
    """One motion or list of motions of a clause; mutable while the clause is read."""

    noun: Token
    numbers: tuple[str, ...] = ()
    start: int
    end: int
    joined: bool = False  # by "and" or a comma to the group before it
    place: str = ""  # "before" or "after" the noun stands its number

    def number(self, token: Token, place: str) -> None:
        """Take a reference as this motion's numbers."""
        self.numbers += token.numbers
        self.start, self.end = min(self.start, token.start), max(self.end, token.end)
        self.place = place


def groups_of(
    tokens: Sequence[Token], low: str, nouns: tuple[Kind, ...], *, background: bool = False
) -> list[Group]:
    """The motions that these tokens name, in order; what stands behind "re" only with `background`."""
    return _Reader(low, nouns, background).read(tokens)


def only_sort(low: str, start: int, end: int) -> bool:
    """Whether between these places stand only words of whose motion it is, and of what sort."""
    if end < start or not _SORT_SIGNS.fullmatch(low, start, end):
        return False
    words = _WORD.findall(low, start, end)
    return all(word in _SORTS or word.strip("'") in _SORTS or word.endswith(("'s", "s'")) for word in words)


def trusted(token: Token, low: str) -> bool:
    """Whether a number behind a noun can be a document's: named, in brackets, or bare and followed by no noun."""
    if token.print is Print.BARE:
        return bool(_AFTER_BARE.match(low, token.end))
    return token.print is not Print.ROUND


class _Reader:
    """Walks over a clause once; its state is the group that waits for a number."""

    def __init__(self, low: str, nouns: tuple[Kind, ...], background: bool) -> None:
        self.low, self.nouns, self.background = low, nouns, background
        self.groups: list[Group] = []
        self.loose: Token | None = None  # a number that no noun has taken yet
        self.about, self.since = "", 0  # what opened the background, and where
        self.joined = False
        self.paper: Token | None = None
        self.spare: Token | None = None  # the number of a paper that the motion is about, or its own after all
        self.stop: Token | None = None
        self.previous: Token | None = None
        self.following: Token | None = None

    def read(self, tokens: Sequence[Token]) -> list[Group]:
        for token, following in zip_longest(tokens, tokens[1:]):
            self.following = following
            if token.kind in self.nouns:
                self._noun(token)
            else:
                self._other(token)
            self.previous = token
        self._take_spare()
        return self.groups

    def _take_spare(self) -> None:
        """ "granting motion to extend time to file brief [18]": there is no other number."""
        if self.groups and self.spare is not None and not self.groups[-1].numbers:
            self.groups[-1].number(self.spare, "after")
        self.spare = None

    def _other(self, token: Token) -> None:
        match token.kind:
            case Kind.REFERENCE:
                self._reference(token)
            case Kind.AND:
                # "re 12 MOTION, 14 MOTION" lasts to the end of the clause; "in support of" ends with its own noun.
                self.joined, self.about = True, self.about if self.about.startswith("re") else ""
            case Kind.ABOUT if not self.background:
                self.about, self.since = token.word, token.end
            case Kind.PAPER | Kind.ORDER | Kind.REPORT | Kind.MOTION | Kind.WEAK:
                self.paper = token  # those kinds of noun that are looked for never come here
            case Kind.DISPOSITION if self.groups:
                self.stop = token  # "motion is granted as follows: interrogatory 4"
                self.joined = False  # "12 Motion to Appeal, or to certify 9 Order granting 7 Motion"
            case Kind.STOP:
                self._take_spare()
                self.stop, self.loose, self.about = token, None, ""
            case _:
                pass

    def _noun(self, noun: Token) -> None:
        loose, self.loose = self.loose, None
        if self.about and ":" not in self.low[self.since : noun.start]:
            return
        self.about = ""
        if self.groups and not (self.joined or self.stop or loose) and self._complement(noun):
            return
        self._take_spare()
        group = Group(noun=noun, start=noun.start, end=noun.end, joined=self.joined)
        if loose is not None and self._leads(loose, noun):
            group.number(loose, "before")
        self.groups.append(group)
        self.joined, self.paper, self.stop = False, None, None

    def _leads(self, loose: Token, noun: Token) -> bool:
        """ "12 Motion", "[34] Quill Company's Motion": nothing else that the grammar knows stands between."""
        between = self.low[loose.end : noun.start]
        if ":" in between or (loose.print is Print.ROUND and " the " in between):
            return False
        if "," in between and (self._has_own(noun) or _THE_OTHER.match(between)):
            return False  # "a notice of dismissal [30], the motion [29]", "found (Doc. 5), the request"
        near = loose is self.previous and len(between) < SORT_LENGTH and not re.search(r"[.,;:]", between)
        return near or only_sort(self.low, loose.end, noun.start)

    def _has_own(self, noun: Token) -> bool:
        own = self.following
        return own is not None and own.kind is Kind.REFERENCE and not self.low[noun.end : own.start].strip(" (")

    def _complement(self, noun: Token) -> bool:
        """Whether the noun only says what the motion before it is about ("motion to strike the objection")."""
        between = self.low[self.groups[-1].noun.end : noun.start]
        closed = ")" in between and "(" not in between  # "(re: 52 Motion for Fees) Motion to Compel granted"
        return ":" not in between and not closed and bool(_COMPLEMENT.search(between))

    def _reference(self, token: Token) -> None:
        last = self.groups[-1] if self.groups else None
        if token.print is Print.RELATED:
            self._related(token, last)
            return
        if self.about:
            return
        if self.stop and last and (token.print is Print.BARE or self.low[self.stop.end : token.start].strip(" (")):
            last = None
        of_paper = self._of_paper(token)
        if last and (self._is_own(token, last, of_paper) or self._is_next(token, last)):
            last.number(token, "after")
        elif of_paper:
            self.spare = token if last and trusted(token, self.low) and self._can_be_spare(token) else None
        else:
            self.loose = token

    def _can_be_spare(self, token: Token) -> bool:
        if self.paper is None or self.paper.kind in (Kind.MOTION, Kind.WEAK):
            return False
        return self.paper.word not in _PLEADINGS or token.numbers != ("1",)

    def _is_own(self, token: Token, last: Group, of_paper: bool) -> bool:
        """Whether a number behind a motion that has none is its own."""
        if last.numbers or (of_paper and token.print is not Print.NAMED):
            return False
        right_behind = not self.low[last.noun.end : token.start].strip(" :")
        if right_behind and (token.print is Print.BARE or self._is_in_brackets(token)):
            return True
        if token.print is Print.BARE and self.following and self.following.print is Print.RELATED:
            return False  # "Motion to Redact 11 (Related Doc # 12)"
        return trusted(token, self.low) and (right_behind or not self._is_of_next(token))

    def _is_in_brackets(self, token: Token) -> bool:
        """Whether "Motion (44)" names its document: no party and no count stands there."""
        return token.print is Print.ROUND and bool(_AFTER_BRACKETS.match(self.low, token.end))

    def _is_of_next(self, token: Token) -> bool:
        """Whether the number leads the next motion: "request for argument on 12 Motion to Dismiss"."""
        noun = self.following
        if noun is None or (noun.kind not in self.nouns and noun.kind is not Kind.MOTION):
            return False
        return only_sort(self.low, token.end, noun.start)

    def _is_next(self, token: Token, last: Group) -> bool:
        """Whether a number goes on with the list of a motion's, or names another of several motions."""
        if last.place != "after" or not self.joined:
            return False
        linked = bool(_LINK.fullmatch(self.low, last.end, token.start))
        return linked or (
            last.noun.word.endswith("s") and trusted(token, self.low) and not self._breaks(token, last)
        )

    def _breaks(self, token: Token, last: Group) -> bool:
        return ";" in self.low[last.end : token.start]

    def _related(self, token: Token, last: Group | None) -> None:
        self.about = "" if self.background else "related"
        if last is None:
            self.loose = token
        elif not last.numbers:
            last.number(token, "related")
            # Of several related papers the first is the motion, unless motions are spoken of.
            last.numbers = last.numbers if last.noun.word.endswith("s") else last.numbers[:1]
        elif last.place == "related" and not self.low[last.end : token.start].strip(" )(,"):
            last.number(token, "related")

    def _of_paper(self, token: Token) -> bool:
        """Whether the number is that of another paper named right before it ("to dismiss complaint 1")."""
        return self.paper is not None and bool(_OWN_NUMBER.fullmatch(self.low, self.paper.end, token.start))
