"""What a check found, in the forms in which people work: their own paper back with notes, and a report."""
