"""Bytes of text, web pages and XML as readers take them in."""
