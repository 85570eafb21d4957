"""Tables that people keep: CSV, Excel, tables in Word. Cells with their places, and what their columns mean."""
