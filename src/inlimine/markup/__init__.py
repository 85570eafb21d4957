"""What readers and trial material share of files in markup: ZIP, nodes in order, styles and colours that hide."""
