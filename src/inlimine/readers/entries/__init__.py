"""The grammar of docket entries: which rulings an entry itself records."""
