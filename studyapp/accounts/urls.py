"""Sign up, sign in, sign out; passwords; one's own data."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from studyapp.accounts import password_views, views

urlpatterns = [
    path("sign-up/", views.sign_up, name="sign-up"),
    path("sign-in/", views.SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("password/", password_views.ChangePassword.as_view(), name="password"),
    path("password/forgotten/", password_views.Forgotten.as_view(), name="forgotten"),
    path(
        "password/new/<uidb64>/<token>/", password_views.NewPassword.as_view(), name="new-password"
    ),
    path("settings/email/", views.change_email, name="change-email"),
    path("settings/data/", views.my_data, name="my-data"),
    path("settings/data/download/", views.download_my_data, name="download-my-data"),
]
