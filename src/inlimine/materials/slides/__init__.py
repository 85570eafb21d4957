"""Presentations (.pptx): slides with their tables, alt texts, charts, notes and comments; hidden slides."""
