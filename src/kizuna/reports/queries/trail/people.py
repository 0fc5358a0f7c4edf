"""Whose doing the trail can be asked for."""

from __future__ import annotations

from kizuna.accounts.models import User
from kizuna.columns.keys import key_of
from kizuna.reports.queries.trail.naming import keys_in, names_of_keys


def people_of_trail(asked: str, language: str) -> list[tuple[str, str]]:
    """Key and name of everyone with an account, and of a partner without one if the trail is asked for them."""
    users = User.objects.order_by("first_name", "last_name", "username")
    people = [(key_of(user), str(user)) for user in users]
    if asked and asked not in dict(people):
        others = names_of_keys(keys_in(asked))
        people += [(key, named.title.text(language)) for key, named in others.items()]
    return people
