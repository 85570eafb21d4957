"""PDF files: lines as they stand on the page, text that a box covers, annotations, metadata, files in it."""
