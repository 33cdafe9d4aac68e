"""Tasks of access: what people hold changes with the day."""

from __future__ import annotations

from django_tasks import task

from kbs.access.logins import renew_logins


@task()
def follow_the_day() -> None:
    """Give personal database logins what assignments say of the new day."""
    renew_logins()
