"""Papers between the partners, and what is in force on a day."""

from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    """Papers between the partners, and what is in force on a day."""

    name = "kizuna.agreements"
    label = "agreements"

    def ready(self) -> None:
        """Say how the text of a paper is shown where it is approved, and from which clauses promises come."""
        from kizuna.agreements.origins import ObligationOrigins  # noqa: PLC0415 - tables are there only now
        from kizuna.agreements.queries import wording, wording_shown  # noqa: PLC0415 - as above
        from kizuna.approvals.showing import show_with  # noqa: PLC0415 - as above
        from kizuna.promises.origins import hand_in  # noqa: PLC0415 - as above

        hand_in(ObligationOrigins())
        for form in (wording.FORMAT, *wording.EARLIER_FORMATS):
            show_with(form, wording_shown.shown)
