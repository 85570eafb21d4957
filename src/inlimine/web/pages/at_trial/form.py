"""What just happened at trial, as the page sends it."""

from __future__ import annotations

from typing import Any

from django import forms

from inlimine.engine.words import purpose_words
from inlimine.ledger.terms import Purpose
from inlimine.operations.how_far import HowFar
from inlimine.operations.what_happened import What
from inlimine.web.court_time import LATEST

# Each with its key and its words, in the order in which they come up.
HAPPENINGS = (
    (What.OFFERED, "o", "offered"),
    (What.OBJECTED, "b", "objected to"),
    (What.SUSTAINED, "s", "objection sustained"),
    (What.OVERRULED, "v", "objection overruled"),
    (What.RECEIVED, "r", "received"),
    (What.STRUCK, "x", "struck"),
    (What.INSTRUCTED, "i", "instruction given"),
    (What.PUBLISHED, "p", "published to the jury"),
    (What.PROFFERED, "f", "offer of proof made"),
    (What.DOOR, "d", "door found open"),
)


# What is asked where a side matters and none is chosen.
ASKED_BY = {
    What.SUSTAINED: "Whose question or offer was it? Press its number.",
    What.OVERRULED: "Whose question or offer was it? Press its number.",
    What.OFFERED: "Who offered it? Press its number.",
    What.OBJECTED: "Who objected? Press its number.",
    What.PROFFERED: "Who made the offer of proof? Press its number.",
    What.DOOR: "For whose benefit is it open? Press its number, or 0 where the court did not say.",
}
ON_OBJECTION = frozenset({What.SUSTAINED, What.OVERRULED})
UNSAID_FOR_WHOM = "for whose benefit is not said"
NOBODY = "-"
"""No party's: the court's own witness, or a juror's question."""

# How a confirmation names the side.
OF_SIDE = {
    What.OFFERED: " by",
    What.OBJECTED: " by",
    What.PROFFERED: " by",
    What.PUBLISHED: " by",
    What.INSTRUCTED: ", asked for by",
    What.SUSTAINED: " to the question or offer of",
    What.OVERRULED: " to the question or offer of",
    What.DOOR: " for",
}
NONE_TO_UNDO = (
    "Nothing entered on this page is left to undo. Write here what was entered by mistake, as its number in the "
    "log (68) or its handle (R4), and press Enter."
)

# How far a ruling on an objection goes, the smallest first: it is what holds where nothing is said.
HOW_FAR = (
    (HowFar.QUESTION, "this question or offer alone"),
    (HowFar.PART, "this part of the item"),
    (HowFar.PURPOSE, "this purpose"),
    (HowFar.WITNESS, "through this witness"),
    (HowFar.WHOLE, "the whole item, whoever is asked"),
)
PURPOSES = (("", "any purpose"), *((one.value, purpose_words(one)) for one in Purpose))


class Happened(forms.Form):
    """The happening, the item (for a door: the ruling), and who and what else was said."""

    what = forms.ChoiceField(
        choices=[(what.value, words) for what, _, words in HAPPENINGS],
        error_messages={"required": "choose what happened"},
    )
    item = forms.CharField(max_length=300, error_messages={"required": "name the item, or for a door its ruling"})
    side = forms.CharField(max_length=80, required=False)
    party = forms.CharField(max_length=80, required=False)
    offered_by = forms.CharField(max_length=80, required=False)
    witness = forms.CharField(max_length=80, required=False)
    ground = forms.CharField(max_length=200, required=False)
    words = forms.CharField(max_length=8_000, required=False)
    settles = forms.CharField(max_length=500, required=False)
    extent = forms.CharField(max_length=500, required=False)
    text = forms.CharField(max_length=2_000, required=False)
    how_far = forms.ChoiceField(choices=[(one.value, words) for one, words in HOW_FAR], required=False)
    part = forms.CharField(max_length=300, required=False)
    purpose = forms.ChoiceField(choices=PURPOSES, required=False)
    anyway = forms.BooleanField(required=False)
    sent = forms.CharField(max_length=64, required=False)
    day = forms.DateField(required=False, error_messages={"invalid": "write the day as 2024-07-08"})
    when = forms.IntegerField(required=False, min_value=0, max_value=LATEST)

    def clean(self) -> dict[str, Any]:
        """A ruling on an objection is to somebody's question or offer, a door is open for somebody: who, must be
        said."""
        said = self.cleaned_data
        what = said.get("what", "")
        if what in ON_OBJECTION and not any(said.get(name) for name in ("side", "party", "offered_by")):
            raise forms.ValidationError(ASKED_BY[What(what)])
        if what == What.DOOR and not said.get("side"):
            raise forms.ValidationError(ASKED_BY[What.DOOR])
        return said

    def said(self) -> dict[str, Any]:
        """The same in the words of the happening."""
        plain = ("party", "offered_by", "witness", "words", "settles", "extent", "text", "how_far", "part")
        given = {name: self.cleaned_data[name] for name in plain} | self._of_side() | self._of_door()
        purpose = self.cleaned_data["purpose"]
        thing = "ruling" if self.cleaned_data["what"] == What.DOOR else "item"
        grounds = [one.strip() for one in self.cleaned_data["ground"].split(",") if one.strip()]
        return {
            **given,
            thing: self.cleaned_data["item"].partition(" | ")[0].strip(),
            "grounds": grounds,
            "purposes": [purpose] if purpose else [],
        }

    def _of_side(self) -> dict[str, str]:
        """The side as the one who asked or offered where an objection is ruled on, else as the one who did it."""
        side = self.cleaned_data["side"]
        if not side or side == NOBODY:
            return {}
        return {"offered_by" if self.cleaned_data["what"] in ON_OBJECTION else "party": side}

    def _of_door(self) -> dict[str, str]:
        """Where the court did not say for whom it is open, that is part of how far it is: it is asked about."""
        said = self.cleaned_data
        if said["what"] != What.DOOR or said["side"] != NOBODY:
            return {}
        return {"extent": "; ".join(one for one in (said["extent"], UNSAID_FOR_WHOM) if one)}
