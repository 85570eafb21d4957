"""Papers to be read as text: orders, minutes, transcripts as PDF, Word or plain text. Lines with their places."""
