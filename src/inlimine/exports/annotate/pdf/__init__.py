"""The parts of writing into a PDF."""
