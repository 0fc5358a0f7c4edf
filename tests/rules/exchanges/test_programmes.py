"""What cannot be true of an exchange programme."""

from kizuna.exchanges.rules import ProgrammeFault, faults


def test_a_sound_programme_has_no_faults() -> None:
    assert faults(sending=1, hosting=2, weeks=4, places=1) == []
    assert faults(sending=None, hosting=None, weeks=None, places=None) == []


def test_a_body_does_not_send_to_itself() -> None:
    assert faults(sending=1, hosting=1, weeks=None, places=None) == [ProgrammeFault.SENDS_TO_ITSELF]


def test_weeks_and_places_are_counted_from_one() -> None:
    assert faults(sending=1, hosting=2, weeks=0, places=0) == [
        ProgrammeFault.NO_WEEKS,
        ProgrammeFault.NO_PLACES,
    ]
    assert faults(sending=1, hosting=2, weeks=105, places=1) == [ProgrammeFault.NO_WEEKS]
    assert faults(sending=1, hosting=2, weeks=104, places=1) == []
