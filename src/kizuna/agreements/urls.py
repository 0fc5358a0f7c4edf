"""Addresses of papers."""

from django.urls import path

from kizuna.agreements import views

app_name = "agreements"
urlpatterns = [
    path("agreements/", views.papers, name="list"),
    path("agreements/new/<slug:slug>/", views.new, name="new"),
    path("agreements/<int:pk>/", views.detail, name="detail"),
    path("agreements/<int:pk>/edit/", views.edit, name="edit"),
]
