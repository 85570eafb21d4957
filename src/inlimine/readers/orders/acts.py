"""A draft of a ruling -> the act, with its words and their place in the paper."""

from __future__ import annotations

from dataclasses import replace

from inlimine.readers.orders import background
from inlimine.readers.orders.draft import Draft
from inlimine.readers.orders.paper import DAY, Manner, iso
from inlimine.readers.prose.flow import Flow, Paragraph
from inlimine.readers.read_act import ReadAct

_WORDY = ("movant", "subject", "asked", "binds", "unless", "needs", "spares", "by_reference")


def act_of(draft: Draft, flow: Flow, paragraph: Paragraph, base: int, manner: Manner) -> ReadAct:
    """The act that a draft tells; its spans count from `base` in the paragraph."""
    target, adds = draft.target, draft.limits
    words = paragraph.text[base:]
    day = DAY.search(words[slice(*draft.span)]) if draft.oral or adds.by_reference else None
    reason = flow.words(paragraph.raw(base + draft.reason[0], base + draft.reason[1])) if draft.reason else None
    act = ReadAct(
        words=flow.words(paragraph.raw(base + draft.span[0], base + draft.span[1])),
        found_by=draft.found_by,
        sure=draft.sure and not manner.proposed,
        disposition=draft.disposition,
        effect=draft.effect,
        number=target.number,
        docket=target.docket,
        part=target.part,
        movant=target.movant,
        relief=target.relief,
        subject=target.subject,
        asked=target.asked,
        shared=draft.shared,
        oral_motion=target.oral,
        binds=draft.binds,
        unless=adds.unless,
        needs=draft.needs or adds.needs,
        spares=target.spares or adds.spares,
        purposes=adds.purposes,
        grounds=adds.grounds,
        by_reference=adds.by_reference,
        oral=draft.oral,
        tentative=draft.tentative,
        reason=reason,
        date=iso(day) if day else manner.date,
        day_guessed=manner.day_guessed and not day,
    )
    told = {name: background.restored(getattr(act, name)) for name in _WORDY}
    return replace(act, **told)  # type: ignore[arg-type]
