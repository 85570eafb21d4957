"""What was disclosed to whom, as far as the ledger shows; never part of a status, and never a duty met."""
