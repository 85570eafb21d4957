"""What the law says: dated rules with their citation, one folder per jurisdiction."""
