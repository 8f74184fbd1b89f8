"""The center's own check of a card's proof, in the words of a refusal."""

from datetime import datetime
from pathlib import Path

from center.issuing.holder import CardHolder
from center.issuing.refusal import Refusal
from contract.card_anchors import CardAnchors
from contract.card_folder import FolderAnchors
from contract.card_proof import ProofReason, ProofRefused, check_proof
from contract.identity import CardProof
from contract.problem import ProblemCode

_CODES = {
    ProofReason.REVOKED: ProblemCode.CARD_REVOKED,
    ProofReason.CRL_STALE: ProblemCode.CARD_UNCHECKED,  # our own list is too old: nobody is accused
}


class CardCheck:
    """A `ProofCheck` over pinned authorities; a folder is looked at for each proof: a list counts at once."""

    def __init__(self, anchors: CardAnchors | Path) -> None:
        self._anchors = anchors if isinstance(anchors, CardAnchors) else FolderAnchors(anchors)

    def __call__(self, proof: CardProof, at: datetime) -> CardHolder:
        """Whom the card proves at `at`. Refusal: PROOF_REFUSED, CARD_REVOKED, CARD_UNCHECKED."""
        anchors = self._anchors() if isinstance(self._anchors, FolderAnchors) else self._anchors
        try:
            return CardHolder(check_proof(proof, anchors, at).card_number)
        except ProofRefused as refused:
            code = _CODES.get(refused.reason, ProblemCode.PROOF_REFUSED)
            raise Refusal(code, refused.reason.value) from refused
