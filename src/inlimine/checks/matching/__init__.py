"""Watches held against a reading: every place where a query finds its words. The door is `find`."""
