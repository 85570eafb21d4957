"""The page `rulings` as its users see it."""
