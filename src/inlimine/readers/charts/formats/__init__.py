"""One module a form of chart, each with `recognises(file, data)` and `read(file, data)`."""
