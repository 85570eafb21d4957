"""E-mail (.eml): its heading, its body, and the files attached to it."""
