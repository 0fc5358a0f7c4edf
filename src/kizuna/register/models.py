"""Municipalities, organisations, people and their offices, ties."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kizuna.columns.fields import LocalTextField, PartialDateField
from kizuna.register.rules import FrameKind, OrganisationKind, Succession, Tier
from kizuna.sources.models import Document, Visibilities
from kizuna.sources.rules import Visibility


class Municipality(models.Model):
    """A city or municipality. Exactly one may be the office's own.

    One that was merged or renamed stays, for the papers it signed, and names the one that it became.
    """

    class Successions(models.TextChoices):
        """Labels of the ways in which one municipality becomes another."""

        MERGED = Succession.MERGED.value, _("merged")
        RENAMED = Succession.RENAMED.value, _("renamed")

    names = LocalTextField(_("names"))
    country = models.CharField(_("country"), max_length=2)
    geoname_id = models.PositiveIntegerField(_("GeoNames number"), null=True, blank=True, unique=True)
    latitude = models.FloatField(_("latitude"))
    longitude = models.FloatField(_("longitude"))
    time_zone = models.CharField(_("time zone"), max_length=60)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    is_home = models.BooleanField(_("our own city"), default=False)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("what it became"),
    )
    succession = models.CharField(_("how"), max_length=10, choices=Successions.choices, blank=True)
    succeeded_on = PartialDateField(_("from when on"), null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(successor=None, succession="", succeeded_on=None)
                | (Q(successor__isnull=False) & ~Q(succession="") & ~Q(successor=models.F("id"))),
                name="succession_with_successor",
            ),
            models.UniqueConstraint(
                fields=("is_home",), condition=Q(is_home=True), name="one_home_municipality"
            ),
            models.CheckConstraint(
                condition=Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="municipality_on_earth",
            ),
        ]
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")

    def __str__(self) -> str:
        return self.names.text(settings.LANGUAGE_CODE)


class Organisation(models.Model):
    """A body; a university, its faculty and its hospital are three, linked by `parent`."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        ADMINISTRATION = OrganisationKind.ADMINISTRATION.value, _("City administration")
        AGENCY = OrganisationKind.AGENCY.value, _("Economic development agency")
        COMPANY = OrganisationKind.COMPANY.value, _("Company")
        UNIVERSITY = OrganisationKind.UNIVERSITY.value, _("University")
        HOSPITAL = OrganisationKind.HOSPITAL.value, _("Hospital")
        SCHOOL = OrganisationKind.SCHOOL.value, _("School")
        FOUNDATION = OrganisationKind.FOUNDATION.value, _("Foundation")
        ASSOCIATION = OrganisationKind.ASSOCIATION.value, _("Association")
        MINISTRY = OrganisationKind.MINISTRY.value, _("Ministry or authority")
        NETWORK = OrganisationKind.NETWORK.value, _("Network")
        OTHER = OrganisationKind.OTHER.value, _("Other body")

    names = LocalTextField(_("names"))
    kind = models.CharField(
        _("kind"), max_length=20, choices=Kinds.choices, default=OrganisationKind.OTHER.value
    )
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of")
    )
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        verbose_name=_("seat"),
    )
    web_address = models.URLField(_("web address"), max_length=300, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=60, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(parent=models.F("id")) | Q(parent=None), name="organisation_not_its_own_part"
            )
        ]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self) -> str:
        return self.names.text(settings.LANGUAGE_CODE)


class Person(models.Model):
    """A natural person; names and offices are rows of their own."""

    is_example = models.BooleanField(_("invented person of an example"), default=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        first = min(self.names.all(), key=lambda name: (not name.is_preferred, name.pk), default=None)
        return str(first) if first else f"#{self.pk}"


class PersonName(models.Model):
    """A name in one script. Order and reading are as the person or a source gives them, never derived."""

    class Scripts(models.TextChoices):
        """ISO 15924 codes of the scripts in use."""

        LATIN = "Latn", _("Latin script")
        JAPANESE = "Jpan", _("Japanese script")

    class Orders(models.TextChoices):
        """Which part comes first in print."""

        GIVEN_FIRST = "given-family", _("given name first")
        FAMILY_FIRST = "family-given", _("family name first")

    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    script = models.CharField(_("script"), max_length=4, choices=Scripts.choices, default=Scripts.LATIN)
    title = models.CharField(_("academic title"), max_length=60, blank=True)
    family = models.CharField(_("family name"), max_length=120)
    given = models.CharField(_("given name"), max_length=120, blank=True)
    family_reading = models.CharField(_("reading of the family name"), max_length=120, blank=True)
    given_reading = models.CharField(_("reading of the given name"), max_length=120, blank=True)
    order = models.CharField(_("order"), max_length=12, choices=Orders.choices, default=Orders.GIVEN_FIRST)
    is_preferred = models.BooleanField(_("preferred in this script"), default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("person", "script"),
                condition=Q(is_preferred=True),
                name="one_preferred_name_a_script",
            )
        ]
        ordering = ("person", "script", "id")
        verbose_name = _("name")
        verbose_name_plural = _("names")

    def __str__(self) -> str:
        parts = (
            (self.given, self.family) if self.order == self.Orders.GIVEN_FIRST else (self.family, self.given)
        )
        return " ".join(part for part in (self.title, *parts) if part)


class Spelling(models.Model):
    """A way a name is written somewhere; `folded` finds it, `text` stays as printed."""

    text = models.CharField(_("spelling"), max_length=300)
    folded = models.CharField(_("search key"), max_length=300, db_index=True)
    municipality = models.ForeignKey(
        Municipality, models.CASCADE, null=True, blank=True, related_name="spellings"
    )
    organisation = models.ForeignKey(
        Organisation, models.CASCADE, null=True, blank=True, related_name="spellings"
    )
    person = models.ForeignKey(Person, models.CASCADE, null=True, blank=True, related_name="spellings")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(municipality__isnull=False, organisation=None, person=None)
                | Q(municipality=None, organisation__isnull=False, person=None)
                | Q(municipality=None, organisation=None, person__isnull=False),
                name="spelling_of_one_row",
            ),
            models.UniqueConstraint(fields=("text", "municipality"), name="spelling_once_a_municipality"),
            models.UniqueConstraint(fields=("text", "organisation"), name="spelling_once_an_organisation"),
            models.UniqueConstraint(fields=("text", "person"), name="spelling_once_a_person"),
        ]
        verbose_name = _("spelling")
        verbose_name_plural = _("spellings")

    def __str__(self) -> str:
        return self.text


class Tenure(models.Model):
    """An office held: function as that side prints it, from and to as far as known; several at once."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="tenures")
    function = LocalTextField(_("function"))
    municipality = models.ForeignKey(
        Municipality,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tenures",
        verbose_name=_("municipality"),
    )
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tenures",
        verbose_name=_("organisation"),
    )
    start = PartialDateField(_("from"), null=True, blank=True)
    end = PartialDateField(_("to"), null=True, blank=True)
    is_head = models.BooleanField(_("head of the body"), default=False)

    class Meta:
        ordering = ("person", "id")
        verbose_name = _("office held")
        verbose_name_plural = _("offices held")

    def __str__(self) -> str:
        return self.function.text(settings.LANGUAGE_CODE)


class FieldOfCooperation(models.Model):
    """A word of the small vocabulary onto which the printed wording is mapped."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    names = LocalTextField(_("names"))

    class Meta:
        ordering = ("id",)
        verbose_name = _("field of cooperation")
        verbose_name_plural = _("fields of cooperation")

    def __str__(self) -> str:
        return self.code


class Tie(models.Model):
    """A tie of two or more municipalities: the thing that outlives officers and mayors."""

    slug = models.SlugField(_("short name"), max_length=80, unique=True)
    title = LocalTextField(_("title"))
    municipalities = models.ManyToManyField(
        Municipality, through="TieMunicipality", related_name="ties", verbose_name=_("municipalities")
    )
    origin_story = LocalTextField(_("how it began"), blank=True)
    visibility = models.CharField(
        _("visibility"), max_length=10, choices=Visibilities.choices, default=Visibility.PARTNERS.value
    )

    class Meta:
        ordering = ("slug",)
        verbose_name = _("tie")
        verbose_name_plural = _("ties")

    def __str__(self) -> str:
        return self.slug


class TieMunicipality(models.Model):
    """A municipality's part in a tie, in the order of naming."""

    tie = models.ForeignKey(Tie, models.CASCADE, related_name="parts")
    municipality = models.ForeignKey(Municipality, models.PROTECT, related_name="parts")
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=("tie", "municipality"), name="municipality_once_a_tie")
        ]
        ordering = ("tie", "position", "id")
        verbose_name = _("municipality of a tie")
        verbose_name_plural = _("municipalities of a tie")

    def __str__(self) -> str:
        return f"{self.tie_id}/{self.municipality_id}"


class TieTier(models.Model):
    """The type a tie had in a period (contact, project, friendship, twinning …)."""

    class Tiers(models.TextChoices):
        """Labels of the types."""

        CONTACT = Tier.CONTACT.value, _("Contact")
        PROJECT = Tier.PROJECT.value, _("Project partnership")
        COOPERATION = Tier.COOPERATION.value, _("City-to-city cooperation")
        FRIENDSHIP = Tier.FRIENDSHIP.value, _("Friendship city")
        TWINNING = Tier.TWINNING.value, _("Twinning")

    tie = models.ForeignKey(Tie, models.CASCADE, related_name="tiers")
    tier = models.CharField(_("type"), max_length=20, choices=Tiers.choices)
    start = PartialDateField(_("from"), null=True, blank=True)
    end = PartialDateField(_("to"), null=True, blank=True)

    class Meta:
        ordering = ("tie", "start", "id")
        verbose_name = _("type of a tie")
        verbose_name_plural = _("types of a tie")

    def __str__(self) -> str:
        return self.tier


class TieFrame(models.Model):
    """What frames a tie: a declaration of states, an EU programme, a cluster of cities."""

    class Kinds(models.TextChoices):
        """Labels of the kinds."""

        DECLARATION = FrameKind.DECLARATION.value, _("Declaration of regions")
        PROGRAMME = FrameKind.PROGRAMME.value, _("Programme")
        CLUSTER = FrameKind.CLUSTER.value, _("Cluster of cities")

    tie = models.ForeignKey(Tie, models.CASCADE, related_name="frames")
    kind = models.CharField(_("kind"), max_length=20, choices=Kinds.choices)
    names = LocalTextField(_("name"))
    start = PartialDateField(_("from"), null=True, blank=True)
    end = PartialDateField(_("to"), null=True, blank=True)

    class Meta:
        ordering = ("tie", "start", "id")
        verbose_name = _("frame")
        verbose_name_plural = _("frames")

    def __str__(self) -> str:
        return self.kind


class TieDocument(models.Model):
    """A document that speaks of a tie."""

    tie = models.ForeignKey(Tie, models.CASCADE, related_name="documents")
    document = models.ForeignKey(Document, models.PROTECT, related_name="ties")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("tie", "document"), name="document_once_a_tie")]
        verbose_name = _("document of a tie")
        verbose_name_plural = _("documents of a tie")

    def __str__(self) -> str:
        return f"{self.tie_id}/{self.document_id}"


class TieGrant(models.Model):
    """Lets a guest, such as the partner city's officer, see one tie."""

    tie = models.ForeignKey(Tie, models.CASCADE, related_name="grants")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="tie_grants")

    class Meta:
        constraints = [models.UniqueConstraint(fields=("tie", "user"), name="grant_once")]
        verbose_name = _("grant")
        verbose_name_plural = _("grants")

    def __str__(self) -> str:
        return f"{self.user_id}/{self.tie_id}"
