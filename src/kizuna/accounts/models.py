"""Users of the system."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.rules import (
    LinkPurpose,
    LinkState,
    Right,
    Role,
    feed_state,
    has_right,
    link_state,
)
from kizuna.kernel.languages import Language


class User(AbstractUser):
    """A person with a login. The role decides what they may do."""

    class Roles(models.TextChoices):
        """Labels of the roles."""

        ADMINISTRATOR = Role.ADMINISTRATOR.value, _("Administrator")
        OFFICER = Role.OFFICER.value, _("International officer")
        PRESS = Role.PRESS.value, _("Press officer")
        READER = Role.READER.value, _("Reader")
        GUEST = Role.GUEST.value, _("Officer of a partner city")

    class Languages(models.TextChoices):
        """Labels of the languages."""

        GERMAN = Language.DE.value, _("German")
        JAPANESE = Language.JA.value, _("Japanese")
        ENGLISH = Language.EN.value, _("English")

    role = models.CharField(_("role"), max_length=20, choices=Roles.choices, default=Role.GUEST.value)
    language = models.CharField(_("language"), max_length=2, choices=Languages.choices, default="de")

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def may(self, right: Right) -> bool:
        """Whether the user is active and the role carries the right."""
        return self.is_active and has_right(self.role, right)


class SecretLink(models.Model):
    """A link that opens one thing for one person without a login. The secret itself is stored nowhere.

    One for approving serves once. One for a calendar is its maker's own, serves as long as it is used, speaks
    `language`, and ends with the role `made_as`.
    """

    class Purposes(models.TextChoices):
        """Labels of the purposes."""

        APPROVAL = LinkPurpose.APPROVAL.value, _("approving a text")
        PASSWORD = LinkPurpose.PASSWORD.value, _("setting a password")
        FEED = LinkPurpose.FEED.value, _("calendar")

    token_hash = models.CharField(_("hash of the secret"), max_length=64, unique=True)
    purpose = models.CharField(_("what the link is for"), max_length=20, choices=Purposes.choices)
    subject = models.CharField(_("subject"), max_length=120, db_index=True)
    recipient = models.CharField(_("for whom"), max_length=200)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("made by")
    )
    made_at = models.DateTimeField(_("link made at"))
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("used at"), null=True, blank=True)
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("taken back at"), null=True, blank=True)
    language = models.CharField(_("language"), max_length=2, blank=True)
    made_as = models.CharField(_("role in which it was made"), max_length=20, blank=True)

    class Meta:
        ordering = ("-made_at", "-id")
        verbose_name = _("secret link")
        verbose_name_plural = _("secret links")

    def __str__(self) -> str:
        return self.recipient

    def state(self, now: datetime) -> LinkState:
        """How the link stands now. Of one for a calendar `made_by` is asked, too."""
        state = link_state(now, expires_at=self.expires_at, used_at=self.used_at, revoked_at=self.revoked_at)
        if self.purpose != LinkPurpose.FEED:
            return state
        owner = self.made_by
        return feed_state(state, made_as=self.made_as, role=owner.role, is_active=owner.is_active)


class FailedLogin(models.Model):
    """Wrong passwords of late for one user name from one address. Neither can be read out of the row."""

    username_hash = models.CharField(_("hash of the user name"), max_length=64)
    address_hash = models.CharField(_("hash of the address"), max_length=64)
    failures = models.PositiveIntegerField(_("failures"), default=1)
    since = models.DateTimeField(_("since"), db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("username_hash", "address_hash"), name="failures_counted_once")
        ]
        verbose_name = _("failed login")
        verbose_name_plural = _("failed logins")

    def __str__(self) -> str:
        return f"{self.failures}"
