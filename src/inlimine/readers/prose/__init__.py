"""A paper as running prose: paragraphs and sentences that know where they stand in its text."""
