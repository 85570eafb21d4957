"""The page `why` as its users see it."""
