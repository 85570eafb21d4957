"""What one may do: one operation a file; everything that a face (command, page) offers goes through here."""
