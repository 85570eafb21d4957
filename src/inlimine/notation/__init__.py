"""The plain-text form of a ledger: its grammar, reading, writing, and what to say of a mistake."""
