"""Every address of the API, below ``/api/v1/``."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView

from quizzes.api.unknown import UnknownAddress

urlpatterns = [
    path("schema/", SpectacularAPIView.as_view(), name="schema"),
    path("", include("studyapp.accounts.api")),
    path("", include("news.api")),
    path("", include("quizzes.api.urls")),
    # Last: an unknown address is answered as a problem too, and not with a page.
    path("<path:rest>", UnknownAddress.as_view()),
    path("", UnknownAddress.as_view()),
]
