"""Make the group of instructors with what they may do in the admin."""

from __future__ import annotations

from typing import Any

from django.db import migrations

INSTRUCTORS = "instructors"
MAY = {
    "news": {
        "document": ("add", "view"),
        "newsitem": ("change", "view"),
        "articleversion": ("view",),
        "fact": ("change", "view"),
        "witness": ("view",),
        "source": ("add", "change", "view"),
        "region": ("view",),
        "industry": ("view",),
    },
    "quizzes": {
        "question": ("change", "view"),
        "questionversion": ("view",),
        "questionset": ("add", "change", "view", "delete"),
        "setmember": ("add", "change", "view", "delete"),
        "generation": ("view",),
        "exam": ("view",),
        "sitting": ("add", "change", "view"),
        "paper": ("view",),
        "topic": ("add", "change", "view"),
    },
}


def make_instructors(apps: Any, schema_editor: Any) -> None:
    """Permissions are normally made after all migrations; the ones named here are made now."""
    Group = apps.get_model("auth", "Group")
    Permission = apps.get_model("auth", "Permission")
    ContentType = apps.get_model("contenttypes", "ContentType")
    group, _ = Group.objects.get_or_create(name=INSTRUCTORS)
    for app, models in MAY.items():
        for model, verbs in models.items():
            kind, _ = ContentType.objects.get_or_create(app_label=app, model=model)
            for verb in verbs:
                permission, _ = Permission.objects.get_or_create(
                    content_type=kind,
                    codename=f"{verb}_{model}",
                    defaults={"name": f"Can {verb} {model}"},
                )
                group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [
        ("quizzes", "0001_initial"),
        ("news", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_instructors, migrations.RunPython.noop)]
