"""Word documents (.docx): paragraphs and runs in document order, what shows and what is hidden.

`walk` is also the way back: whoever writes into the same document walks it again and gets the same offsets, each
with the run that it stands in.
"""
