"""Who speaks in a transcript, turn by turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inlimine.readers.prose.flow import Flow, Paragraph
from inlimine.readers.prose.sentences import sentences

_LABEL = re.compile(
    r"(?:(?P<name>[A-Z][A-Z.,' -]{1,40}|(?:The|Judge|Mr\.|Ms\.|Mrs\.) [A-Z][\w'-]+(?: \([^)]*\))?):"
    r"|(?P<letter>[QA])[.:]?(?= ))\s*(?:\([Bb]y [^)]*\)\s*)?"
)
_COURT = re.compile(r"(?:THE )?(?:COURT|JUDGE)(?: [A-Z.' -]+)?|HON\b.*|(?:THE )?MAGISTRATE.*", re.IGNORECASE)
_STAFF = re.compile(r"COURT (?:SECURITY|REPORTER|CLERK|DEPUTY|OFFICER)|COURTROOM", re.IGNORECASE)
_TO_JURY = re.compile(
    r"\b(?:ladies and gentlemen|members of the (?:jury|venire|panel)|folks,)\b|\bthe jury (?:is|will"
    r"|should) (?:instructed|disregard)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One sentence of a speaker: its words, where they begin and end in the paragraph, the number of the turn."""

    speaker: str
    turn: int
    paragraph: Paragraph
    start: int
    end: int
    to_jury: bool = False
    addressed: str = ""

    @property
    def words(self) -> str:
        """The sentence."""
        return self.paragraph.text[self.start : self.end]

    @property
    def by_court(self) -> bool:
        """Whether the judge says it."""
        return is_court(self.speaker)

    @property
    def by_counsel(self) -> bool:
        """Whether somebody says it who is neither the judge nor a witness nor of the court's staff."""
        return (
            bool(self.speaker)
            and not self.by_court
            and not re.fullmatch(r"A|THE WITNESS|THE \w+|JUROR.*", self.speaker)
            and not _STAFF.search(self.speaker)
        )


def is_court(speaker: str) -> bool:
    """Whether a speaker's label is the judge's."""
    return bool(_COURT.fullmatch(speaker.strip())) and not _STAFF.search(speaker)


def is_turn(words: str) -> bool:
    """Whether a paragraph begins with the label of a speaker who is the judge or a lawyer."""
    label = _LABEL.match(words)
    return bool(label and (is_court(_named(label)) or re.match(r"(?:MR|MS|MRS|Mr|Ms|Mrs)\b", _named(label))))


def said_in(flow: Flow) -> Iterator[Said]:
    """Every sentence with its speaker, in order; what stands in brackets between the turns is left out."""
    speaker, turn, to_jury, addressed = "", 0, False, ""
    for paragraph in flow.paragraphs:
        label = _LABEL.match(paragraph.text)
        known = flow.speakers[paragraph.turn] if paragraph.turn < len(flow.speakers) else ""
        if (flow.speakers and paragraph.turn != turn) or (not flow.speakers and label):
            turn = paragraph.turn if flow.speakers else turn + 1
            speaker = known or _named(label)
            to_jury, addressed = False, _addressed(paragraph.text[label.end() :] if label else paragraph.text)
        begin = label.end() if label else 0
        to_jury = to_jury or bool(_TO_JURY.search(paragraph.text))
        if paragraph.text[begin:].startswith("("):
            continue
        for start, end in sentences(paragraph.text[begin:]):
            yield Said(
                speaker=speaker,
                turn=turn,
                paragraph=paragraph,
                start=begin + start,
                end=begin + end,
                to_jury=to_jury and is_court(speaker),
                addressed=addressed,
            )


def _named(label: re.Match[str] | None) -> str:
    return (label["name"] or label["letter"] or "").strip() if label else ""


def _addressed(words: str) -> str:
    """To whom the turn speaks: `Mr. Skiermont, at least ...`, `Counsel, ...`."""
    found = re.match(
        r"(?:All right\. +|Okay\. +|Well, +|No, +|And, +)?(?P<who>(?:Mr|Ms|Mrs|Dr)\. [A-Z][\w'-]+"
        r"|Counsel|Both sides|Gentlemen)[,.]",
        words,
    )
    return found["who"] if found else ""
