from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0009_reminder_by_email")]

    operations = [
        migrations.AddField(
            model_name="taskpart",
            name="count",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="taskpart",
            name="claimed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="itemstatistics",
            name="rated",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddConstraint(
            model_name="memoryfit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("learner", None)),
                fields=("day",),
                name="pool_fit_once_a_day",
            ),
        ),
    ]
