"""Pages of the frame itself."""

from django.urls import path

from kizuna.ui import views

urlpatterns = [
    path("appearance", views.choose_appearance, name="appearance"),
    path("accessibility", views.accessibility, name="accessibility"),
]
