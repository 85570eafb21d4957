"""An order, minutes or a tentative ruling -> the acts that it tells, each with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from inlimine.ledger.terms import Effect
from inlimine.passages.reading import Reading
from inlimine.readers.orders import background
from inlimine.readers.orders.acts import act_of
from inlimine.readers.orders.boxes import Box, boxes_in
from inlimine.readers.orders.clauses import SentenceRead, ordered_in, read_sentence
from inlimine.readers.orders.directives import left_open_in
from inlimine.readers.orders.draft import Draft, moved
from inlimine.readers.orders.following import limits_all, may_limit
from inlimine.readers.orders.layout import begins_with_motion, is_heading, is_lead, is_row, is_title, titled
from inlimine.readers.orders.lexicon import DISPOSING
from inlimine.readers.orders.limits import REFERENCE, limits
from inlimine.readers.orders.merging import known, merged, only_known, only_of
from inlimine.readers.orders.naming import DOCKET, named_in, trimmed
from inlimine.readers.orders.numbering import numbered
from inlimine.readers.orders.outline import Heading, Outline, heading_of, targets_of
from inlimine.readers.orders.paper import Manner, manner_of
from inlimine.readers.orders.pronouns import spelt_out, theme_of
from inlimine.readers.orders.silent import asked_again, sounds_ruled
from inlimine.readers.orders.target import Target, own_targets, side
from inlimine.readers.orders.undoing import undoing_in
from inlimine.readers.orders.wide_net import may_rule
from inlimine.readers.prose.flow import Flow, Paragraph, flow_of
from inlimine.readers.prose.markers import marker_of
from inlimine.readers.prose.sentences import sentences
from inlimine.readers.read_act import PaperRead, ReadAct, Unread

_FOLLOWING = re.compile(r"\b(?:the following|these)\b|\bfollows:", re.IGNORECASE)
_COLON_ITEM = re.compile(
    r"(?P<head>[^:]{4,140}): (?:(?:is|are|motion|request) )?(?:excluded|precluded|inadmissible|admissible"
    r"|admitted|permitted|allowed|barred|prohibited"
    r"|granted|denied|overruled|sustained|reserved|deferred)\b",
    re.IGNORECASE,
)
# `As to Defendant's motions: No. 1 is ...` is a heading in the middle of a line.
_AS_TO_WHOSE = re.compile(
    r"(?:(?:as to|as for|turning to|on|regarding|with (?:respect|regard) to) )?(?:the"
    r" )?[A-Z][^:;,.]{2,60}'s? (?:motions|mils)(?: in limine)?(?::| -) (?=\S)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:(?:accordingly|therefore|however|thus|but|and),? )?(?:it|they|this|that|these|those|its|their)\b",
    re.IGNORECASE,
)
# After an item with its ruling these words begin something that concerns all items.
_NEXT_ORDER = re.compile(
    r"(?:and )?it is\b|the court (?:further|also)\b|all (?:counsel|parties)\b|counsel (?:for|shall)\b",
    re.IGNORECASE,
)
# `This ruling applies equally to all parties` says whom the ruling before it binds.
_APPLIES = re.compile(
    r"(?:this|the|that) (?:ruling|order|prohibition|exclusion|instruction|limitation)s? (?:(?:shall|will|also) )*"
    r"(?:appl(?:y|ies)|extends?|is binding|binds?)(?: equally| with equal force)?(?: (?:to|on"
    r"|upon))? (?P<who>[^.;,]+)\.?$",
    re.IGNORECASE,
)
_RENEWAL = "says when it may be asked for again"
_AT_HEAD = 25  # how far into a sentence a pronoun still speaks of the sentence before
_TOP = 15
_ORDERING = re.compile(r"\bORDERED\b|^(?:Accordingly|Therefore|The court rules as follows|Ruling:)", re.IGNORECASE)


def read_order(paper: Reading | str) -> PaperRead:
    """Everything that an order, minutes or a tentative ruling says was done; never raises on any text."""
    flow = flow_of(paper)
    work = _Work(flow=flow, manner=manner_of(flow.text, [one.text for one in flow.paragraphs[:_TOP]]))
    for at, paragraph in enumerate(flow.paragraphs):
        work.after = flow.paragraphs[at + 1].text if at + 1 < len(flow.paragraphs) else ""
        work.read(paragraph, at)
        work.before = paragraph.text
    return work.done()


@dataclass(slots=True, kw_only=True)
class _Work:
    """The paper as far as it is read."""

    flow: Flow
    manner: Manner
    outline: Outline = field(default_factory=Outline)
    acts: list[ReadAct] = field(default_factory=list)
    titles: list[ReadAct] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    named: list[Target] = field(default_factory=list)
    ruled_on: set[tuple[str, str, str]] = field(default_factory=set)
    looked: int = 0  # how many acts `ruled_on` has seen
    movants: dict[str, str] = field(default_factory=dict)
    lead: Draft | None = None
    before: str = ""
    theme: str = ""
    after: str = ""
    last: Target = field(default_factory=Target)
    it: Target | None = None  # the motion on which the sentence before ruled
    opening: int | None = None  # where the heading stands that the sentence before was
    ordering: bool = False
    ruled: bool = False
    goes_on: bool = False  # whether what follows may still say how far the last ruling goes
    begun: bool = False
    spent: bool = False

    def read(self, paragraph: Paragraph, at: int) -> None:
        """One paragraph more."""
        words = paragraph.text
        marker = marker_of(words)
        row = is_row(words)
        if self.spent and not marker and _NEXT_ORDER.match(words):
            self.outline, self.last = self.outline.cleared(), Target()
        self.spent, self.ruled = False, False
        if row or not self._is_about_one():
            self.last = Target()
        self.it = None if row or marker else self.it
        if not self.begun and at < _TOP and is_title(words) and not marker:
            self._title(paragraph)
            return
        self.begun = self.begun or len(words) > 60 or bool(marker)
        if self._boxes(paragraph):
            return
        if not marker and (is_lead(words) or not words.rstrip().endswith(":")):
            self.lead = self.lead if marker else None
        if is_lead(words) and not self._names_owner(words):
            self.outline = self.outline.cleared()
        self.ordering = bool(_ORDERING.search(words)) or (bool(marker) and self.ordering)
        begin = marker.end if marker else 0
        heading = is_heading(words, marker) or bool(marker and row and not named_in(words))
        if heading and self.goes_on and _is_said(words) and may_limit(words):
            self._leave_behind(paragraph, (begin, len(words)), every=False)
        if heading or begins_with_motion(words, marker):
            head = words if heading else words[:begin] + re.split(r"\. (?=[A-Z])", words[begin:])[0][:160]
            self._enter(replace(heading_of(head, marker), row=row and not marker))
        elif row and words.count(" | ") > 1:
            self._enter(replace(heading_of(words.rsplit(" | ", 1)[0], marker), row=True))
        elif marker and (colon := _COLON_ITEM.match(words)):
            self._enter(heading_of(colon["head"], marker))
        else:
            self.outline = self.outline.past(marker) if marker else self.outline.past_items()
        if marker and self.lead and self._listed(paragraph, begin):
            return
        end = 0 if heading else self._run_in(words, begin)
        run_in, begin = (begin if end else None), end or begin
        spans = [
            (begin + start, begin + end)
            for start, end in sentences(words[begin:], at_semicolons=self.manner.minutes)
        ]
        self.theme, self.opening = "", run_in
        for number, span in enumerate(spans):
            self._sentence(
                paragraph, span, marker_heading=bool(marker) and number == 0 and len(spans) > 1, row=row
            )
            self.spent = self.ruled and bool(marker)
            self.theme = theme_of(words[span[0] : span[1]]) or (
                self.theme if _GOES_ON.match(words, span[0]) else ""
            )

    def _run_in(self, words: str, begin: int) -> int:
        """Enter a heading that runs into its text (`MIL No. 1 - The motion ...`); where it ends, else 0."""
        whose = _AS_TO_WHOSE.match(words, begin)
        if whose:
            self._enter(Heading(kind="", motions=tuple(named_in(background.masked(whose[0]), begin))))
            return whose.end()
        named = named_in(background.masked(words[:600]), begin)
        if not named or named[0].start > begin or named[0].bare:
            return 0
        dash = re.match(
            r" ?(?:\([^()]{3,120}\))? ?(?:(?:-|\.(?= [A-Z])) ?(?=[A-Z][a-z])|: ?(?=\w))", words[named[0].end :]
        )
        if not dash or is_row(words):
            return 0
        end = named[0].end + dash.end()
        self._enter(
            Heading(kind="run-in", motions=tuple(named_in(background.masked(words[: named[0].end]), begin)))
        )
        return end

    def _is_about_one(self) -> bool:
        """Whether no more than one motion was ruled on so far."""
        while self.looked < len(self.acts) and len(self.ruled_on) < 2:
            act = self.acts[self.looked]
            self.looked += 1
            if act.disposition:
                self.ruled_on.add((act.number, act.docket, act.movant))
        return len(self.ruled_on) < 2

    def _names_owner(self, words: str) -> bool:
        return bool(words.rstrip().endswith(":") and named_in(words[-600:]))

    def _enter(self, heading: Heading) -> None:
        self.outline = self.outline.under(heading)
        self.last, self.it, self.goes_on = Target(), None, False

    def _title(self, paragraph: Paragraph) -> None:
        heading = heading_of(paragraph.text, None, kind="title")
        if heading.motions:
            self.outline = self.outline.under(heading)
        told = read_sentence(paragraph.text, Outline(), replace(self.manner, row=False))
        made = [self._act(draft, paragraph, 0) for draft in told.drafts]
        self.titles += [replace(act, found_by="order title") for act in made]
        undone = undoing_in(paragraph.text)
        if undone and re.match(r"(?:vacat|sets|memor)", undone.how):
            draft = Draft(span=(undone.start, undone.end), found_by="order title", target=Target())
            self.titles.append(replace(self._act(draft, paragraph, 0), undoes=undone.what, how_undone=undone.how))

    def _sentence(self, paragraph: Paragraph, span: tuple[int, int], *, marker_heading: bool, row: bool) -> None:
        words = paragraph.text[span[0] : span[1]]
        if marker_heading and is_heading(words, None, item=True):
            self._enter(heading_of(paragraph.text[: span[1]], marker_of(paragraph.text)))
            if not read_sentence(words, self.outline, replace(self.manner, row=True)).drafts:
                self.opening = span[0]
                return
        if " | " not in words and not is_heading(paragraph.text, None) and (motion := titled(words)):
            self._enter(Heading(kind="run-in", motions=(motion,)))
            self.opening = span[0]
            return
        if self._undo(paragraph, span):
            return
        if self._cites_only(words):
            return
        manner = replace(self.manner, row=row, muted=self.outline.muted)
        told = read_sentence(words, replace(self.outline, it=self.it), manner)
        self._keep(told.drafts, paragraph, span, words)
        self.unread += [self._left(paragraph, span, why) for _, why in told.unread]
        if not told.drafts and not told.unread:
            self._without_ruling(paragraph, span, words, manner)
        self.outline = self.outline.mentioning(list(told.named))
        self.it = None if not told.drafts and any(not one.bare or one.movant for one in told.named) else self.it
        self.movants.update((side(one.movant), one.movant) for one in told.named if one.movant)
        self.named += [target for one in told.named for target in own_targets(one)]
        if words.rstrip().endswith(":") and told.named:
            self._owner(paragraph, told)

    def _owner(self, paragraph: Paragraph, told: SentenceRead) -> None:
        """`Motion 61 is GRANTED IN PART as follows:` - the items below are parts of it."""
        named = [one for one in told.named if not one.bare or one.movant]
        if len(named) != 1:
            return
        ruled = bool(told.drafts)
        marker = marker_of(paragraph.text) if ruled else None
        heading = Heading(kind=marker.kind if marker else "", motions=tuple(named), owner=ruled)
        self.outline = (self.outline if marker else self.outline.cleared()).under(heading)

    def _cites_only(self, words: str) -> bool:
        """A docket number that stands alone (`(Doc. 19.)`) is that of the motion named just before."""
        cited = DOCKET.fullmatch(words.strip(". ")) or DOCKET.fullmatch(words.replace(".)", ")"))
        if DISPOSING.search(words):
            return False
        if not cited or not self.outline.said:
            return bool(cited)
        last = self.outline.said[-1]
        if last.bare and not cited["page"]:
            entries = tuple(one.number for one in numbered(cited["list"] or cited["plain"] or cited["hash"]))
            self.outline = replace(self.outline, said=(*self.outline.said[:-1], replace(last, docket=entries)))
        return True

    def _keep(self, drafts: tuple[Draft, ...], paragraph: Paragraph, span: tuple[int, int], words: str) -> None:
        self.ruled = self.ruled or bool(drafts)
        self.goes_on = self.goes_on or bool(drafts)
        opening, self.opening = self.opening, None
        for at, one in enumerate(drafts):
            draft = self._led(one)
            begin = span[0] if at or opening is None or draft.span[0] else opening
            self.acts.append(self._act(moved(draft, span[0] - begin), paragraph, begin))
            if not draft.part_of and not is_row(words):
                several = len({(one.target.number, one.target.part) for one in drafts}) > 1
                self.last = Target() if several else replace(draft.target, subject="", spares="")
        self.it = _only(drafts) if drafts else self.it
        waits = bool(drafts) and words.rstrip().endswith((":", "following", "-")) and not drafts[-1].target.named
        if waits:
            self.acts.pop()
            self.lead = drafts[-1]

    def _led(self, draft: Draft) -> Draft:
        """What the words before a list order of each of its matters that is granted (`shall not mention the
        following without leave: 1. The tax returns. GRANTED`)."""
        effect = self._leads(draft.disposition) if draft.found_by == "heading" and draft.effect is None else None
        if effect is None or self.lead is None:
            return draft
        return replace(draft, effect=effect, binds=draft.binds or self.lead.binds)

    def _without_ruling(self, paragraph: Paragraph, span: tuple[int, int], words: str, manner: Manner) -> None:
        whom = _APPLIES.match(words)
        if whom and self.ruled and self.acts and not self.acts[-1].binds:
            further = (*self.acts[-1].further, self.flow.words(paragraph.raw(*span)))
            self.acts[-1] = replace(self.acts[-1], binds=whom["who"], further=further)
            return
        target = self.last if self.last.named or self.last.movant else self._target_above()
        ordering = self.ordering or self.manner.minutes or self.ruled
        ordered, only_says = ordered_in(words, self.outline, manner, target, ordering=ordering)
        why = self._why_unread(words, only_says) if only_says or not ordered else ""
        if why:
            self.unread.append(self._left(paragraph, span, why))
        doubtful = why not in ("", _RENEWAL) or may_limit(words)
        every = limits_all(words)
        if not self.outline.muted and (every or (not ordered and self.goes_on and doubtful)):
            self._leave_behind(paragraph, span, every=every)
        ordered = [self._spelt_out(draft, words) for draft in ordered]
        self.ruled = self.ruled or bool(ordered)
        self.goes_on = self.goes_on or bool(ordered)
        if len(ordered) == 1 and words.rstrip().endswith(":") and _FOLLOWING.search(words):
            self.lead = ordered.pop()
        self.acts += [self._act(draft, paragraph, span[0]) for draft in ordered]
        reference = REFERENCE.search(background.masked(words))
        if (
            not ordered
            and reference
            and re.search(r"\brul(?:ed|ings?)\b|\bresolved\b|\bdisposed of\b", words, re.IGNORECASE)
            and not background.is_argued(words)
        ):
            draft = Draft(
                span=(0, len(words)), found_by="reference", target=target, limits=limits(words), sure=False
            )
            self.acts.append(self._act(draft, paragraph, span[0]))

    def _why_unread(self, words: str, only_says: bool) -> str:
        """Why a sentence in which nothing is ordered is to be read by a person; empty where it need not be."""
        if only_says:
            told = re.search(r"\b(?:in)?admissible\b|\bexcluded\b", words, re.IGNORECASE)
            law = re.search(r"\b[Rr]ules? \d+", words)
            says = told and not law and not words.endswith("?")
            return "says what is admissible, and does not order it" if says else ""
        waits = (
            self.ruled and self.acts[-1].disposition == "reserved" and re.search(r"\bcourt will\b", words, re.I)
        )
        if waits or self.outline.muted:
            return ""
        if sounds_ruled(words) or may_rule(words):
            return "sounds like a ruling, and nothing was read from it"
        if left_open_in(words):
            return "leaves open what may come in, and decides nothing"
        return _RENEWAL if self.ruled and asked_again(words) else ""

    def _leave_behind(self, paragraph: Paragraph, span: tuple[int, int], *, every: bool) -> None:
        """Keep a sentence that may limit the rulings of the sentence before it, or every one before it, so that
        nobody takes these for the whole."""
        words = self.flow.words(paragraph.raw(*span))
        last = self.acts[-1].words.span if self.acts else None
        self.acts = [
            replace(act, left=(*act.left, words)) if every or act.words.span == last else act for act in self.acts
        ]

    def _spelt_out(self, draft: Draft, words: str) -> Draft:
        """With the thing that the sentence before was about in the place of `it`."""
        late = words.rfind(f" {draft.target.subject}") > _AT_HEAD
        own = theme_of(words if late else words[: draft.span[0]])
        theme = own if own or draft.span[0] >= _AT_HEAD else self.theme
        subject, known_ = spelt_out(draft.target.subject, theme)
        return replace(draft, target=replace(draft.target, subject=subject), sure=draft.sure and known_)

    def _target_above(self) -> Target:
        """The motion of the headings, where it is one; the last row of a table says nothing of what follows it."""
        headings = self.outline.headings
        found = targets_of(None, self.outline)
        return Target() if len(found) != 1 or (headings and headings[-1].row) else found[0]

    def _listed(self, paragraph: Paragraph, begin: int) -> bool:
        """An item below `the following are GRANTED:`."""
        words = paragraph.text
        named = named_in(background.masked(words), begin)
        if (
            self.lead is None
            or boxes_in(self.after)
            or read_sentence(words[begin:], self.outline, self.manner).drafts
        ):
            return False
        lead = self.lead
        marker = marker_of(words)
        targets = (
            targets_of(named[0], self.outline)
            if named
            else (
                Target(
                    part=marker.printed if marker and marker.kind != "dot" else "", subject=trimmed(words[begin:])
                ),
            )
        )
        adds = limits(words[begin:])
        for target in targets:
            draft = replace(
                lead, span=(begin, len(words)), found_by="list", target=target, limits=adds, sure=target.sure
            )
            self.acts.append(self._act(draft, paragraph, 0))
        return True

    def _boxes(self, paragraph: Paragraph) -> bool:
        boxes = boxes_in(paragraph.text)
        if not boxes:
            return False
        ticked = [box for box in boxes if box.ticked]
        head = paragraph.text[: boxes[0].start]
        if not head.strip() and self.before and marker_of(self.before):
            self._enter(heading_of(self.before, marker_of(self.before)))
        if head.strip():
            marker = marker_of(head)
            self._enter(heading_of(head.rstrip(" .:-") or head, marker))
        if len(ticked) == 1:
            self._tick(paragraph, ticked[0], boxes)
        elif len(boxes) > 1 or ticked:
            why = "more than one box is ticked" if ticked else "no box is ticked"
            self.unread.append(self._left(paragraph, (0, len(paragraph.text)), why))
        return True

    def _tick(self, paragraph: Paragraph, box: Box, boxes: tuple[Box, ...]) -> None:
        after = paragraph.text[boxes[-1].end :]
        for target in targets_of(None, self.outline):
            draft = Draft(
                span=(0, len(paragraph.text)),
                found_by="checkbox",
                target=target,
                disposition=box.disposition,
                limits=limits(after),
                effect=limits(after).effect or (self._leads(box.disposition)),
                sure=target.sure or target.named,
            )
            self.acts.append(self._act(draft, paragraph, 0))

    def _leads(self, disposition: str) -> Effect | None:
        """What the words before a form's list order of each matter that is granted."""
        return self.lead.effect if self.lead and disposition in {"granted", "stipulated"} else None

    def _undo(self, paragraph: Paragraph, span: tuple[int, int]) -> bool:
        undone = undoing_in(paragraph.text[span[0] : span[1]])
        if not undone:
            return False
        told = read_sentence(paragraph.text[span[0] : span[1]], self.outline, self.manner).drafts
        others = tuple(one for one in told if one.at >= undone.end or one.at < undone.start)
        draft = Draft(span=(undone.start, undone.end), found_by="undoing", target=Target())
        act = self._act(draft, paragraph, span[0])
        self.acts.append(replace(act, undoes=undone.what, how_undone=undone.how))
        if undone.how == "memorialises":
            self.manner = replace(self.manner, minutes=True)
        self._keep(others, paragraph, span, paragraph.text[span[0] : span[1]])
        return True

    def _left(self, paragraph: Paragraph, span: tuple[int, int], why: str) -> Unread:
        return Unread(words=self.flow.words(paragraph.raw(*span)), why=why)

    def _act(self, draft: Draft, paragraph: Paragraph, base: int) -> ReadAct:
        return act_of(draft, self.flow, paragraph, base, self.manner)

    def done(self) -> PaperRead:
        """What was read; a title tells only what nothing below it tells."""
        ruled = any(act.disposition or act.how_undone for act in self.acts)
        told = self.acts if ruled else [*(only_known(act, self.named) for act in self.titles), *self.acts]
        only = only_of(self.named, self.movants)
        acts = merged([known(act, self.named, only) for act in told])
        unread = list(self.unread)
        if self.manner.amended and not any(act.how_undone for act in acts) and self.flow.paragraphs:
            first = next(
                (
                    one
                    for one in self.flow.paragraphs
                    if re.search(r"amended|corrected|supersed|revised", one.text, re.I)
                ),
                self.flow.paragraphs[0],
            )
            unread.append(
                self._left(first, (0, len(first.text)), "its title says amended, but not which order it changes")
            )
        if self.manner.proposed:
            why = "a proposed order, without signature or day"
            unread += [Unread(words=act.words, why=why) for act in acts]
            acts = ()
        return PaperRead(acts=acts, unread=tuple(unread))


def _is_said(heading: str) -> bool:
    """Whether what looks like a heading is a sentence that names no motion and no thing that is ruled on there."""
    return heading.endswith(".") and ":" not in heading and not named_in(heading)


def _only(drafts: Sequence[Draft]) -> Target | None:
    """The one motion on which these rule."""
    motions = {one.motion for one in drafts}
    return motions.pop() if len(motions) == 1 else None
