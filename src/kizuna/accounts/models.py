"""Users of the system."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.rules import Right, Role, has_right


class User(AbstractUser):
    """A person with a login. The role decides what they may do."""

    class Roles(models.TextChoices):
        """Labels of the roles."""

        ADMINISTRATOR = Role.ADMINISTRATOR.value, _("Administrator")
        OFFICER = Role.OFFICER.value, _("International officer")
        PRESS = Role.PRESS.value, _("Press officer")
        READER = Role.READER.value, _("Reader")
        GUEST = Role.GUEST.value, _("Officer of a partner city")

    role = models.CharField(_("role"), max_length=20, choices=Roles.choices, default=Role.GUEST.value)
    language = models.CharField(_("language"), max_length=2, default="de")

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def may(self, right: Right) -> bool:
        """Whether the user is active and the role carries the right."""
        return self.is_active and has_right(self.role, right)
