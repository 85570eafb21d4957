"""Read papers: what a court did in them, proposed for a person to confirm."""
