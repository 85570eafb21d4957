"""Is a folder what the jury may have in its room? File by file, by its bytes and by its name."""
