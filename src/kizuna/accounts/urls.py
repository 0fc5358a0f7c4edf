"""Addresses of the accounts."""

from django.urls import path

from kizuna.accounts.views import accounts, links, passwords

app_name = "accounts"
urlpatterns = [
    path("accounts/", accounts.accounts, name="list"),
    path("accounts/new", accounts.account_new, name="new"),
    path("accounts/<int:pk>/", accounts.account, name="account"),
    path("accounts/<int:pk>/close", accounts.account_close, name="close"),
    path("accounts/<int:pk>/reopen", accounts.account_reopen, name="reopen"),
    path("accounts/<int:pk>/link", accounts.account_link, name="password_link"),
    path("set-password/<str:token>/", passwords.password, name="password"),
    path("links/", links.links, name="links"),
    path("links/<int:pk>/revoke/", links.link_revoke, name="link_revoke"),
]
