from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0008_memory_engine")]

    operations = [
        migrations.AddField(
            model_name="learnersettings",
            name="reminder_by_email",
            field=models.BooleanField(default=True, verbose_name="用邮件提醒"),
        ),
    ]
