"""Every fault a citizen may meet, and the policy for each.

Trouble
├── card     wrong way, foreign, blocked, expired, revoked, forged, mute, removed, swapped, unchecked
├── reader   gone, service down
├── printer  paper out, jam, cover, toner, offline, busy, aborted, unknown
├── receipt  paper out, cover, offline, broken
├── payment  unknown, offline
├── center   unreachable, refused, token expired, price changed, closed
├── register down, slow, nonsense, no such person, name unprintable
├── passport guardian needed
├── appointment  slot taken, over
├── claim    unknown, used, other holder
├── passport absent, no chip, wrong mrz, mute, damaged, forged, unchecked, reader gone, reader down
└── machine  internal, ledger broken
"""

from dataclasses import dataclass
from enum import StrEnum

from typing_extensions import override


class Fault(StrEnum):
    """What went wrong, in one word that has its own sentence on the trouble page."""

    CARD_WRONG_WAY = "card_wrong_way"
    CARD_FOREIGN = "card_foreign"
    CARD_BLOCKED = "card_blocked"
    CARD_EXPIRED = "card_expired"
    CARD_REVOKED = "card_revoked"
    CARD_FORGED = "card_forged"
    CARD_MUTE = "card_mute"
    CARD_REMOVED = "card_removed"
    CARD_SWAPPED = "card_swapped"
    CARD_UNCHECKED = "card_unchecked"  # our list of revoked cards is too old: no fault of the card
    READER_GONE = "reader_gone"
    READER_SERVICE_DOWN = "reader_service_down"
    PRINTER_PAPER_OUT = "printer_paper_out"
    PRINTER_JAM = "printer_jam"
    PRINTER_COVER_OPEN = "printer_cover_open"
    PRINTER_TONER_OUT = "printer_toner_out"
    PRINTER_OFFLINE = "printer_offline"
    PRINTER_BUSY = "printer_busy"
    PRINT_ABORTED = "print_aborted"
    PRINT_UNKNOWN = "print_unknown"
    RECEIPT_PAPER_OUT = "receipt_paper_out"
    RECEIPT_COVER_OPEN = "receipt_cover_open"
    RECEIPT_OFFLINE = "receipt_offline"
    RECEIPT_BROKEN = "receipt_broken"
    PAYMENT_UNKNOWN = "payment_unknown"
    PAYMENT_OFFLINE = "payment_offline"
    CENTER_UNREACHABLE = "center_unreachable"
    CENTER_REFUSED = "center_refused"
    TOKEN_EXPIRED = "token_expired"  # noqa: S105 - the name of a fault, no secret
    PRICE_CHANGED = "price_changed"
    CLOSED_NOW = "closed_now"
    OFFICE_CLOSED = "office_closed"
    REGISTER_DOWN = "register_down"
    REGISTER_SLOW = "register_slow"
    REGISTER_NONSENSE = "register_nonsense"
    NO_SUCH_PERSON = "no_such_person"
    NAME_UNPRINTABLE = "name_unprintable"
    GUARDIAN_NEEDED = "guardian_needed"
    SLOT_TAKEN = "slot_taken"
    APPOINTMENT_OVER = "appointment_over"
    CLAIM_UNKNOWN = "claim_unknown"
    CLAIM_USED = "claim_used"
    CLAIM_OTHER_HOLDER = "claim_other_holder"
    LEDGER_BROKEN = "ledger_broken"
    INTERNAL = "internal"
    PASSPORT_ABSENT = "passport_absent"  # none lies there, or it was lifted too early
    PASSPORT_NO_CHIP = "passport_no_chip"  # something lies there that is no e-passport
    PASSPORT_WRONG_MRZ = "passport_wrong_mrz"
    PASSPORT_MUTE = "passport_mute"
    PASSPORT_DAMAGED = "passport_damaged"
    PASSPORT_FORGED = "passport_forged"
    PASSPORT_UNCHECKED = "passport_unchecked"  # no certificate of its state is here: no fault of the passport
    PASSPORT_READER_GONE = "passport_reader_gone"
    PASSPORT_READER_DOWN = "passport_reader_down"


class Trouble(Exception):
    """A fault thrown into the journey at the step that failed. `detail` is for logs: never personal."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail

    @override
    def __str__(self) -> str:
        """For a technician's eyes: `ledger_broken: disk I/O error`."""
        return f"{self.fault.value}: {self.detail}" if self.detail else self.fault.value


class Mender(StrEnum):
    """Who can put it right."""

    CITIZEN = "citizen"
    CLERK = "clerk"
    TECHNICIAN = "technician"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Policy:
    """The four questions: who mends it, may we retry, does the session survive, does the machine stop."""

    mender: Mender
    retry: bool = False
    session_survives: bool = False
    machine_stops: bool = False


_AGAIN = Policy(Mender.CITIZEN, retry=True, session_survives=True)
_CLERK = Policy(Mender.CLERK)
_TECHNICIAN = Policy(Mender.TECHNICIAN)
_LATER = Policy(Mender.TIME, retry=True, session_survives=True)
_STOP = Policy(Mender.TECHNICIAN, machine_stops=True)

POLICY: dict[Fault, Policy] = {
    Fault.CARD_WRONG_WAY: _AGAIN,
    Fault.CARD_FOREIGN: _AGAIN,
    Fault.CARD_BLOCKED: _CLERK,
    Fault.CARD_EXPIRED: _CLERK,
    Fault.CARD_REVOKED: _CLERK,
    Fault.CARD_FORGED: _CLERK,
    Fault.CARD_MUTE: _AGAIN,
    Fault.CARD_REMOVED: _AGAIN,
    Fault.CARD_SWAPPED: _AGAIN,
    Fault.CARD_UNCHECKED: _TECHNICIAN,
    Fault.READER_GONE: _TECHNICIAN,
    Fault.READER_SERVICE_DOWN: _LATER,
    Fault.PRINTER_PAPER_OUT: _TECHNICIAN,
    Fault.PRINTER_JAM: _TECHNICIAN,
    Fault.PRINTER_COVER_OPEN: _TECHNICIAN,
    Fault.PRINTER_TONER_OUT: _TECHNICIAN,
    Fault.PRINTER_OFFLINE: _TECHNICIAN,
    Fault.PRINTER_BUSY: _LATER,
    Fault.PRINT_ABORTED: _TECHNICIAN,
    Fault.PRINT_UNKNOWN: _TECHNICIAN,
    Fault.RECEIPT_PAPER_OUT: _TECHNICIAN,
    Fault.RECEIPT_COVER_OPEN: _TECHNICIAN,
    Fault.RECEIPT_OFFLINE: _TECHNICIAN,
    Fault.RECEIPT_BROKEN: _TECHNICIAN,
    Fault.PAYMENT_UNKNOWN: _CLERK,
    Fault.PAYMENT_OFFLINE: _TECHNICIAN,
    Fault.CENTER_UNREACHABLE: _LATER,
    Fault.CENTER_REFUSED: _CLERK,
    Fault.TOKEN_EXPIRED: _AGAIN,
    Fault.PRICE_CHANGED: _AGAIN,
    Fault.CLOSED_NOW: _CLERK,
    Fault.OFFICE_CLOSED: _CLERK,
    Fault.REGISTER_DOWN: _LATER,
    Fault.REGISTER_SLOW: _LATER,
    Fault.REGISTER_NONSENSE: _CLERK,
    Fault.NO_SUCH_PERSON: _CLERK,
    Fault.NAME_UNPRINTABLE: _CLERK,
    Fault.GUARDIAN_NEEDED: _CLERK,
    Fault.SLOT_TAKEN: _AGAIN,
    Fault.APPOINTMENT_OVER: _CLERK,
    Fault.CLAIM_UNKNOWN: _AGAIN,
    Fault.CLAIM_USED: _CLERK,
    Fault.CLAIM_OTHER_HOLDER: _CLERK,
    Fault.LEDGER_BROKEN: _STOP,
    Fault.INTERNAL: _CLERK,
    Fault.PASSPORT_ABSENT: _AGAIN,
    Fault.PASSPORT_NO_CHIP: _AGAIN,
    Fault.PASSPORT_WRONG_MRZ: _AGAIN,
    Fault.PASSPORT_MUTE: _AGAIN,
    Fault.PASSPORT_DAMAGED: _CLERK,
    Fault.PASSPORT_FORGED: _CLERK,
    Fault.PASSPORT_UNCHECKED: _CLERK,
    Fault.PASSPORT_READER_GONE: _TECHNICIAN,
    Fault.PASSPORT_READER_DOWN: _LATER,
}
