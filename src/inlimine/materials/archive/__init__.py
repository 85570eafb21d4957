"""ZIP archives: their members, some at a time, so that none of them costs more than it may."""
