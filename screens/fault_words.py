"""What each fault is called on the trouble page: what happened, what to do next. One row per Fault."""

from dataclasses import dataclass

from kiosk.faults import Fault
from screens.literals import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class FaultWords:
    """Both sentences are translated when shown (context Fault)."""

    happened: str
    advice: str
    picture: str = "resting"


_STAFF = QT_TRANSLATE_NOOP("Fault", "Please call a person. We help you from here.")
_OTHER_MACHINE = QT_TRANSLATE_NOOP("Fault", "Please use another machine, or call a person.")
_COLLECT = QT_TRANSLATE_NOOP("Fault", "You can have your paper at another machine, or call a person.")
_SOON = QT_TRANSLATE_NOOP("Fault", "Please try again in a moment, or call a person.")
_ANEW = QT_TRANSLATE_NOOP("Fault", "Please start again. Nothing was issued.")

FAULTS: dict[Fault, FaultWords] = {
    Fault.CARD_WRONG_WAY: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The card is the wrong way round"),
        QT_TRANSLATE_NOOP("Fault", "Take it out. Put it in with the gold chip up and first."),
        "insert_card",
    ),
    Fault.CARD_FOREIGN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This is not a resident ID card"),
        QT_TRANSLATE_NOOP("Fault", "Please put in your resident ID card with the gold chip."),
        "insert_card",
    ),
    Fault.CARD_BLOCKED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The PIN of this card is blocked"),
        QT_TRANSLATE_NOOP("Fault", "Take your card to a community centre; there you get a new PIN."),
        "take_card",
    ),
    Fault.CARD_EXPIRED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This card is out of date"),
        QT_TRANSLATE_NOOP("Fault", "A community centre gives you a new one. Or call a person."),
        "take_card",
    ),
    Fault.CARD_REVOKED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This card was reported lost"),
        QT_TRANSLATE_NOOP("Fault", "If it is yours, please call a person."),
        "take_card",
    ),
    Fault.CARD_FORGED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "We cannot accept this card"),
        QT_TRANSLATE_NOOP("Fault", "Its chip could not prove itself. Please call a person."),
        "take_card",
    ),
    Fault.CARD_MUTE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The card does not answer"),
        QT_TRANSLATE_NOOP("Fault", "Take it out, wipe the gold chip, and put it in again."),
        "insert_card",
    ),
    Fault.CARD_REMOVED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The card came out too early"),
        QT_TRANSLATE_NOOP("Fault", "Put it in again and leave it until we ask you to take it."),
        "insert_card",
    ),
    Fault.CARD_SWAPPED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This is another card than before"),
        QT_TRANSLATE_NOOP("Fault", "Please put in the card you began with."),
        "insert_card",
    ),
    Fault.CARD_UNCHECKED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This machine cannot check cards now"),
        QT_TRANSLATE_NOOP(
            "Fault",
            "It is not your card: our list of lost cards is too old. Use another machine, or call a person.",
        ),
        "take_card",
    ),
    Fault.READER_GONE: FaultWords(QT_TRANSLATE_NOOP("Fault", "The card slot does not work"), _OTHER_MACHINE),
    Fault.READER_SERVICE_DOWN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The card slot is starting again"), _SOON
    ),
    Fault.PRINTER_PAPER_OUT: FaultWords(QT_TRANSLATE_NOOP("Fault", "The paper has run out"), _COLLECT),
    Fault.PRINTER_JAM: FaultWords(QT_TRANSLATE_NOOP("Fault", "The paper is stuck"), _COLLECT),
    Fault.PRINTER_COVER_OPEN: FaultWords(QT_TRANSLATE_NOOP("Fault", "The printer is open"), _COLLECT),
    Fault.PRINTER_TONER_OUT: FaultWords(QT_TRANSLATE_NOOP("Fault", "The ink has run out"), _COLLECT),
    Fault.PRINTER_OFFLINE: FaultWords(QT_TRANSLATE_NOOP("Fault", "The printer does not answer"), _COLLECT),
    Fault.PRINTER_BUSY: FaultWords(QT_TRANSLATE_NOOP("Fault", "The printer is still busy"), _SOON),
    Fault.PRINT_ABORTED: FaultWords(QT_TRANSLATE_NOOP("Fault", "Printing stopped half-way"), _COLLECT),
    Fault.PRINT_UNKNOWN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "We are not sure the paper came out"),
        QT_TRANSLATE_NOOP("Fault", "A paper of this try is not valid. You can have a new one."),
    ),
    Fault.RECEIPT_PAPER_OUT: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The receipt paper has run out"), _OTHER_MACHINE
    ),
    Fault.RECEIPT_COVER_OPEN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The receipt printer is open"), _OTHER_MACHINE
    ),
    Fault.RECEIPT_OFFLINE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The receipt printer does not answer"), _OTHER_MACHINE
    ),
    Fault.RECEIPT_BROKEN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The receipt printer is broken"), _OTHER_MACHINE
    ),
    Fault.PAYMENT_UNKNOWN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "We are not sure the payment went through"),
        QT_TRANSLATE_NOOP("Fault", "We are finding out. You pay nothing for a paper you did not get."),
    ),
    Fault.PAYMENT_OFFLINE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "Payment does not work now"), _OTHER_MACHINE
    ),
    Fault.CENTER_UNREACHABLE: FaultWords(QT_TRANSLATE_NOOP("Fault", "We have no connection now"), _SOON),
    Fault.CENTER_REFUSED: FaultWords(QT_TRANSLATE_NOOP("Fault", "This cannot be issued here"), _STAFF),
    Fault.TOKEN_EXPIRED: FaultWords(QT_TRANSLATE_NOOP("Fault", "Too much time has passed"), _ANEW),
    Fault.PRICE_CHANGED: FaultWords(QT_TRANSLATE_NOOP("Fault", "The fee has just changed"), _ANEW),
    Fault.CLOSED_NOW: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The hours of this certificate are over"),
        QT_TRANSLATE_NOOP("Fault", "The first page shows when it works again."),
    ),
    Fault.OFFICE_CLOSED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The counter has just closed"),
        QT_TRANSLATE_NOOP("Fault", "The first page shows when it opens again. Or call a person."),
    ),
    Fault.REGISTER_DOWN: FaultWords(QT_TRANSLATE_NOOP("Fault", "The register does not answer"), _SOON),
    Fault.REGISTER_SLOW: FaultWords(QT_TRANSLATE_NOOP("Fault", "The register takes too long"), _SOON),
    Fault.REGISTER_NONSENSE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The register gave an answer we cannot read"), _STAFF
    ),
    Fault.NO_SUCH_PERSON: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "We did not find you in the register"), _STAFF
    ),
    Fault.NAME_UNPRINTABLE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "Your name has a letter we cannot print"),
        QT_TRANSLATE_NOOP("Fault", "A person writes it for you. Please call one."),
    ),
    Fault.GUARDIAN_NEEDED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "A guardian comes along below the age of 18"),
        QT_TRANSLATE_NOOP("Fault", "Please call a person: a counter helps you both."),
        "talk",
    ),
    Fault.SLOT_TAKEN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "Somebody has just taken this time"),
        QT_TRANSLATE_NOOP("Fault", "Please choose another time."),
        "wait",
    ),
    Fault.APPOINTMENT_OVER: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This appointment has changed"),
        _STAFF,
        "talk",
    ),
    Fault.CLAIM_UNKNOWN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "We do not know this code"),
        QT_TRANSLATE_NOOP("Fault", "Please check the six signs on your slip."),
    ),
    Fault.CLAIM_USED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This code was used before"),
        QT_TRANSLATE_NOOP("Fault", "If that was not you, please call a person."),
    ),
    Fault.CLAIM_OTHER_HOLDER: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This code belongs to another card"),
        QT_TRANSLATE_NOOP("Fault", "Please use the card the paper was asked for with."),
        "insert_card",
    ),
    Fault.LEDGER_BROKEN: FaultWords(QT_TRANSLATE_NOOP("Fault", "This machine needs a check"), _OTHER_MACHINE),
    Fault.INTERNAL: FaultWords(QT_TRANSLATE_NOOP("Fault", "Something went wrong with us"), _STAFF),
    Fault.PASSPORT_ABSENT: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The passport is not on the reader"),
        QT_TRANSLATE_NOOP("Fault", "Lay it on and leave it until we ask you to take it."),
        "passport",
    ),
    Fault.PASSPORT_NO_CHIP: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This is not a passport with a chip"),
        QT_TRANSLATE_NOOP("Fault", "Lay on the passport with the chip sign on its cover."),
        "passport",
    ),
    Fault.PASSPORT_WRONG_MRZ: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The passport did not open"),
        QT_TRANSLATE_NOOP("Fault", "Check the number, the birthday and the last valid day, then try again."),
        "passport",
    ),
    Fault.PASSPORT_MUTE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The passport does not answer"),
        QT_TRANSLATE_NOOP("Fault", "Take it out of its cover and lay it flat on the reader."),
        "passport",
    ),
    Fault.PASSPORT_DAMAGED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The passport's chip cannot be read"),
        QT_TRANSLATE_NOOP("Fault", "A person helps you with this passport. Please call one."),
        "passport",
    ),
    Fault.PASSPORT_FORGED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "We cannot accept this passport"),
        QT_TRANSLATE_NOOP("Fault", "Its chip could not prove itself. Please call a person."),
        "passport",
    ),
    Fault.PASSPORT_UNCHECKED: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "This machine cannot check this passport"),
        QT_TRANSLATE_NOOP("Fault", "It is not your passport's fault. A person helps you: please call one."),
        "passport",
    ),
    Fault.PASSPORT_READER_GONE: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The passport reader does not work"), _OTHER_MACHINE
    ),
    Fault.PASSPORT_READER_DOWN: FaultWords(
        QT_TRANSLATE_NOOP("Fault", "The passport reader is starting again"), _SOON
    ),
}
"""Every fault a citizen may meet."""
