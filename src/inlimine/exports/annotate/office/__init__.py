"""What Word papers and workbooks share: the members of the file, and what in them reaches out of it."""
