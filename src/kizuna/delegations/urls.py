"""Addresses of journeys."""

from django.urls import path

from kizuna.delegations import views

app_name = "delegations"
urlpatterns = [
    path("delegations/", views.journeys, name="list"),
    path("delegations/new/<slug:slug>/", views.new, name="new"),
    path("delegations/<int:pk>/", views.detail, name="detail"),
    path("delegations/<int:pk>/edit/", views.edit, name="edit"),
    path("delegations/<int:pk>/programme/new/", views.item_new, name="item_new"),
    path("delegations/programme/<int:pk>/edit/", views.item_edit, name="item_edit"),
]
