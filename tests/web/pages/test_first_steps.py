"""The page `first_steps` as its users see it."""
