"""What keeps an error for review; never part of a status (SEMANTICS 2.12)."""
