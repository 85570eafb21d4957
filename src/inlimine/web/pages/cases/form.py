"""What is asked of somebody who makes a case."""

from __future__ import annotations

from django import forms

from inlimine.law.jurisdictions import jurisdictions
from inlimine.operations.new_case import folder_name
from inlimine.web.pages.cases.zones import ZONES, zone_of, zones_bearing, zones_of_state


class NewCase(forms.Form):
    """Name, law and time of the court are needed, and none is guessed; the rest may follow."""

    title = forms.CharField(
        label="Name of the case, as in “State v. Roe”",
        max_length=300,
        error_messages={"required": "write the name of the case"},
    )
    number = forms.CharField(label="Case number", max_length=80, required=False)
    court = forms.CharField(label="Court", max_length=200, required=False)
    judge = forms.CharField(label="Judge", max_length=200, required=False)
    law = forms.ChoiceField(
        label="Law",
        choices=lambda: [("", "choose"), *((one, one.replace("_", " ").title()) for one in jurisdictions())],
        error_messages={"required": "choose whose law governs"},
    )
    time_zone = forms.CharField(
        label="Time zone of the court",
        max_length=80,
        widget=forms.TextInput(
            attrs={"list": "zones", "placeholder": "type a state or a zone", "autocomplete": "off"}
        ),
        error_messages={"required": f"choose the zone of the courthouse, as in {next(iter(ZONES))}"},
    )
    name = forms.RegexField(
        label="Name of its folder, if it shall have one of your own",
        regex=r"^[A-Za-z0-9][A-Za-z0-9 _-]{0,60}$",
        required=False,
        widget=forms.TextInput(attrs={"placeholder": "made of the name of the case"}),
        error_messages={"invalid": "write letters, digits, spaces, - and _; begin with a letter or digit"},
    )

    def clean_time_zone(self) -> str:
        """The zone by its everyday name or its own."""
        said: str = self.cleaned_data["time_zone"]
        zone = zone_of(said)
        if zone is None:
            raise forms.ValidationError(self._which_zone(said))
        return zone

    def _which_zone(self, said: str) -> str:
        """What is to be chosen; of a state that lies in two zones its main one stands in the field, to be kept."""
        if two := zones_of_state(said):
            self.data = {**{name: self.data.get(name) for name in self.data}, "time_zone": two[0]}
            return (
                f"{said.strip()} lies in two zones, {two[0]} in the main and {two[1]} in part; the first is"
                " written there now: leave it if the courthouse keeps it, else write the other"
            )
        if several := zones_bearing(said):
            return f"“{said}” may be {', '.join(several[:-1])} or {several[-1]}; choose that of the courthouse"
        return f"there is no time zone “{said}”; type the state of the courthouse, or choose one of the list"

    def clean_name(self) -> str:
        """The name that was written, or one made of that of the case."""
        return self.cleaned_data["name"] or folder_name(self.cleaned_data.get("title", ""))
