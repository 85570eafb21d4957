"""What the sides argue and what people say of a case: attributed, and never computed from."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from inlimine.cli.printing.words import said
from inlimine.engine.view import View
from inlimine.ledger.people import RelatedCase
from inlimine.ledger.trial import Opinion, Theory


def voices(view: View) -> RenderableType:
    """Theories by side, opinions by person, related cases with their outcome."""
    return Group(
        *(_voice(f"{t.side} argues{_by(t.argued_by)}", t.words, t.about) for t in view.of(Theory)),
        *(_voice(o.person, o.words, o.about) for o in view.of(Opinion)),
        *(_voice("related case", f"{case.name}: {case.outcome}", ()) for case in view.of(RelatedCase)),
    )


def _by(person: str) -> str:
    return f" (by {person})" if person else ""


def _voice(who: str, words: str, about: tuple[str, ...]) -> Text:
    return said((f"{who}: ", "bold"), words, (f"  [{', '.join(about)}]" if about else "", "dim"))
