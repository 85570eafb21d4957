"""What is said of the papers that are dropped, and what is decided of a proposal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from django import forms
from django.http import QueryDict

if TYPE_CHECKING:
    from inlimine.operations.read_papers import Asked

MEANS = "means:"  # before the heading of a column, in the name of its field
SAYS = "say:"  # before the name of what is said of a proposal

_KINDS = {
    "docket": "a docket report or notice",
    "chart": "a motions chart",
    "order": "an order or opinion",
    "minutes": "minutes of a hearing",
    "transcript": "a transcript of a hearing",
    "report": "a report by somebody else",
}


class Papers(forms.Form):
    """All of it may be left open: most papers show what they are."""

    kind = forms.ChoiceField(
        label="Kind of paper",
        choices=[("", "as it shows itself"), *_KINDS.items()],
        required=False,
    )
    day = forms.DateField(
        label="Day of the paper",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"invalid": "write the day as 2024-07-08"},
    )
    case_number = forms.CharField(label="Case number in it", max_length=80, required=False)
    columns = forms.CharField(
        label="What columns mean",
        max_length=4_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "placeholder": "HEADING=FIELD, a line each"}),
    )

    def asked(self) -> Asked:
        """What was said, for the reader."""
        from inlimine.operations.read_papers import asked  # noqa: PLC0415 - the readers take a second to load

        said = self.cleaned_data
        day = said["day"].isoformat() if said["day"] else None
        return asked(said["kind"], day, said["case_number"], _columns(self.data, said["columns"]))


def _columns(data: Mapping[str, str], written: str) -> Iterator[str]:
    yield from filter(None, map(str.strip, written.splitlines()))
    for name, meaning in data.items():
        if name.startswith(MEANS) and meaning:
            yield f"{name.removeprefix(MEANS)}={meaning}"


class Decision(forms.Form):
    """One proposal, what becomes of it, and its text where a person has edited it."""

    do = forms.ChoiceField(choices=[(word, word) for word in ("accept", "together", "show", "reject", "later")])
    id = forms.CharField(max_length=64)
    text = forms.CharField(max_length=200_000, required=False, strip=False)
    before = forms.CharField(max_length=200_000, required=False, strip=False)
    made = forms.CharField(max_length=4_000, required=False)
    as_open = forms.BooleanField(required=False)
    next = forms.CharField(max_length=64, required=False)

    def clean_text(self) -> str:
        """A browser ends lines with two signs, of which a page would show the first."""
        return _lines(self.cleaned_data["text"])

    def clean_before(self) -> str:
        """As the text."""
        return _lines(self.cleaned_data["before"])

    @property
    def said(self) -> dict[str, tuple[str, ...]]:
        """What was said of what the proposal leaves open, by its name."""
        names = [name for name in self.data if name.startswith(SAYS)]
        data = self.data if isinstance(self.data, QueryDict) else QueryDict()
        return {name.removeprefix(SAYS): tuple(map(str, data.getlist(name))) for name in names}


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")


class Several(forms.Form):
    """Proposals that are put off together, or taken up again."""

    do = forms.ChoiceField(choices=[(word, word) for word in ("aside", "up")])
    ids = forms.CharField(max_length=2_000_000)


class Whose(forms.Form):
    """Who is meant by the words of a paper, for all its motions that wait for that."""

    room = forms.CharField(max_length=200)
    paper = forms.CharField(max_length=64)
    words = forms.CharField(max_length=2_000, strip=False)
    party = forms.CharField(max_length=200, error_messages={"required": "choose who is meant, then press again"})


class DayOf(forms.Form):
    """The day of a paper, for all its rulings that wait for it."""

    room = forms.CharField(max_length=200)
    paper = forms.CharField(max_length=64)
    day = forms.DateField(
        error_messages={"required": "say the day, then press again", "invalid": "write the day as 2024-07-08"}
    )
