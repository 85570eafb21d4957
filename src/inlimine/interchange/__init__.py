"""The JSON form of a ledger: `read`, `write`, and the published `schema`."""
