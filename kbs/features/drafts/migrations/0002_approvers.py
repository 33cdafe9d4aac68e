from django.db import migrations


class Migration(migrations.Migration):
    """Who approved is told by the change set itself; the draft it came from is no source of data."""

    dependencies = [
        ("drafts", "0001_initial"),
        ("history", "0004_columns_and_approval"),
    ]

    operations = [
        migrations.RunSQL(
            "UPDATE history_changeset AS s"
            " SET approved_by_id = d.decided_by_id, source = CASE WHEN s.source = 'draft ' || d.id THEN '' ELSE s.source END"
            " FROM drafts_draft AS d WHERE d.change_set_id = s.id AND d.state = 'approved'",
            migrations.RunSQL.noop,
        ),
    ]
