"""A user's paper back with a note at each hit; the original is only read."""
