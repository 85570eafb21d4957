"""Clip lists: which part of which recording or transcript is to be shown, from tables and from lines of text."""
