"""What a case holds: case, people, items, motions, acts and their directives, facts, watches. Pure, immutable."""
