"""The page `cases` as its users see it."""
