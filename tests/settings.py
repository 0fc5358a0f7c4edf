"""The settings of the tests: nothing of the machine leaks in, and one word chooses the database.

KIZUNA_TEST_ENGINE is `sqlite` (the default) or `postgresql`: the server that DATABASE_URL names, or one that
is started out of a package for this run and vanishes with it.
"""

import atexit
import os
import shutil
import tempfile

from tests.engines import address_of_postgresql

for name in [*os.environ]:
    if name.startswith("KIZUNA_TEST_") or name in {"KIZUNA_SHARED", "KIZUNA_PICTURES"}:
        continue
    if name.startswith("KIZUNA_"):
        del os.environ[name]
os.environ["KIZUNA_SECRET_KEY"] = "known to every reader of the tests, and of no use elsewhere"
os.environ["KIZUNA_VAR"] = tempfile.mkdtemp(prefix="kizuna-tests-")
atexit.register(shutil.rmtree, os.environ["KIZUNA_VAR"], ignore_errors=True)
os.environ["KIZUNA_PLAIN_STATIC"] = "yes"

match os.environ.setdefault("KIZUNA_TEST_ENGINE", "sqlite"):
    case "sqlite":
        os.environ.pop("DATABASE_URL", None)
    case "postgresql":
        if not os.environ.get("DATABASE_URL"):
            os.environ["DATABASE_URL"] = address_of_postgresql()
    case other:
        raise SystemExit(f"KIZUNA_TEST_ENGINE is {other!r}; write sqlite or postgresql.")

from kizuna.config.settings import *  # noqa: E402, F403 - the environment comes first
from kizuna.config.settings import DATABASES  # noqa: E402 - as above

DATABASES["default"]["CONN_MAX_AGE"] = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# Straight from the rooms' folders: nothing has been collected, and a journey judges the styled page.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
