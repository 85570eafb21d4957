"""Rulings in force held against passages: hits with their place and what the engine says of the use."""
