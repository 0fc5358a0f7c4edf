"""What is to be agreed, its versions word by word, who approved which, and who was asked to."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kizuna.accounts.models import SecretLink
from kizuna.approvals.rules.agreeing import Side
from kizuna.kernel.languages import LocalText


class Matter(models.Model):
    """Something that sides agree upon.

    Every step towards it first takes hold of this row, so that crossing steps come one after the other.
    """

    subject = models.CharField(_("subject"), max_length=120, unique=True)

    class Meta:
        verbose_name = _("matter to agree upon")
        verbose_name_plural = _("matters to agree upon")

    def __str__(self) -> str:
        return self.subject


class Version(models.Model):
    """One wording, to the letter. Its words, sides and hash are never changed."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField(_("number"))
    canonical = models.TextField(_("canonical text"))
    sha256 = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    sides = models.JSONField(_("sides"))
    proposed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField(_("proposed at"))
    agreed_at = models.DateTimeField(_("approved by all at"), null=True, blank=True)
    superseded_at = models.DateTimeField(_("replaced at"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("matter", "number"), name="version_number_once"),
            models.UniqueConstraint(
                fields=("matter",),
                condition=Q(superseded_at=None, withdrawn_at=None),
                name="one_current_version",
            ),
        ]
        ordering = ("matter", "number")
        verbose_name = _("version")
        verbose_name_plural = _("versions")

    def __str__(self) -> str:
        return f"{self.matter_id}/{self.number}"

    @property
    def is_current(self) -> bool:
        """Whether it is the version that stands for approval."""
        return self.superseded_at is None and self.withdrawn_at is None

    @property
    def parties(self) -> list[Side]:
        """The sides whose approval it takes, in the order of the content."""
        return [Side(one["key"], LocalText(one["names"]), one["is_ours"]) for one in self.sides]


class Invitation(models.Model):
    """Someone of another side is asked to approve, by a link of their own."""

    matter = models.ForeignKey(Matter, models.PROTECT, related_name="invitations")
    version = models.ForeignKey(Version, models.PROTECT, related_name="invitations")
    side = models.CharField(_("side"), max_length=120)
    link = models.OneToOneField(SecretLink, models.PROTECT, related_name="+")
    name = models.CharField(_("full name"), max_length=200)
    function = models.CharField(_("function"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(_("language"), max_length=2, default="en")

    class Meta:
        ordering = ("id",)
        verbose_name = _("invitation to approve")
        verbose_name_plural = _("invitations to approve")

    def __str__(self) -> str:
        return self.name


class Approval(models.Model):
    """A person's yes to one version for one side. It is kept when a later version makes it void."""

    version = models.ForeignKey(Version, models.PROTECT, related_name="approvals")
    side = models.CharField(_("side"), max_length=120)
    sha256 = models.CharField(_("SHA-256"), max_length=64)
    name = models.CharField(_("full name"), max_length=200)
    function = models.CharField(_("function"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    link = models.OneToOneField(SecretLink, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField(_("approved at"))

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("version", "side"), name="side_approves_once"),
            models.CheckConstraint(
                condition=Q(user=None, link__isnull=False) | Q(user__isnull=False, link=None),
                name="approved_by_account_or_link",
            ),
        ]
        ordering = ("id",)
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")

    def __str__(self) -> str:
        return f"{self.name} ({self.side})"


class Objection(models.Model):
    """A person of another side says "not like this" to one version, and why; the office answers.

    It blocks nothing and uses up no link: the same person may approve this version or a later one.
    """

    version = models.ForeignKey(Version, models.PROTECT, related_name="objections")
    invitation = models.ForeignKey(Invitation, models.PROTECT, related_name="objections")
    name = models.CharField(_("full name"), max_length=200)
    function = models.CharField(_("function"), max_length=200, blank=True)
    reason = models.TextField(_("what should be different"))
    language = models.CharField(_("language"), max_length=2)
    at = models.DateTimeField(_("objected at"))
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_by=None, answered_at=None)
                | (~Q(answer="") & Q(answered_by__isnull=False, answered_at__isnull=False)),
                name="answer_with_author_and_time",
            ),
        ]
        ordering = ("id",)
        verbose_name = _("objection")
        verbose_name_plural = _("objections")

    def __str__(self) -> str:
        return f"{self.name} ({self.version_id})"
