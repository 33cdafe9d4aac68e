"""Settings of an installation, composed from the environment (docs/configuration.md)."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from kbs.env import ROOT, database_url, env, rates, secret_key

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
    "kbs.access.keys",
    "kbs.quality",
    "kbs.features",
    "kbs.features.drafts",
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
    "django.contrib.humanize",  # templates of allauth use it
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "axes",
    "django_tasks",
    "django_tasks_db",
    "rest_framework",
    "rest_framework_gis",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
]

MIDDLEWARE = [
    "kbs.web.keys.KeyOutOfAddressMiddleware",
    "kbs.web.requests.RequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "kbs.web.middleware.SecurityHeadersMiddleware",
    "kbs.web.middleware.ProblemMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kbs.web.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "kbs.web.keys.KeyMiddleware",
    "kbs.web.limits.RateLimitMiddleware",
    "kbs.web.exports.ExportMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    # Last, as it wants: it turns a login that was locked out into an answer.
    "axes.middleware.AxesMiddleware",
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
                "kbs.web.context.account",
            ]
        },
    }
]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# Logging in (docs/operation.md, Accounts). Nobody signs up; accounts are made by the municipality.
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
# Without a mail server nothing is sent: administrators set passwords (a link in a log would be a way in).
if KBS_EMAIL_URL := env.str("KBS_EMAIL_URL", default=""):
    vars().update(env.email_url("KBS_EMAIL_URL"))
else:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
DEFAULT_FROM_EMAIL = env.str("KBS_EMAIL_FROM", default="kbs@localhost")
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_ADAPTER = "kbs.web.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
# Wrong passwords are counted by axes; wrong second factors, and whatever else is guessed, by this.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "30/m/ip,5/15m/key"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_TOTP_ISSUER = KBS_MUNICIPALITY
MFA_RECOVERY_CODES_SHOW_ONCE = True
# A passkey that asks its owner (finger, face, PIN) is two factors by itself.
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_FORMS = {
    "add_webauthn": "kbs.pages.factors.AddKeyForm",
    "edit_webauthn": "kbs.pages.factors.RenameKeyForm",
}
AXES_FAILURE_LIMIT = env.int("KBS_LOGIN_FAILURES", default=5)
AXES_COOLOFF_TIME = timedelta(minutes=env.int("KBS_LOGIN_LOCK_MINUTES", default=15))
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "kbs.web.client.address"
AXES_USERNAME_CALLABLE = "kbs.web.accounts.tried_username"
AXES_LOCKOUT_CALLABLE = "kbs.web.accounts.locked_out"
AXES_ENABLE_ADMIN = False
# Who logged in stands in the register of acts, for its period; a second list would keep addresses for ever.
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False

# An identity provider of the municipality, by OpenID Connect; people are found by their user name.
SOCIALACCOUNT_ADAPTER = "kbs.web.accounts.SocialAdapter"
SOCIALACCOUNT_LOGIN_ON_GET = False
KBS_OIDC_CLAIM = env.str("KBS_OIDC_CLAIM", default="preferred_username")
KBS_OIDC_CREATE = env.bool("KBS_OIDC_CREATE", default=False)
if KBS_OIDC_ISSUER := env.str("KBS_OIDC_ISSUER", default=""):
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "kurum",
                    "name": env.str("KBS_OIDC_NAME", default="Kurum hesabı"),
                    "client_id": env.str("KBS_OIDC_CLIENT_ID"),
                    "secret": env.str("KBS_OIDC_CLIENT_SECRET"),
                    "settings": {"server_url": KBS_OIDC_ISSUER},
                }
            ],
        }
    }
# A directory of the municipality (needs requirements/ldap.txt): it tells whether a password is right.
if AUTH_LDAP_SERVER_URI := env.str("KBS_LDAP_URI", default=""):
    AUTHENTICATION_BACKENDS.append("django_auth_ldap.backend.LDAPBackend")
    AUTH_LDAP_START_TLS = AUTH_LDAP_SERVER_URI.startswith("ldap://")
    AUTH_LDAP_USER_DN_TEMPLATE = env.str("KBS_LDAP_USER_DN")
    AUTH_LDAP_USER_ATTR_MAP = {"first_name": "givenName", "last_name": "sn", "email": "mail"}
    AUTH_LDAP_NO_NEW_USERS = not env.bool("KBS_LDAP_CREATE", default=False)

# What guards passwords and second factors is counted for all processes together; nothing else is kept here.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "web_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
# How often one asker may ask, by class of request: tokens a second, and at most at once (kbs.web.limits).
KBS_RATE_LIMITS = rates(
    env.str("KBS_RATE_LIMITS", default=""),
    "read=50/200 tile=200/1000 search=20/100 download=2/20 write=10/100 login=0.2/20",
)
# How many processes answer: each counts for itself, and allows its part.
KBS_WEB_WORKERS = max(1, env.int("KBS_WEB_WORKERS", default=1))

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
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "kbs.rest.authentication.KeyAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
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
# The browsers' built-in HSTS list is for whole domains: the municipality's decision, not this service's.
SILENCED_SYSTEM_CHECKS = ["gis.W001", "security.W021"]

# Where the daily hashes of the register of acts are written; best another disk, or another machine's.
KBS_AUDIT_ANCHORS = Path(env.str("KBS_AUDIT_ANCHORS", default=str(VAR_DIR / "audit-anchors")))
# Roles of the policy whose holders may look at the register; superusers may.
KBS_AUDIT_ROLES = env.list("KBS_AUDIT_ROLES", default=["auditor"])

SECURE_SSL = env.bool("KBS_HTTPS", default=False)
# Proxies in front that add the client's address to X-Forwarded-For.
KBS_TRUSTED_PROXIES = env.int("KBS_TRUSTED_PROXIES", default=1 if SECURE_SSL else 0)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = SECURE_SSL
# The proxy in front ends TLS and tells so; without it every request would be redirected for ever.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE_SSL else None
SECURE_HSTS_SECONDS = 31_536_000 if SECURE_SSL else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("KBS_HSTS_SUBDOMAINS", default=True)
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# A working day; the browser forgets it earlier when it is closed.
SESSION_COOKIE_AGE = env.int("KBS_SESSION_HOURS", default=12) * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
# The policy stands in one form: a dozen fields for each grant.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "kbs.web.upload_quota.QuotaHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
CSRF_FAILURE_VIEW = "kbs.web.errors.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"one_line": {"()": "kbs.web.logs.WithoutTraceback"}},
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
    "loggers": {
        "numexpr": {"level": "WARNING"},  # says at every import how many threads it uses
        "axes": {"level": "WARNING"},  # four lines for every login
        "django.security.DisallowedHost": {
            "filters": ["one_line"]
        },  # what every scanner of the internet tries
    },
}
