"""Ask and check: what may the jury hear or see?"""
