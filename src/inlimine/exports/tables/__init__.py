"""A table as it is printed, and its three forms: Word, workbook, PDF."""
