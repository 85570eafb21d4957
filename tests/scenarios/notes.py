"""What a reply's notes must say: fragments, without regard to case."""

from __future__ import annotations

from inlimine.engine.resolution import Resolution


def noted(reply: Resolution, *fragments: str) -> bool:
    """Whether the notes together hold every fragment."""
    said = "\n".join(reply.notes).casefold()
    return all(fragment.casefold() in said for fragment in fragments)
