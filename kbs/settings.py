"""Settings of an installation, composed from the environment (docs/configuration.md)."""

from __future__ import annotations

import sys
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from kbs.env import ROOT, database_url, env, secret_key

BASE_DIR = ROOT
VAR_DIR = Path(env.str("KBS_VAR_DIR", default=str(ROOT / ".kbs" / "var")))

DEBUG = env.bool("KBS_DEBUG", default=False)
SECRET_KEY = secret_key(VAR_DIR)
ALLOWED_HOSTS = env.list("KBS_ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("KBS_CSRF_TRUSTED_ORIGINS", default=[])

# The municipality and its geography.
KBS_STORAGE_SRID = env.int("KBS_STORAGE_SRID", default=5254)
KBS_MUNICIPALITY = env.str("KBS_MUNICIPALITY", default="Kadıköy (gösterim)")
# West, south, east, north in degrees: what lies outside is refused on import; the map opens on it.
KBS_EXTENT = tuple(env.list("KBS_EXTENT", cast=float, default=[29.015, 40.970, 29.045, 40.995]))
KBS_MAP_VIEW = tuple(env.list("KBS_MAP_VIEW", cast=float, default=[29.0268, 40.9828, 16.2]))
# How hard data quality rules weigh: strict, municipal or draft (docs/quality.md).
KBS_QUALITY_PROFILE = env.str("KBS_QUALITY_PROFILE", default="municipal")
# What the GUIDs of catalogue records are made from; empty: the municipality's name.
KBS_CATALOGUE_NAMESPACE = env.str("KBS_CATALOGUE_NAMESPACE", default="")
# Namespace of the GML application schemas; empty: an URN with the municipality's name.
KBS_GML_NAMESPACE = env.str("KBS_GML_NAMESPACE", default="")
KBS_ACCENT = env.str("KBS_ACCENT", default="#0b6570")

DATABASES = {
    "default": env.db_url(database_url(sys.argv[1] if len(sys.argv) > 1 else ""))
    | {"ENGINE": "django.contrib.gis.db.backends.postgis"}
}
DATABASES["default"].setdefault("CONN_MAX_AGE", 600)
DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
# Names of the database roles; they are the cluster's, so two installations in one cluster need two sets.
KBS_DATABASE_ROLES = {
    "login": env.str("KBS_ROLE_LOGIN", default="kbs_login"),
    "anonymous": env.str("KBS_ROLE_ANONYMOUS", default="kbs_anonymous"),
    "staff": env.str("KBS_ROLE_STAFF", default="kbs_staff"),
    "system": env.str("KBS_ROLE_SYSTEM", default="kbs_system"),
    # Roles for what people hold beside these are numbered: kbs_policy_10 and so on.
    "prefix": env.str("KBS_ROLE_PREFIX", default="kbs_policy"),
    # Personal logins for desktop programs: kbs_u_ayse.
    "person": env.str("KBS_ROLE_PERSON", default="kbs_u"),
}
# Run in this order after every migrate; each derives database objects from the collection registry.
KBS_INSTALLERS = [
    "kbs.history.install.install",
    "kbs.features.install.install",
    "kbs.tiles.install.install",
    "kbs.access.install.install",
    "kbs.access.audit.install.install",
]

# The themes of the city; the engine meets them only through the registry.
KBS_THEMES = env.list(
    "KBS_THEMES",
    default=[
        "layers.boundaries",
        "layers.basemap",
        "layers.cadastre",
        "layers.buildings",
        "layers.roads",
        "layers.addresses",
        "layers.planning",
        "layers.infrastructure",
        "layers.places",
        "layers.imagery",
    ],
)
KBS_PROCEDURES = env.list(
    "KBS_PROCEDURES",
    default=[
        "kbs.procedures.city_search",
        "kbs.procedures.object_cards",
        "kbs.procedures.plangml",
        "kbs.procedures.demo_city",
    ],
)

INSTALLED_APPS = [
    "kbs.catalog",
    "kbs.history",
    "kbs.access",
    "kbs.access.audit",
    "kbs.quality",
    "kbs.features",
    "kbs.tiles",
    "kbs.exchange",
    "kbs.metadata",
    "kbs.jobs",
    "kbs.web",
    "kbs.ogcapi",
    "kbs.rest",
    "kbs.backoffice",
    "kbs.pages",
    *KBS_THEMES,
    *KBS_PROCEDURES,
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.gis",
    "django_tasks",
    "django_tasks_db",
    "rest_framework",
    "rest_framework_gis",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "kbs.web.requests.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kbs.web.middleware.ProblemMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kbs.web.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "kbs.web.middleware.SecurityHeadersMiddleware",
]

ROOT_URLCONF = "kbs.urls"
WSGI_APPLICATION = "kbs.wsgi.application"
AUTH_USER_MODEL = "access.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kbs.web.context.municipality",
            ]
        },
    }
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

LANGUAGE_CODE = "tr"
LANGUAGES = [("tr", _("Türkçe")), ("en", _("İngilizce"))]
LOCALE_PATHS = [ROOT / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("KBS_TIME_ZONE", default="Europe/Istanbul")

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
# Names that carry a content hash or a version never change what they hold.
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/(kbs/app/assets|vendor)/"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAdminUser"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "kbs.web.problems.drf_exception_handler",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "KBS REST",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "OAS_VERSION": "3.0.3",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "kbs.rest.schema.add_problems",
    ],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}

# Debian 12's GDAL cannot be told to stay off the network. Django's binding to it is handed nothing that comes from
# outside: files are read by kbs.exchange, CRS by kbs.geo.
SILENCED_SYSTEM_CHECKS = ["gis.W001"]

# Where the daily hashes of the register of acts are written; best another disk, or another machine's.
KBS_AUDIT_ANCHORS = Path(env.str("KBS_AUDIT_ANCHORS", default=str(VAR_DIR / "audit-anchors")))
# Roles of the policy whose holders may look at the register; superusers may.
KBS_AUDIT_ROLES = env.list("KBS_AUDIT_ROLES", default=["auditor"])
# Proxies in front that add the client's address to X-Forwarded-For.
KBS_TRUSTED_PROXIES = env.int("KBS_TRUSTED_PROXIES", default=0)

SECURE_SSL = env.bool("KBS_HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = SECURE_SSL
# The proxy in front ends TLS and tells so; without it every request would be redirected for ever.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE_SSL else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "SAMEORIGIN"
SESSION_COOKIE_HTTPONLY = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "kbs.web.upload_quota.QuotaHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
LOGIN_URL = "/admin/login/"
CSRF_FAILURE_VIEW = "kbs.web.errors.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "kbs.web.logs.LineFormatter"},
        "json": {"()": "kbs.web.logs.JsonFormatter"},
    },
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": env.str("KBS_LOG_FORMAT", default="line"),
        }
    },
    "root": {"handlers": ["stderr"], "level": env.str("KBS_LOG_LEVEL", default="INFO")},
    "loggers": {"numexpr": {"level": "WARNING"}},  # says at every import how many threads it uses
}
