"""Every page under its address."""

from __future__ import annotations

from inlimine.web.registry import urlpatterns

__all__ = ["handler400", "handler404", "handler500", "urlpatterns"]

handler400 = "inlimine.web.guard.not_taken"
handler404 = "inlimine.web.guard.not_here"
handler500 = "inlimine.web.guard.bug"
