"""Trial material as read: transcripts, openings, outlines, exhibit lists. Bytes in, passages out."""
