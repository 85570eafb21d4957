"""The pages on one machine: loopback only, no database of their own, nothing fetched from anywhere."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import inlimine.web

# Set by `start`, from a file that only this user can read; without it nobody is let in for longer than one start.
SECRET_KEY = os.environ.get("INLIMINE_KEY") or os.urandom(32).hex()
# Browsers send a cookie to every port of a machine: its name is that of the folder's key, so that none of two
# programs overwrites the other's.
FOLDER_COOKIE = f"inlimine-{hashlib.sha256(SECRET_KEY.encode()).hexdigest()[:12]}"
INLIMINE_CASES = Path(os.environ.get("INLIMINE_CASES") or Path.home() / "In Limine")
INLIMINE_TOKEN = os.environ.get("INLIMINE_TOKEN", "")  # what the address holds that `start` prints

INLIMINE_ELSEWHERE = os.environ.get("INLIMINE_ELSEWHERE", "")  # where this folder is served as a rule, if not here

DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
ROOT_URLCONF = "inlimine.server.urls"
INSTALLED_APPS = ["django.contrib.staticfiles", "django_htmx"]
MIDDLEWARE = [
    "inlimine.web.guard.headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "inlimine.web.guard.same_site",
    "inlimine.web.guard.known_browser",
    "inlimine.web.upload.not_too_large",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "inlimine.web.guard.refusals",
]
_WEB = Path(inlimine.web.__file__).parent
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [_WEB / "templates", _WEB / "pages"],
        "OPTIONS": {"environment": "inlimine.web.templating.environment"},
    }
]
STATIC_URL = "static/"
STATICFILES_DIRS = [_WEB / "static"]
WHITENOISE_USE_FINDERS = True
CSRF_COOKIE_NAME = f"{FOLDER_COOKIE}-form"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_FAILURE_VIEW = "inlimine.web.guard.forged"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
# Of what is no file. Papers have their limit in web/upload.py; while they come in they wait in temporary files.
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 500
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
USE_I18N = False
LOGGING_CONFIG = None
