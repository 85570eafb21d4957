"""Which rulings stand against each other, and what in the ledger is to be mended (SEMANTICS 2.13)."""
