"""Hostile files: one parser on one file in a child process that can do nothing else, and its output checked."""
