"""Who looks at a case folder: the names of the rooms in which he stands, or None for the folder's owner."""

Viewer = str | None
