"""Dockets: one file a format, one door (`door.read_docket`)."""
