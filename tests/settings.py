"""Settings of the test suite: the real ones, with toytown beside (or instead of) the city's themes.

`KBS_TEST_CITY=0` leaves the real themes out: the engine has to work with toytown alone.
Test databases are cloned from `template_kbs`; `KBS_TEST_DB` keeps parallel runs apart, and each worker of one run has its own.
"""

import os

from kbs.settings import *  # noqa: F403
from kbs.settings import DATABASES, INSTALLED_APPS, KBS_PROCEDURES, KBS_THEMES

if os.environ.get("KBS_TEST_CITY", "1") == "0":
    INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in {*KBS_THEMES, *KBS_PROCEDURES}]
INSTALLED_APPS = [*INSTALLED_APPS, "tests.toytown"]

DATABASES["default"]["TEST"] = {
    "NAME": "_".join(
        filter(
            None, ("test_kbs", os.environ.get("KBS_TEST_DB", "main"), os.environ.get("PYTEST_XDIST_WORKER"))
        )
    ),
    "TEMPLATE": "template_kbs",
}
# Playwright keeps an event loop running in this thread as long as its browser lives; the tests stay synchronous.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
KBS_MUNICIPALITY = "Deneme Belediyesi"
