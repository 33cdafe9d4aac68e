from datetime import time

from django.db import migrations
from django.utils import timezone


def plan(apps, schema_editor):
    from kbs.jobs.schedule import next_time

    at = time(0, 1)
    apps.get_model("jobs", "Schedule").objects.get_or_create(
        name="database-logins",
        defaults={
            "task": "kbs.jobs.access.follow_the_day",
            "at": at,
            "next_at": next_time(at, timezone.now()),
        },
    )


class Migration(migrations.Migration):
    dependencies = [("jobs", "0003_audit")]
    operations = [migrations.RunPython(plan, migrations.RunPython.noop)]
