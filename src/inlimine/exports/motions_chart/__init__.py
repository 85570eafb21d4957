"""The motions chart."""
