"""That counsel told a witness of rulings."""

from __future__ import annotations

from django import forms


class WasTold(forms.Form):
    """Who was told, by whose counsel, when, of which rulings."""

    witness = forms.CharField(max_length=120)
    party = forms.CharField(label="Counsel of", max_length=120)
    day = forms.DateField(label="On", error_messages={"required": "say on which day"})
    how = forms.CharField(label="How", max_length=500, required=False)
    sent = forms.CharField(max_length=64, required=False)
