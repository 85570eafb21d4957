"""What happened at trial, by one short word each and as the person said it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from enum import StrEnum
from typing import Any

from inlimine.ledger.terms import Purpose, ReceiptKind
from inlimine.operations.how_far import HowFar
from inlimine.operations.refusal import refuse


class What(StrEnum):
    """What can be entered by one word."""

    OFFERED = "offered"
    OBJECTED = "objected"
    SUSTAINED = "sustained"
    OVERRULED = "overruled"
    RECEIVED = "received"
    STRUCK = "struck"
    INSTRUCTED = "instructed"
    PUBLISHED = "published"
    PROFFERED = "proffered"
    DOOR = "door"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """What happened, to which item (for a door: under which ruling), as the person said it.

    `party`: who offered, objected, published, made the offer of proof. `offered_by`: whose evidence an objection
    met. `words`: what the judge said; `text`: what the witness would say. `settles`: words of the condition that
    is thereby satisfied. `extent`: how far a door was found open (`party`: for whose benefit). `of`: the rulings
    concerned. `how_far`: what a ruling on an objection reaches; `part`: which part of the item, where it is that.
    """

    what: What
    item: str = ""
    ruling: str = ""
    party: str = ""
    offered_by: str = ""
    grounds: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    against: tuple[str, ...] = ()
    witness: str = ""
    kind: ReceiptKind = ReceiptKind.EXHIBIT
    words: str = ""
    text: str = ""
    settles: str = ""
    extent: str = ""
    of: tuple[str, ...] = ()
    how_far: HowFar = HowFar.QUESTION
    part: str = ""


def happening(what: str, said: Mapping[str, Any]) -> Happening:
    """What happened, from the options of a command; refuses a purpose that there is not."""
    keys = {field.name for field in dataclass_fields(Happening)} & said.keys()
    given: dict[str, Any] = {key: tuple(said[key]) if isinstance(said[key], list) else said[key] for key in keys}
    given["purposes"] = tuple(map(_purpose, said.get("purposes", ())))
    given["kind"] = ReceiptKind(said.get("kind", ReceiptKind.EXHIBIT))
    given["how_far"] = HowFar(said.get("how_far") or HowFar.QUESTION)
    return Happening(what=What(what), **given)


def _purpose(name: str) -> Purpose:
    try:
        return Purpose(name)
    except ValueError:
        raise refuse(
            f'there is no purpose "{name}"', f"write one of: {', '.join(Purpose)}", file="--for"
        ) from None
