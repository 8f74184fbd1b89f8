"""What verification found: every reason to doubt a paper, each by its own name and in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why a paper is not to be trusted, or not yet."""

    NOT_A_PDF = "not_a_pdf"
    NOT_SIGNED = "not_signed"
    SIGNATURE_BROKEN = "signature_broken"
    CHANGED_AFTER_SIGNING = "changed_after_signing"
    UNKNOWN_SIGNER = "unknown_signer"
    NO_FIELDS = "no_fields"
    SEAL_MISSING = "seal_missing"
    SEAL_INVALID = "seal_invalid"
    SEAL_OF_ANOTHER_DOCUMENT = "seal_of_another_document"
    FIELD_ALTERED = "field_altered"
    EXPIRED = "expired"
    VOID = "void"
    NOT_YET_CONFIRMED = "not_yet_confirmed"
    UNREPORTED = "unreported"
    UNKNOWN = "unknown"
    OTHER_FILE = "other_file"
    STATUS_UNREACHABLE = "status_unreachable"


PLAIN: Mapping[Reason, str] = {
    Reason.NOT_A_PDF: "This is not a PDF file, or it is damaged beyond reading.",
    Reason.NOT_SIGNED: "The file carries no signature of an issuing office.",
    Reason.SIGNATURE_BROKEN: "The signature does not fit: at least one byte of the file was changed.",
    Reason.CHANGED_AFTER_SIGNING: "Something was added to the file after it had been signed.",
    Reason.UNKNOWN_SIGNER: "The file is signed, but not by an office we know.",
    Reason.NO_FIELDS: "The file does not carry the fields that belong to a paper of ours.",
    Reason.SEAL_MISSING: "A page shows no QR seal that can be read.",
    Reason.SEAL_INVALID: "The QR seal is not genuine.",
    Reason.SEAL_OF_ANOTHER_DOCUMENT: "The QR seal is genuine, but it belongs to another document.",
    Reason.FIELD_ALTERED: "What is written on the paper is not what was sealed.",
    Reason.EXPIRED: "The paper is older than 90 days.",
    Reason.VOID: "The office has declared this paper void.",
    Reason.NOT_YET_CONFIRMED: "The office does not yet know whether this paper came out of the printer.",
    Reason.UNREPORTED: "For a day the kiosk has not told whether this paper came out: ask the office.",
    Reason.UNKNOWN: "The office has no paper of this number.",
    Reason.OTHER_FILE: "The office issued another file under this number.",
    Reason.STATUS_UNREACHABLE: "The office could not be asked for the status.",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """fields: what the paper says. altered: the blocks or texts that are not as sealed.

    status: `valid` when the register was asked and agrees, else `not_asked`, or the register's own word.
    """

    fields: Mapping[str, str] = field(default_factory=dict, repr=False)
    reasons: tuple[Reason, ...] = ()
    altered: tuple[str, ...] = ()
    status: str = "not_asked"

    @property
    def genuine(self) -> bool:
        """No reason to doubt was found; `status` says whether the register was asked."""
        return not self.reasons
