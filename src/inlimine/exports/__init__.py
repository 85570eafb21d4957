"""From the state of a case to documents: one file an export."""
