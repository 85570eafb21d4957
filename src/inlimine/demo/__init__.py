"""The sample case and papers that come with the program (data only)."""
