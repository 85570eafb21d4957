"""Who works at this browser."""

from __future__ import annotations

from django import forms


class WhoEnters(forms.Form):
    """Name and role, as they shall stand beside every entry."""

    name = forms.CharField(label="Your name", max_length=120)
    role = forms.CharField(label="Your role, as in “paralegal”", max_length=120)
