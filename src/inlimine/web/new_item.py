"""The form of a new item: on the evidence board, and at trial beside what happened to it."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from inlimine.engine.view import View
from inlimine.ledger.terms import Medium
from inlimine.operations.add_item import NewItem

KINDS = (
    (Medium.DOCUMENT, "document"),
    (Medium.RECORDING, "recording"),
    (Medium.IMAGE, "picture"),
    (Medium.OBJECT, "thing"),
    (Medium.TESTIMONY, "testimony"),
    (Medium.ARGUMENT, "argument of counsel"),
    (Medium.TOPIC, "topic"),
    (Medium.OTHER, "something else"),
)
PREFIX = "new"


class NewItemForm(forms.Form):
    """What it is, whose exhibit and under which number, through whom, and of what it is a part."""

    title = forms.CharField(
        label="What it is, as “Photograph of the set”",
        max_length=300,
        error_messages={"required": "write what it is, as an exhibit list would call it"},
    )
    medium = forms.ChoiceField(
        label="Kind", choices=[(one.value, words) for one, words in KINDS], initial=Medium.OTHER.value
    )
    labels = forms.CharField(label="Exhibit number or label, several with commas", max_length=300, required=False)
    # Written and not chosen: a case of a thousand items would send a thousand choices with every page.
    part_of = forms.CharField(label="Part of, as “State’s Ex. 12”; empty: a whole", max_length=300, required=False)
    field_order = ("title", "medium", "labels", "side", "witness", "part_of")

    def __init__(self, view: View, data: QueryDict | None = None, initial: NewItem | None = None) -> None:
        super().__init__(data, prefix=PREFIX, auto_id="new-%s", initial=_initial(initial) if initial else None)
        parties = ((handle, party.name) for handle, party in view.parties.items())
        witnesses = ((handle, witness.name) for handle, witness in view.witnesses.items())
        self.fields["side"] = _choice("Whose exhibit", "not said", parties)
        self.fields["witness"] = _choice("Comes in through", "not said", witnesses)
        self.order_fields(self.field_order)

    def new(self) -> NewItem:
        """The item as it was filled in."""
        said = self.cleaned_data
        labels = tuple(one.strip() for one in said["labels"].split(",") if one.strip())
        return NewItem(
            title=said["title"],
            medium=Medium(said["medium"]),
            labels=labels,
            side=said["side"],
            part_of=said["part_of"],
            witness=said["witness"],
        )


def _choice(label: str, none: str, options: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", none), *options], required=False)


def _initial(new: NewItem) -> dict[str, str]:
    return {"title": new.title, "medium": new.medium.value, "labels": ", ".join(new.labels), "side": new.side}
