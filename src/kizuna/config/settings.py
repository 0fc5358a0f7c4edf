"""Settings: every one is read here, typed, with a default that works on a laptop.

`docs/operations.md` lists each of them; a wrong value ends the start with one sentence.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from kizuna.config.environment import read_environment

ENV = read_environment()

PROJECT_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = ENV.var_dir or PROJECT_DIR / "var"

DEBUG = ENV.debug
SECRET_KEY = ENV.secret_key_in(VAR_DIR)
ALLOWED_HOSTS = list(ENV.allowed_hosts)
CSRF_TRUSTED_ORIGINS = list(ENV.trusted_origins)

ROOMS = [
    "columns", "audit", "accounts", "ui", "printing", "sources", "register", "chronicle", "promises", "approvals",
    "agreements", "delegations", "exchanges", "contacts", "press", "archive", "reports", "records",
]  # fmt: skip

INSTALLED_APPS = [
    *(f"kizuna.{room}" for room in ROOMS),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "csp",
    "kizuna.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "kizuna.config.keeping.nothing_is_kept",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "kizuna.config.urls"
WSGI_APPLICATION = "kizuna.config.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "csp.context_processors.nonce",
                "kizuna.ui.context.frame",
            ],
        },
    },
]
FORM_RENDERER = "kizuna.ui.renderers.KernRenderer"

DATABASES: dict[str, dict[str, Any]] = {"default": ENV.database_in(VAR_DIR)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "start"
LOGOUT_REDIRECT_URL = "login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "de"
LANGUAGES = [("de", "Deutsch"), ("ja", "日本語"), ("en", "English")]
LANGUAGE_COOKIE_NAME = "kizuna_language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
TIME_ZONE = ENV.time_zone
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
ASSETS_DIR = PROJECT_DIR / "node_modules"
STATICFILES_DIRS: list[tuple[str, Path]] = [
    (name, ASSETS_DIR / path)
    for name, path in (
        ("kern", "@kern-ux/native/dist"),
        ("fira-sans", "@fontsource/fira-sans"),
        ("htmx", "htmx.org/dist"),
    )
    if (ASSETS_DIR / path).is_dir()
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or ENV.plain_static
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# KERN draws its icons as data: images inside its own style sheet.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "manifest-src": [SELF],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = ENV.https
CSRF_COOKIE_SECURE = ENV.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENV.https else None
PROXIES_IN_FRONT = ENV.proxies_in_front
SECURE_HSTS_SECONDS = 31_536_000 if ENV.https else 0

# Scans, each under its hash; part of every backup. A file never counts into the size of a form.
FILES_DIR = VAR_DIR / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

OFFICE_NAME = ENV.office_name or _("International Office")
EXAMPLE_RECORD = ENV.example_record
EXAMPLES_DIR = PROJECT_DIR / "examples"
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"secrets_left_out": {"()": "kizuna.config.discretion.SecretsLeftOut"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["secrets_left_out"]}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
