"""The parts of writing into a workbook."""
