import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("history", "0003_complete_change_sets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # What was recorded before counts as a change of everything.
        migrations.AddField(
            model_name="changedenvelope",
            name="columns",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.TextField(db_collation="C"), db_default=["*"], size=None
            ),
        ),
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("table", models.CharField(max_length=63)),
                (
                    "columns",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(db_collation="C"), size=None
                    ),
                ),
                ("number", models.BigIntegerField()),
            ],
            options={"indexes": [models.Index(fields=["table"], name="history_tally_table")]},
        ),
        migrations.RunSQL(
            'INSERT INTO history_tally ("table", columns, number)'
            ' SELECT e."table", \'{*}\', sum(e.id) FROM history_changedenvelope AS e GROUP BY e."table"',
            migrations.RunSQL.noop,
        ),
        migrations.AddField(
            model_name="changeset",
            name="approved_by",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="Onaylayan",
            ),
        ),
    ]
