"""One module a format of papers, each with `recognises(file, data)` and `read(file, data)`."""
