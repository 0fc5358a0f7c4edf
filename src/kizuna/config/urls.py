"""Every address of the house; each room names its own pages in its `urls` module."""

from importlib.util import find_spec

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from kizuna.config import views

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", views.health, name="health"),
    path("login", views.Login.as_view(), name="login"),
    path("logout", LogoutView.as_view(), name="logout"),
    path("password", views.PasswordChange.as_view(), name="password_change"),
    path("language", login_not_required(set_language), name="set_language"),
    *(
        path("", include(f"kizuna.{room}.urls"))
        for room in settings.ROOMS
        if find_spec(f"kizuna.{room}.urls")
    ),
]
