"""One module a docket format, each with `recognises(file, data)`, from 0 to 100, and `read(file, data)`."""
