"""Who is who in the case."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.http import QueryDict

from inlimine.ledger.people import Party
from inlimine.ledger.terms import Role

_SIDES = {
    Role.PROSECUTION: "prosecution",
    Role.DEFENCE: "defense",
    Role.PLAINTIFF: "plaintiff",
    Role.INTERVENOR: "intervenor",
}


class NewParty(forms.Form):
    """A party of the case; without a short name the last word of the name is it."""

    name = forms.CharField(
        label="Name of the party", max_length=200, error_messages={"required": "write the party’s name"}
    )
    role = forms.ChoiceField(label="Side", choices=[(one.value, said) for one, said in _SIDES.items()])
    short = forms.CharField(label="Short name, as in “State” or “Roe”", max_length=40, required=False)

    def __init__(self, data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="party-%s")


class NewWitness(forms.Form):
    """A witness, and who calls that person."""

    name = forms.CharField(
        label="Name of the witness", max_length=200, error_messages={"required": "write the name of the witness"}
    )
    short = forms.CharField(label="Short name, as in “Wu”", max_length=40, required=False)

    def __init__(self, parties: Mapping[str, Party], data: QueryDict | None = None) -> None:
        super().__init__(data, auto_id="witness-%s")
        self.fields["called_by"] = forms.MultipleChoiceField(
            label="Called by",
            choices=[(handle, party.name) for handle, party in parties.items()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
        )
