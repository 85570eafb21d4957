"""PDF pages, set without network, the same from the same input."""
