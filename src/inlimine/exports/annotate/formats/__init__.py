"""One file a format: how a note is written into it, and how every note is taken out again.

Each runs in the child of `containment`: it imports at its top whatever it will need, and opens nothing.
"""
