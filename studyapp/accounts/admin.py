"""People: for whoever runs the site; instructors have no permission here."""

from __future__ import annotations

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.utils.translation import gettext_lazy

from studyapp.accounts.models import User


@admin.register(User)
class PeopleAdmin(UserAdmin[User]):
    list_display = ["username", "email", "is_guest", "is_staff", "is_active", "date_joined"]
    list_filter = ["is_guest", "is_staff", "is_superuser", "is_active", "groups"]
    readonly_fields = ["is_guest", "last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (gettext_lazy("个人信息"), {"fields": [("first_name", "last_name"), "email", "is_guest"]}),
        (
            gettext_lazy("权限"),
            {
                "fields": ["is_active", "is_staff", "is_superuser", "groups", "user_permissions"],
                "description": gettext_lazy(
                    "教师：勾选“职员状态”，并加入 instructors 组；他们不能查看或修改用户。"
                ),
            },
        ),
        (gettext_lazy("日期"), {"fields": ["last_login", "date_joined"]}),
    ]
