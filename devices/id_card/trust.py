"""From what the card said to whom it proves, or to the fault the citizen is told."""

from datetime import datetime

from contract.card_anchors import CardAnchors
from contract.card_proof import ProofReason, ProofRefused, check_proof
from contract.identity import CardProof
from devices.id_card.conversation import CardRecord
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardProven

FAULTS: dict[ProofReason, Fault] = {
    ProofReason.CHAIN: Fault.CARD_FORGED,
    ProofReason.EXPIRED: Fault.CARD_EXPIRED,
    ProofReason.NOT_YET_VALID: Fault.CARD_EXPIRED,  # not good today: the counter decides, no one is accused
    ProofReason.REVOKED: Fault.CARD_REVOKED,
    ProofReason.CRL_STALE: Fault.CARD_UNCHECKED,  # the kiosk lacks a fresh list; the card is not to blame
    ProofReason.FORGED_SIGNATURE: Fault.CARD_FORGED,
    ProofReason.FORGED_DATA: Fault.CARD_FORGED,
    ProofReason.GUID_MISMATCH: Fault.CARD_FORGED,
    ProofReason.MALFORMED: Fault.CARD_FORGED,
}


def proven(record: CardRecord, challenge: bytes, anchors: CardAnchors, at: datetime) -> CardProven:
    """The proof, checked here and packed for the center to check again. Trouble: see FAULTS."""
    proof = (
        CardProof.model_construct(  # our own bytes: nothing to validate, and base64 is the wire's business
            nonce=challenge,
            certificate=record.certificate,
            signature=record.signature,
            printed_information=record.printed_information,
            chuid=record.chuid,
            security_object=record.security_object,
        )
    )
    try:
        holder = check_proof(proof, anchors, at)
    except ProofRefused as refused:
        raise Trouble(FAULTS[refused.reason], f"{refused.reason}: {refused.detail}") from refused
    return CardProven(holder.name, proof)
