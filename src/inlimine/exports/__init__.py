"""What leaves the program as a document: people's own papers back with notes, reports, calendars, pictures."""
