"""What readers and trial material share of files in markup: nodes in order, styles and colours that hide."""
