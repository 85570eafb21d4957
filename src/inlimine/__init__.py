"""What may be shown to the jury: rulings on evidence, their status on any day, and the files that obey."""

__version__ = "0.1.0"
