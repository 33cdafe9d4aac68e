"""The environment, read once into typed values. No other module reads `os.environ`.

Order: process environment, then `.env` beside manage.py, then `.kbs/env` (written by `script/db`).
Every setting is described in docs/configuration.md.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import environ
from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent

env = environ.Env()
for _file in (ROOT / ".env", Path(os.environ.get("KBS_ENV_FILE", ROOT / ".kbs" / "env"))):
    if _file.is_file():
        env.read_env(_file)  # earlier values win

# Commands that change the schema, or verify what the service may not read, work as the owner; all else as the login role.
OWNER_COMMANDS = frozenset(
    {"migrate", "makemigrations", "sqlmigrate", "kbs_install", "kbs_dblogin", "dbshell", "audit_verify"}
)


def database_url(command: str) -> str:
    """Return the setting's name to connect with: the owner's for its commands, else the login role's."""
    if command in OWNER_COMMANDS and "KBS_DATABASE_OWNER_URL" in env.ENVIRON:
        return "KBS_DATABASE_OWNER_URL"
    return "DATABASE_URL"


def secret_key(var_dir: Path) -> str:
    """Return `KBS_SECRET_KEY`, else the key kept in `var_dir`, made on first use (mode 0600)."""
    if key := env.str("KBS_SECRET_KEY", default=""):
        return str(key)
    path = var_dir / "secret-key"
    if not path.exists():
        var_dir.mkdir(parents=True, exist_ok=True)
        # O_EXCL: of two first starts at once one wins and both read the same key.
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass
    return path.read_text().strip()


def rates(text: str, default: str) -> dict[str, tuple[float, float]]:
    """Return limits written as `class=rate/burst class=...`, those of the default where none is given; rate 0: none.

    Raises:
        ImproperlyConfigured: A class is unknown, or a limit is not two numbers.
    """
    found: dict[str, tuple[float, float]] = {}
    for part in [*default.split(), *text.replace(",", " ").split()]:
        name, _sep, numbers = part.partition("=")
        try:
            rate, burst = (float(number) for number in numbers.split("/"))
        except ValueError:
            raise ImproperlyConfigured(f"KBS_RATE_LIMITS: {part!r} is not class=rate/burst") from None
        if f"{name}=" not in default or not (0 <= rate < 1e6 and 1 <= burst < 1e6):
            raise ImproperlyConfigured(f"KBS_RATE_LIMITS: {part!r}; classes and defaults: {default}")
        found[name] = (rate, burst)
    return found
