"""What all Office files have in common: a ZIP of XML parts, relations between them, pictures, metadata."""
