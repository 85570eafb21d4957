"""How replies look on a terminal: words and a symbol for each status, never colour alone."""
