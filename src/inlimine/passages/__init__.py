"""What a document says: its text with the place of every line. Pure types."""
