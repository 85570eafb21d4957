"""Transcripts of hearings and trials -> what the court ruled from the bench, with page and line."""

from inlimine.readers.hearings.read_hearing import read_hearing

__all__ = ["read_hearing"]
