"""The team's own motions chart: a table in Word, Excel or CSV."""
