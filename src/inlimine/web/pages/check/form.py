"""What is said of the papers that are checked: as of which day, whose they are, who would use them, and how."""

from __future__ import annotations

from collections.abc import Iterable

from django import forms

from inlimine.checks.hit import Asking
from inlimine.engine.case_state import CaseState
from inlimine.engine.words import purpose_words, spaced
from inlimine.ledger.terms import Phase, Purpose, Use

_SUGGESTED = ("", "as the paper suggests")
WHOSE = {"own": True, "opponent": False, "": None}


class Papers(forms.Form):
    """Everything but the papers may be left open; without a day it is the one that is looked at."""

    on = forms.DateField(
        label="Against the rulings as of",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": "write the day as 2024-07-08"},
    )
    whose = forms.ChoiceField(
        label="Whose papers",
        choices=[
            ("", "not said: you are asked where it matters"),
            ("own", "our own: hidden text in them is read"),
            ("opponent", "another side’s: hidden text is not read"),
        ],
        required=False,
    )
    use = forms.ChoiceField(
        label="Use", choices=[_SUGGESTED, *((one.value, one.value) for one in Use)], required=False
    )
    phase = forms.ChoiceField(
        label="Phase",
        choices=[_SUGGESTED, *((one.value, spaced(one)) for one in Phase)],
        required=False,
    )
    purpose = forms.ChoiceField(
        label="Purpose",
        choices=[(one.value, purpose_words(one)) for one in Purpose],
        initial=Purpose.PROOF.value,
        required=False,
    )
    field_order = ("on", "whose", "by", "use", "phase", "purpose", "witness", "keep")

    def __init__(self, state: CaseState, room: str, rooms: Iterable[tuple[str, str]], *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        view = state.view
        sides = ((handle, f"{party.name} ({handle})") for handle, party in view.parties.items())
        people = ((handle, witness.name) for handle, witness in view.witnesses.items())
        self.fields["by"] = _choice("Used by", [("", "not said: the strictest reply of any side"), *sides])
        self.fields["witness"] = _choice("Through", [("", "not said"), *people])
        self.fields["keep"] = _choice("Keep them, to hold later rulings against them", [("", "no"), *rooms])
        self.order_fields(self.field_order)
        self.initial["on"] = view.as_of.day
        if room in view.parties:
            self.initial["by"] = room

    def asking(self) -> Asking:
        """The question that is put about each hit."""
        said = self.cleaned_data
        return Asking(
            by=said["by"],
            use=Use(said["use"]) if said["use"] else None,
            phase=Phase(said["phase"]) if said["phase"] else None,
            purpose=Purpose(said["purpose"] or Purpose.PROOF),
            witness=said["witness"],
        )

    @property
    def own(self) -> bool | None:
        """Whether hidden text may be read."""
        return WHOSE[self.cleaned_data["whose"]]


def _choice(label: str, options: Iterable[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=list(options), required=False)
