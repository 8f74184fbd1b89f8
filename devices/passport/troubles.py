"""What goes wrong on a line to a card, said of a passport. The same for the real and the simulated reader."""

from kiosk.faults import Fault, Trouble

OF_PASSPORT: dict[Fault, Fault] = {
    Fault.CARD_REMOVED: Fault.PASSPORT_ABSENT,
    Fault.CARD_SWAPPED: Fault.PASSPORT_ABSENT,
    Fault.CARD_FOREIGN: Fault.PASSPORT_NO_CHIP,
    Fault.CARD_WRONG_WAY: Fault.PASSPORT_MUTE,
    Fault.CARD_MUTE: Fault.PASSPORT_MUTE,
    Fault.READER_GONE: Fault.PASSPORT_READER_GONE,
    Fault.READER_SERVICE_DOWN: Fault.PASSPORT_READER_DOWN,
}
"""Every fault of devices/id_card's transport and worker."""


def of_passport(trouble: Trouble) -> Trouble:
    """The same trouble in a passport's words."""
    return Trouble(OF_PASSPORT.get(trouble.fault, trouble.fault), trouble.detail)
