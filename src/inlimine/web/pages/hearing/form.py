"""One ruling from the bench as the page sends it."""

from __future__ import annotations

from django import forms

from inlimine.law.dispositions import PRONOUNCED
from inlimine.operations.conditioned import Term
from inlimine.operations.rule import Bench, Earlier
from inlimine.operations.spoken_parts import PART_EFFECTS, Part
from inlimine.web.court_time import LATEST

# One key a disposition; the rest of the table is reached by the arrow keys.
KEYS = {
    "granted": "g",
    "denied": "d",
    "granted-in-part": "p",
    "denied-without-prejudice": "w",
    "moot": "m",
    "reserved": "r",
    "conditional": "c",
    "tentatively-granted": "t",
    "withdrawn": "x",
    "stricken": "",
    "stipulated": "s",
}
EFFECT_WORDS = {
    "prohibit": "bars",
    "leave": "requires leave before",
    "permit": "permits",
    "overrule": "overrules the objection to",
    "defer": "reserves on",
}
# What a condition does: its key, the words before it, and an example.
TERMS = (
    (
        Term.USE,
        "o",
        "It may be used only if, or not until",
        "a witness has laid the foundation; the other side opens the door",
    ),
    (Term.RULING, "h", "The ruling itself holds only if", "the movant hands over the footage by Friday"),
    (Term.ASK, "f", "Counsel must ask first", "at the bench, before the question is put"),
    (Term.LIMIT, "l", "It may be used, but only so far", "for motive alone; the first ten seconds"),
)
PARTS = range(1, 4)


class Spoken(forms.Form):
    """The request, its disposition, and what was said; parts are read apart."""

    request = forms.CharField(max_length=40)
    disposition = forms.ChoiceField(
        choices=[(row.name, row.label) for row in PRONOUNCED],
        error_messages={"required": "choose what became of it"},
    )
    term = forms.ChoiceField(choices=[(one.value, one.value) for one in Term], required=False)
    condition = forms.CharField(max_length=2_000, required=False)
    words = forms.CharField(max_length=8_000, required=False)
    reason = forms.CharField(max_length=8_000, required=False)
    drafts = forms.CharField(max_length=40, required=False)
    earlier = forms.ChoiceField(choices=[(one.value, one.value) for one in Earlier], required=False)
    note = forms.CharField(max_length=2_000, required=False)
    day = forms.DateField(required=False, error_messages={"invalid": "write the day as 2024-07-08"})
    sent = forms.CharField(max_length=64, required=False)
    when = forms.IntegerField(required=False, min_value=0, max_value=LATEST)

    def bench(self) -> Bench:
        """The ruling, with the parts that name an item, or a part of one in words."""
        said = self.cleaned_data
        return Bench(
            request=said["request"],
            disposition=said["disposition"],
            parts=tuple(part for number in PARTS if (part := self._part(number))),
            condition=said["condition"],
            term=Term(said["term"]) if said["term"] else None,
            words=said["words"],
            reason=said["reason"],
            drafts=said["drafts"],
            note=said["note"],
            earlier=Earlier(said["earlier"]) if said["earlier"] else None,
        )

    def _part(self, number: int) -> Part | None:
        item = str(self.data.get(f"part{number}", ""))
        effect = next((one for one in PART_EFFECTS if one == self.data.get(f"effect{number}")), None)
        term = next((one for one in Term if one == self.data.get(f"term{number}")), None)
        condition = str(self.data.get(f"condition{number}", "")).strip()
        called = " ".join(str(self.data.get(f"called{number}", "")).split())
        if not effect or not (item or called):
            return None
        return Part(item=item, called=called, effect=effect, condition=condition, term=term)
