"""Keeping: rooms whose log only grows, in files that can prove it; documents and proposals beside it."""
