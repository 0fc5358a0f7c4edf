"""The spine: what happened, when, between whom, out of what."""

from django.apps import AppConfig


class ChronicleConfig(AppConfig):
    """The spine: what happened, when, between whom, out of what."""

    name = "kizuna.chronicle"
    label = "chronicle"

    def ready(self) -> None:
        """Tell the list of ties what only the chronicle knows."""
        from kizuna.chronicle.ties import ChronicleKnowledge  # noqa: PLC0415 - models load before this
        from kizuna.register.enrichment import hand_in  # noqa: PLC0415 - as above

        hand_in(ChronicleKnowledge())
