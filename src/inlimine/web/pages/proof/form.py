"""What is asked of somebody who writes a chart: the charge, a fact, a link."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django import forms
from django.http import QueryDict

from inlimine.engine.case_state import CaseState
from inlimine.engine.words import full_title, purpose_words
from inlimine.ledger.terms import Purpose

Options = Iterable[tuple[str, str]]
_NUMBER = re.compile(r"\d+[.)]\s+")


class NewChart(forms.Form):
    """The charge; elements are needed unless an instruction has them."""

    title = forms.CharField(
        label="Charge or claim", max_length=200, error_messages={"required": "write what is charged"}
    )
    field_order = ("title", "against", "instruction", "elements")

    def __init__(self, state: CaseState, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="chart-%s")
        parties = ((handle, party.name) for handle, party in state.view.parties.items())
        known = ((row.citation, f"{row.citation}: {row.offence}") for row in state.rulebook.instructions)
        self.fields["against"] = _choice("Against", [("", "not said"), *parties])
        self.fields["instruction"] = _choice("Elements of", [("", "the lines that I write"), *known])
        self.fields["elements"] = forms.CharField(
            label="Elements, one on each line (leave it empty to take those of the instruction)",
            widget=forms.Textarea(attrs={"rows": 5}),
            max_length=5_000,
            required=False,
        )
        self.order_fields(self.field_order)

    @property
    def lines(self) -> tuple[str, ...]:
        """The elements as written, without their blank lines and own numbers."""
        written = (_NUMBER.sub("", line.strip()) for line in self.cleaned_data["elements"].splitlines())
        return tuple(line for line in written if line)


class NewFact(forms.Form):
    """A fact in issue, and what it stands under."""

    text = forms.CharField(label="Fact in issue", max_length=300, error_messages={"required": "write the fact"})

    def __init__(self, places: Options, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="fact-%s")
        self.fields["under"] = forms.ChoiceField(label="Under", choices=list(places))


class NewLink(forms.Form):
    """Evidence, where it is linked, and how it would be used."""

    field_order = ("item", "under", "purpose", "sponsor", "against")

    def __init__(self, state: CaseState, places: Options, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="link-%s")
        view = state.view
        things = [(handle, full_title(handle, view)) for handle in (*view.items, *view.witnesses)]
        people = [(handle, one.name) for handle, one in view.witnesses.items()]
        parties = [(handle, party.name) for handle, party in view.parties.items()]
        self.fields["item"] = forms.ChoiceField(label="Evidence", choices=things)
        self.fields["under"] = forms.ChoiceField(label="Carries", choices=list(places))
        self.fields["purpose"] = forms.ChoiceField(
            label="Purpose", choices=[(one.value, purpose_words(one)) for one in Purpose]
        )
        self.fields["sponsor"] = _choice("Through", [("", "whoever the item names"), *people])
        self.fields["against"] = _choice("Against", [("", "not said"), *parties])
        self.order_fields(self.field_order)


def _choice(label: str, options: Options) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=list(options), required=False)
