"""The report of a check as one page for the browser and the printer."""
