"""Keep a case: a folder that loses nothing, and the forms in which it travels."""
