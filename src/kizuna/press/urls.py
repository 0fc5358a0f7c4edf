"""Addresses of releases."""

from django.urls import path

from kizuna.press import views

app_name = "press"
urlpatterns = [
    path("press/", views.releases, name="list"),
    path("press/new/", views.new, name="new"),
    path("press/new/<slug:slug>/", views.new, name="new_in_tie"),
    path("press/<int:pk>/", views.detail, name="detail"),
    path("press/<int:pk>/edit/", views.edit, name="edit"),
]
