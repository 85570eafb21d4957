"""Counsel's card."""
