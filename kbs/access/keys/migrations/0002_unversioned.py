from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("keys", "0001_keys")]

    operations = [
        migrations.AddField(
            model_name="apikey",
            name="unversioned",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="Sürüm sormadan değiştirir"
            ),
        ),
    ]
