"""Documents -> what they say that a court or party did, each with the words it was read from."""
