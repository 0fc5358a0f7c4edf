"""Addresses of the accounts."""

from django.urls import path

from kizuna.accounts import views

app_name = "accounts"
urlpatterns = [path("audit/", views.audit, name="audit")]
