"""The person behind a request, and where they are."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from kizuna.accounts.models import User


def user_of(request: HttpRequest) -> User:
    """The user who is logged in. Raises PermissionDenied when nobody is."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def address_of(request: HttpRequest) -> str:
    """The address a request came from, of IPv6 the network of its household or office; empty when unknown.

    A forwarded address is believed only as far as our own proxies wrote it: the last entries of the header.
    """
    seen = str(request.META.get("REMOTE_ADDR", ""))
    told = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).split(",")
    proxies = settings.PROXIES_IN_FRONT
    forwarded = _read(told[-proxies]) if 0 < proxies <= len(told) else None
    address = forwarded or _read(seen)
    if isinstance(address, IPv6Address):
        # One subscriber has 2^64 of them: counting each by itself would count nothing.
        return str(address.ipv4_mapped or ip_network((address, 64), strict=False))
    return str(address) if address else seen


def _read(text: str) -> IPv4Address | IPv6Address | None:
    """The address in an entry; some proxies write a port behind it."""
    bare = text.strip().strip('"')
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        return ip_address(bare)
    except ValueError:
        return None
