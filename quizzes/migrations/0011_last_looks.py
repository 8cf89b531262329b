from django.db import migrations, models


def rename(apps, schema_editor):
    enrolments = apps.get_model("quizzes", "Enrolment").objects
    enrolments.filter(retention="ramp").update(retention="last_looks")


def name_back(apps, schema_editor):
    enrolments = apps.get_model("quizzes", "Enrolment").objects
    enrolments.filter(retention="last_looks").update(retention="ramp")


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0010_part_claims")]

    operations = [
        migrations.AlterField(
            model_name="enrolment",
            name="retention",
            field=models.CharField(
                choices=[
                    ("last_looks", "考前最后几天集中再看"),
                    ("constant", "始终保持九成"),
                ],
                default="last_looks",
                max_length=10,
                verbose_name="记忆目标",
            ),
        ),
        migrations.RunPython(rename, name_back),
    ]
