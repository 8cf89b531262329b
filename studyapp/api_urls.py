"""Every address of the API, below ``/api/v1/``."""

from django.urls import include, path, re_path
from drf_spectacular.views import SpectacularAPIView

from quizzes.api.unknown import UnknownAddress

urlpatterns = [
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("", include("studyapp.accounts.api")),
    path("", include("news.api")),
    path("", include("quizzes.api.urls")),
    # Last: an unknown address, line breaks and all, is answered as a problem and not with a page.
    re_path(r"[\s\S]*", UnknownAddress.as_view()),
]
