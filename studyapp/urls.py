"""Every address of the site."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("studyapp.api_urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("", include("studyapp.accounts.urls")),
    path("", include("news.urls")),
    path("", include("quizzes.web.urls")),
]
