"""The parts of writing into a Word paper."""
