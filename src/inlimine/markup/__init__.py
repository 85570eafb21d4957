"""What readers and trial material share of files: ZIP, nodes in order, styles that hide, the words of a PDF."""
