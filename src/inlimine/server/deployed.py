"""The same pages behind TLS, for `manage check --deploy`: every cookie secure, the host named, HSTS on."""

from __future__ import annotations

import os

from inlimine.server.settings import *  # noqa: F403 - the settings of one machine, made stricter

ALLOWED_HOSTS = [host for host in os.environ.get("INLIMINE_HOSTS", "").split(",") if host]
CSRF_COOKIE_SECURE = True
SESSION_COOKIE_SECURE = True
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", *MIDDLEWARE]  # noqa: F405
