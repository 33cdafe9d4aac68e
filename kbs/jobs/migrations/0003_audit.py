from datetime import time

from django.db import migrations
from django.utils import timezone


def plan_the_anchor(apps, schema_editor):
    from kbs.jobs.schedule import next_time

    at = time(1, 30)
    apps.get_model("jobs", "Schedule").objects.get_or_create(
        name="audit",
        defaults={
            "task": "kbs.jobs.audit.anchor_register",
            "at": at,
            "next_at": next_time(at, timezone.now()),
        },
    )


class Migration(migrations.Migration):
    dependencies = [("jobs", "0002_schedule")]

    operations = [migrations.RunPython(plan_the_anchor, migrations.RunPython.noop)]
