"""The pages of the news."""

from django.urls import path

from news import views

urlpatterns = [
    path("news/", views.news, name="news"),
    path("news/<int:pk>/", views.item, name="news-item"),
]
