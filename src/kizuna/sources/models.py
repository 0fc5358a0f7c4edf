"""Documents, citations and statements: where a fact comes from."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.sources.rules import MediaType, Origin, Visibility


class Visibilities(models.TextChoices):
    """Labels of the visibilities."""

    INTERNAL = Visibility.INTERNAL.value, _("Office only")
    PARTNERS = Visibility.PARTNERS.value, _("Office and partner city")
    PUBLIC = Visibility.PUBLIC.value, _("Public")


class Document(models.Model):
    """A text the office holds, exactly as it was read. Citations point into `text`, so it never changes."""

    class Origins(models.TextChoices):
        """Labels of the origins."""

        RELEASE = Origin.RELEASE.value, _("Press release")
        NEWS = Origin.NEWS.value, _("News report")
        PAPER = Origin.PAPER.value, _("Signed paper")
        REPORT = Origin.REPORT.value, _("Report")
        NOTE = Origin.NOTE.value, _("Note of the office")

    title = models.CharField(_("title"), max_length=300)
    text = models.TextField(_("text"))
    sha256 = models.CharField(_("SHA-256 of the text"), max_length=64, unique=True)
    origin = models.CharField(
        _("origin"), max_length=20, choices=Origins.choices, default=Origin.RELEASE.value
    )
    publisher = models.CharField(_("published by"), max_length=300, blank=True)
    address = models.URLField(_("web address"), max_length=500, blank=True)
    language = models.CharField(_("language"), max_length=2, default="de")
    published_on = PartialDateField(_("published on"), null=True, blank=True)
    file_name = models.CharField(_("file name"), max_length=255, blank=True)
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibilities.choices, default=Visibility.INTERNAL.value
    )
    received_at = models.DateTimeField(_("received at"))
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-received_at", "-id")
        verbose_name = _("document")
        verbose_name_plural = _("documents")

    def __str__(self) -> str:
        return self.title


class Citation(models.Model):
    """A span of characters in a document: `document.text[start:end] == quote`."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="citations")
    start = models.PositiveIntegerField(_("first character"))
    end = models.PositiveIntegerField(_("behind the last character"))
    quote = models.TextField(_("quoted words"))

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="citation_has_length"),
            models.UniqueConstraint(fields=("document", "start", "end"), name="citation_once"),
        ]
        verbose_name = _("citation")
        verbose_name_plural = _("citations")

    def __str__(self) -> str:
        return self.quote


class Statement(models.Model):
    """What one source says of one aspect of a row. All are kept; one may be held true, with a reason."""

    subject = models.CharField(_("subject"), max_length=120)
    aspect = models.CharField(_("aspect"), max_length=60)
    value = models.JSONField(_("value"))
    citation = models.ForeignKey(
        Citation, models.PROTECT, null=True, blank=True, related_name="statements", verbose_name=_("citation")
    )
    is_held_true = models.BooleanField(_("held true"), default=False)
    reason = LocalTextField(_("reason"), blank=True)
    made_at = models.DateTimeField(_("made at"))
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("subject", "aspect"), condition=Q(is_held_true=True), name="one_account_held_true"
            )
        ]
        indexes = [models.Index(fields=("subject", "aspect"), name="statement_of")]
        ordering = ("subject", "aspect", "id")
        verbose_name = _("statement")
        verbose_name_plural = _("statements")

    def __str__(self) -> str:
        return f"{self.subject} {self.aspect}"


class StoredFile(models.Model):
    """A file kept byte by byte under its hash. The name is only what it is called when somebody takes it out."""

    class MediaTypes(models.TextChoices):
        """Labels of the kinds of file."""

        PDF = MediaType.PDF.value, "PDF"
        PNG = MediaType.PNG.value, "PNG"
        JPEG = MediaType.JPEG.value, "JPEG"
        TIFF = MediaType.TIFF.value, "TIFF"

    sha256 = models.CharField(_("SHA-256 of the file"), max_length=64, unique=True)
    name = models.CharField(_("file name"), max_length=255)
    media_type = models.CharField(_("kind of file"), max_length=40, choices=MediaTypes.choices)
    size = models.PositiveIntegerField(_("size in bytes"))
    received_at = models.DateTimeField(_("received at"))
    received_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-received_at", "-id")
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self) -> str:
        return self.name
