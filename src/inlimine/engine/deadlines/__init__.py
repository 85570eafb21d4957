"""What is due when after a ruling and before trial; never part of a status."""
