"""From what was read to proposed entries: which motion each act is of, whose it was, what was asked."""
