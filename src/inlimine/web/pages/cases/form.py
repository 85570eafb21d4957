"""What is asked of somebody who makes a case."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms

from inlimine.law.jurisdictions import jurisdictions

ZONES = tuple(sorted(zone for zone in available_timezones() if zone.startswith(("America/", "US/", "Pacific/"))))


class NewCase(forms.Form):
    """The title and the law are needed; the rest may follow."""

    name = forms.RegexField(
        label="Name of the folder",
        regex=r"^[A-Za-z0-9][A-Za-z0-9 _-]{0,60}$",
        error_messages={"invalid": "write letters, digits, spaces, - and _; begin with a letter or digit"},
    )
    title = forms.CharField(label="Title of the case", max_length=300)
    number = forms.CharField(label="Case number", max_length=80, required=False)
    court = forms.CharField(label="Court", max_length=200, required=False)
    judge = forms.CharField(label="Judge", max_length=200, required=False)
    law = forms.ChoiceField(
        label="Law", choices=lambda: [(one, one.replace("_", " ").title()) for one in jurisdictions()]
    )
    time_zone = forms.ChoiceField(
        label="Time zone of the court", choices=[(zone, zone) for zone in ZONES], initial="America/Denver"
    )
