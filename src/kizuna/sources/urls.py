"""Addresses of the sources."""

from django.urls import path

from kizuna.sources import views

app_name = "sources"
urlpatterns = [path("accounts/<str:key>/<slug:aspect>/", views.accounts, name="accounts")]
