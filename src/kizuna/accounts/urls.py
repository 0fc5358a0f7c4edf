"""Addresses of the accounts."""

from django.urls import path

from kizuna.accounts import views

app_name = "accounts"
urlpatterns = [
    path("audit/", views.audit, name="audit"),
    path("links/", views.links, name="links"),
    path("links/<int:pk>/revoke/", views.link_revoke, name="link_revoke"),
]
