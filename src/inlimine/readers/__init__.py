"""Documents of a case as they come from courts and colleagues; each is read in a process of its own."""
