"""What is handed out: documents and pictures made of what the rooms below found."""
