"""The exhibit list in the columns of AO 187."""
