"""Settings, all from the environment; ``.env.example`` documents each variable.

With no variable set the app runs embedded: SQLite, a file broker and local memory, all under
``var/``. With ``STUDYAPP_ENV=production`` an unsafe value stops the start.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_database_url
import django_stubs_ext
from celery.schedules import crontab
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from studyapp import env

# Lets form and admin classes name their model at run time too (forms.ModelForm[User]).
django_stubs_ext.monkeypatch()

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(env.text("STUDYAPP_VAR", str(BASE_DIR / "var"))).resolve()
# A misspelt production would run as development, with its key that everybody knows.
PRODUCTION = env.one_of("STUDYAPP_ENV", "development", "production") == "production"
DEBUG = not PRODUCTION and env.flag("STUDYAPP_DEBUG")
HTTPS = env.flag("STUDYAPP_HTTPS", PRODUCTION)
PORT = env.number("STUDYAPP_PORT", 8000)

DEVELOPMENT_KEY = "development-only-key-that-production-refuses-to-start-with"
SECRET_KEY = env.text("STUDYAPP_SECRET_KEY", DEVELOPMENT_KEY)
ALLOWED_HOSTS = env.words(
    "STUDYAPP_ALLOWED_HOSTS", "" if PRODUCTION else "127.0.0.1,localhost,[::1]"
)
CSRF_TRUSTED_ORIGINS = env.words("STUDYAPP_CSRF_ORIGINS")
REDIS_URL = env.text("REDIS_URL")
DATABASE_URL = env.text("DATABASE_URL")

if PRODUCTION:
    if SECRET_KEY == DEVELOPMENT_KEY or len(SECRET_KEY) < 50:
        raise ImproperlyConfigured("Production needs STUDYAPP_SECRET_KEY: 50 characters or more.")
    if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
        raise ImproperlyConfigured("Production needs STUDYAPP_ALLOWED_HOSTS: the site's own names.")
    if not DATABASE_URL.startswith(("postgres://", "postgresql://")):
        raise ImproperlyConfigured("Production needs DATABASE_URL: a postgres:// address.")
    if not REDIS_URL:
        raise ImproperlyConfigured("Production needs REDIS_URL: a redis:// address.")

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "rest_framework",
    "knox",
    "drf_spectacular",
    "django_filters",
    "axes",
    "csp",
    "simple_history",
    "studyapp.accounts",
    "studyapp",
    "news",
    "quizzes",
]

MIDDLEWARE = [
    "studyapp.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "studyapp.script.ScriptMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "studyapp.urls"
WSGI_APPLICATION = "studyapp.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- database ---------------------------------------------------------------------------------

SQLITE_OPTIONS = {
    # IMMEDIATE takes the write lock at BEGIN: without it, read-then-write transactions of the
    # worker and the site fail with "database is locked" whatever the timeout.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
}


def database() -> dict[str, Any]:
    if not DATABASE_URL:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": VAR / "studyapp.sqlite3",
            "OPTIONS": SQLITE_OPTIONS,
        }
    try:
        parsed = dj_database_url.parse(DATABASE_URL, conn_max_age=600, conn_health_checks=True)
    except ValueError as problem:
        raise ImproperlyConfigured(f"DATABASE_URL cannot be read: {problem}") from None
    if parsed["ENGINE"].endswith("sqlite3"):
        return {**parsed, "OPTIONS": SQLITE_OPTIONS}
    # A silent database must not hang a page, or the probe that would take the site out of service.
    return {**parsed, "OPTIONS": {**parsed.get("OPTIONS", {}), "connect_timeout": 3}}


def make_folders() -> None:
    """Make the folders that an embedded start writes to."""
    try:
        for folder in (VAR / "queue" / "messages", VAR / "queue" / "control", STATIC_ROOT):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ImproperlyConfigured(
            f"Cannot write in {VAR} ({problem.strerror}); set STUDYAPP_VAR to a folder you own."
        ) from None


DATABASES = {"default": database()}

# --- cache, sessions --------------------------------------------------------------------------

if REDIS_URL:
    CACHES = {
        "default": {"BACKEND": "studyapp.cache.OpenRedisCache", "LOCATION": REDIS_URL},
    }
else:
    CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 90

# --- who people are ---------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
PASSWORD_RESET_TIMEOUT = 60 * 60 * 24
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "welcome"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
# The cache fails open (studyapp.cache), a lost count there would lift a lock: keep it in rows.
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_LOCKOUT_TEMPLATE = "accounts/locked.html"
AXES_VERBOSE = False
REST_KNOX = {
    "TOKEN_TTL": timedelta(days=90),
    "AUTO_REFRESH": True,
    # Moving an expiry of 90 days on once a day is enough; answers are not to wait for a write.
    "MIN_REFRESH_INTERVAL": 86_400,
    "USER_SERIALIZER": None,
    "AUTH_HEADER_PREFIX": "Token",
}

# --- email ------------------------------------------------------------------------------------

EMAIL_HOST = env.text("STUDYAPP_EMAIL_HOST")
EMAIL_PORT = env.number("STUDYAPP_EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("STUDYAPP_EMAIL_USER")
EMAIL_HOST_PASSWORD = env.text("STUDYAPP_EMAIL_PASSWORD")
DEFAULT_FROM_EMAIL = env.text("STUDYAPP_EMAIL_FROM", "" if EMAIL_HOST else "studyapp@localhost")
# On 465 TLS comes before the first word, on any other port it is asked for.
EMAIL_USE_SSL = env.flag("STUDYAPP_EMAIL_TLS", True) and EMAIL_PORT == 465
EMAIL_USE_TLS = env.flag("STUDYAPP_EMAIL_TLS", True) and EMAIL_PORT != 465
EMAIL_TIMEOUT = 5
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
if EMAIL_HOST and not DEFAULT_FROM_EMAIL:
    raise ImproperlyConfigured("STUDYAPP_EMAIL_HOST needs STUDYAPP_EMAIL_FROM: the site's address.")
# Nobody reads a console in production: without a mail server no page offers a mail there.
SENDS_EMAIL = bool(EMAIL_HOST) or not PRODUCTION

# --- reminders --------------------------------------------------------------------------------

# A mail is written by a worker, which no visitor's request tells how the site is reached.
SITE = env.site("STUDYAPP_SITE", ALLOWED_HOSTS, https=HTTPS, port=PORT)
PUSH_PRIVATE_KEY = env.text("STUDYAPP_PUSH_PRIVATE_KEY")
PUSH_CONTACT = env.text("STUDYAPP_PUSH_CONTACT")
if (EMAIL_HOST or PUSH_PRIVATE_KEY) and not SITE:
    raise ImproperlyConfigured("Reminders need STUDYAPP_SITE: https://study.example.org.")
if PUSH_PRIVATE_KEY and not re.match(r"mailto:\S+@[\w-]+(\.[\w-]+)+$", PUSH_CONTACT):
    raise ImproperlyConfigured(
        "STUDYAPP_PUSH_PRIVATE_KEY needs STUDYAPP_PUSH_CONTACT: mailto:you@example.org."
    )

# --- languages, time --------------------------------------------------------------------------

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

# --- static files, security -------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = Path(env.text("STUDYAPP_STATIC", str(VAR / "static")))
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": VAR / "uploads"},
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTION
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    },
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS and env.flag("STUDYAPP_HTTPS_REDIRECT", True)
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
# These two bind every other name under the site's domain, so the operator has to ask for them.
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("STUDYAPP_HSTS_SUBDOMAINS")
SECURE_HSTS_PRELOAD = env.flag("STUDYAPP_HSTS_PRELOAD")
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
if env.flag("STUDYAPP_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

# --- a language model, off unless an address is given --------------------------------------------

LANGUAGE_MODEL: dict[str, Any] = {}
if env.text("STUDYAPP_MODEL_ADDRESS"):
    LANGUAGE_MODEL = {
        "address": env.text("STUDYAPP_MODEL_ADDRESS"),
        "model": env.text("STUDYAPP_MODEL_NAME"),
        "key": env.text("STUDYAPP_MODEL_KEY"),
        "seconds": env.number("STUDYAPP_MODEL_SECONDS", 60),
    }
    if not LANGUAGE_MODEL["model"]:
        raise ImproperlyConfigured("STUDYAPP_MODEL_ADDRESS needs STUDYAPP_MODEL_NAME beside it.")
    if not 1 <= LANGUAGE_MODEL["seconds"] <= 240:
        raise ImproperlyConfigured("STUDYAPP_MODEL_SECONDS must be between 1 and 240.")

# --- the API ----------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["studyapp.accounts.tokens.LearnerTokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["studyapp.script.ScriptRenderer"],
    "DEFAULT_PARSER_CLASSES": ["quizzes.api.bodies.BoundedJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "EXCEPTION_HANDLER": "quizzes.api.problems.problem_response",
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.ScopedRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"sign-in": "30/min", "sign-up": "30/hour"},
    "NUM_PROXIES": env.number("STUDYAPP_PROXIES", 0),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "studyapp",
    "DESCRIPTION": "News, questions, today's queue and answers. Offsets count Unicode code points.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "quizzes.api.schema_hooks.declare_problems",
    ],
    "ENUM_NAME_OVERRIDES": {
        "NewsKind": "news.models.NewsItem.Kind",
        "QuestionKind": "quizzes.models.Question.Kind",
        "LineKind": "quizzes.models.Review.Kind",
        "Mode": "quizzes.models.Review.Mode",
    },
}

# --- Celery -----------------------------------------------------------------------------------

QUEUE = VAR / "queue"
CELERY_BROKER_URL = REDIS_URL or "filesystem://localhost/"
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = (
    # A worker's patience; who enqueues has less (studyapp.enqueue).
    {"socket_timeout": 5, "socket_connect_timeout": 2}
    if REDIS_URL
    else {
        "data_folder_in": str(QUEUE / "messages"),
        "data_folder_out": str(QUEUE / "messages"),
        "control_folder": str(QUEUE / "control"),
        "polling_interval": 0.1,
    }
)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_TIME_LIMIT = 300
CELERY_TIMEZONE = TIME_ZONE
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "queue" / "beat-schedule")
SWEEP_SECONDS = env.number("STUDYAPP_SWEEP_SECONDS", 60)
NIGHT = 12 * 3600  # what no worker came for by noon is left to the next night


def nightly(task: str, hour: int, minute: int, *args: str, **day: str) -> dict[str, Any]:
    """An entry for a task at night by the clock of TIME_ZONE."""
    schedule = crontab(hour=hour, minute=minute, **day)
    return {"task": task, "args": args, "schedule": schedule, "options": {"expires": NIGHT}}


CELERY_BEAT_SCHEDULE = {
    "due-feeds": {
        "task": "news.tasks.fetch_due_feeds",
        "schedule": crontab(minute="*/10"),
        "options": {"expires": 540},
    },
    "sweep-news": {
        "task": "news.tasks.sweep",
        "schedule": SWEEP_SECONDS,
        "options": {"expires": SWEEP_SECONDS},
    },
    "sweep-quizzes": {
        "task": "quizzes.tasks.sweep",
        "schedule": SWEEP_SECONDS,
        "options": {"expires": SWEEP_SECONDS},
    },
    "rollover": {
        "task": "quizzes.tasks.begin",
        "args": ("rollover",),
        "schedule": crontab(minute="*/15"),  # zones differ from one another by quarters
        "options": {"expires": 840},
    },
    "reopen-changes": {
        "task": "quizzes.tasks.reopen_changes",
        "schedule": crontab(minute=5),
        "options": {"expires": 3300},
    },
    "leeches": nightly("quizzes.tasks.begin", 1, 10, "leeches"),
    "statistics": nightly("quizzes.tasks.begin", 1, 30, "statistics"),
    "fit": nightly("quizzes.tasks.begin", 2, 0, "fit"),
    "fit-pool": nightly("quizzes.tasks.fit_pool", 2, 30, day_of_week="sun"),
    "audit": nightly("quizzes.tasks.begin", 3, 0, "audit"),
    "sweep-guests": nightly("studyapp.accounts.tasks.sweep_guests", 3, 20),
    "prune-plans": nightly("quizzes.tasks.prune_plans", 3, 40),
    "prune-runs": nightly("quizzes.tasks.prune_runs", 3, 50),
}

# --- logging ----------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("STUDYAPP_LOG", "INFO")},
    "loggers": {
        "axes": {"level": "WARNING"},
        "fontTools": {"level": "ERROR"},
        "httpx": {"level": "WARNING"},  # it tells whole addresses, and a push address is a secret
        "trafilatura": {"level": "CRITICAL"},  # a page without an article is ours to report
    },
}

make_folders()
