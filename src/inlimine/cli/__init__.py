"""The command line: one command a file, each a thin face on an operation."""
