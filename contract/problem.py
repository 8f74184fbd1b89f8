"""Why the center refuses: codes, never sentences; the kiosk has the words."""

from enum import StrEnum

from contract.wire import Wire


class ProblemCode(StrEnum):
    """Every refusal of the center's API for kiosks."""

    NOT_AUTHENTICATED = "not_authenticated"
    KEY_REUSED = "key_reused"
    PROOF_REFUSED = "proof_refused"
    CARD_REVOKED = "card_revoked"
    CARD_UNCHECKED = "card_unchecked"
    TOKEN_EXPIRED = "token_expired"  # noqa: S105 - the name of a refusal, no secret
    NO_SUCH_PERSON = "no_such_person"
    NO_SUCH_DOCUMENT = "no_such_document"
    NOT_ON_KIOSK = "not_on_kiosk"
    CLOSED_NOW = "closed_now"
    PRICE_CHANGED = "price_changed"
    NAME_UNPRINTABLE = "name_unprintable"
    REGISTER_DOWN = "register_down"
    REGISTER_SLOW = "register_slow"
    REGISTER_NONSENSE = "register_nonsense"
    NO_SUCH_SERVICE = "no_such_service"
    OFFICE_CLOSED = "office_closed"
    SLOT_TAKEN = "slot_taken"
    APPOINTMENT_OVER = "appointment_over"
    CLAIM_UNKNOWN = "claim_unknown"
    CLAIM_USED = "claim_used"
    CLAIM_OTHER_HOLDER = "claim_other_holder"
    UNKNOWN = "unknown"


class Problem(Wire):
    """The body of every answer that is not 2xx."""

    code: ProblemCode
    detail: str = ""
