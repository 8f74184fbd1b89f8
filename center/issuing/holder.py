"""From a challenge to a short-lived token that stands for one holder at one kiosk."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import delete, insert, select, update

from center.database.tables import challenge, holder_token
from center.issuing.desk import Desk
from center.issuing.refusal import Refusal, refusal_of
from center.registry.records import Person
from center.registry.register import NoSuchPerson, RegisterTrouble
from contract.identity import CardProof, Challenge, Identified
from contract.problem import ProblemCode

CHALLENGE_LIFE = timedelta(minutes=5)
"""From asking to the card's signature: a PIN typed slowly, twice wrong. Default."""

TOKEN_LIFE = timedelta(minutes=10)
"""An errand after the card was proven: check page, payment, issue. Default."""

_NONCE_BYTES = 32


@dataclass(frozen=True, slots=True)
class CardHolder:
    """Whom a proof proves."""

    card_number: str = field(repr=False)


ProofCheck = Callable[[CardProof, datetime], CardHolder]
"""Checks a proof at a moment; raises Refusal(PROOF_REFUSED or CARD_REVOKED)."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The person behind a token. subject: stands for the person in tables."""

    subject: str
    card_number: str = field(repr=False)


class Identification:
    """Opens and reads tokens. The token itself is the only key to what its row holds."""

    def __init__(self, desk: Desk, check: ProofCheck) -> None:
        self._desk = desk
        self._check = check

    def challenge(self, device: str) -> Challenge:
        """A fresh nonce for one use by this device."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        now = self._desk.now()
        with self._desk.database.writing() as connection:
            connection.execute(delete(challenge).where(challenge.c.expires_at < now))
            connection.execute(delete(holder_token).where(holder_token.c.expires_at < now))
            connection.execute(
                insert(challenge).values(
                    nonce_sha256=_digest(nonce), device=device, expires_at=now + CHALLENGE_LIFE
                )
            )
        return Challenge.model_construct(nonce=nonce)

    def identify(self, device: str, proof: CardProof) -> Identified:
        """Check a proof of our own challenge and open a token.

        Refusal: PROOF_REFUSED, CARD_REVOKED, CARD_UNCHECKED, NO_SUCH_PERSON, REGISTER_*.
        """
        now = self._desk.now()
        self._use_challenge(device, proof.nonce, now)
        card_number = self._check(proof, now).card_number
        subject = self._desk.subject(card_number)
        self._desk.look(who=device, what="person", subject=subject, why="identify")
        person = self._person(card_number)
        token = secrets.token_urlsafe(_NONCE_BYTES)
        with self._desk.database.writing() as connection:
            connection.execute(
                insert(holder_token).values(
                    token_sha256=_digest(token.encode()),
                    device=device,
                    holder=subject,
                    sealed=_sealer(token).encrypt(bytes(12), card_number.encode(), device.encode()),
                    expires_at=now + TOKEN_LIFE,
                )
            )
        return Identified(token=token, name=person.name)

    def holder(self, device: str, token: str) -> Holder:
        """Whom a living token of this device stands for. Refusal: TOKEN_EXPIRED."""
        row = holder_token.c
        query = select(row.sealed, row.holder).where(
            row.token_sha256 == token_digest(token), row.device == device, row.expires_at > self._desk.now()
        )
        with self._desk.database.reading() as connection:
            found = connection.execute(query).one_or_none()
        if found is None:
            raise Refusal(ProblemCode.TOKEN_EXPIRED)
        try:
            card_number = _sealer(token).decrypt(bytes(12), found.sealed, device.encode()).decode()
        except InvalidTag:
            raise Refusal(ProblemCode.TOKEN_EXPIRED, "row does not open") from None
        return Holder(found.holder, card_number)

    def person(self, holder: Holder) -> Person:
        """The register's person of a holder. Refusal: NO_SUCH_PERSON, REGISTER_*."""
        return self._person(holder.card_number)

    def _person(self, card_number: str) -> Person:
        try:
            return self._desk.register.person_by_card(card_number)
        except NoSuchPerson:
            raise Refusal(ProblemCode.NO_SUCH_PERSON) from None
        except RegisterTrouble as trouble:
            raise refusal_of(trouble) from trouble

    def _use_challenge(self, device: str, nonce: bytes, now: datetime) -> None:
        """Once, by the device that asked, in time."""
        row = challenge.c
        used = (
            update(challenge)
            .where(
                row.nonce_sha256 == _digest(nonce),
                row.device == device,
                row.used_at.is_(None),
                row.expires_at > now,
            )
            .values(used_at=now)
        )
        with self._desk.database.writing() as connection:
            if connection.execute(used).rowcount != 1:
                raise Refusal(ProblemCode.PROOF_REFUSED, "not our challenge, or used, or too late")


def token_digest(token: str) -> str:
    """What a table may keep of a token."""
    return _digest(token.encode())


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _sealer(token: str) -> AESGCM:
    """A key of its own for each token, so that the fixed nonce is used once."""
    return AESGCM(sha256(b"1//holder-token//" + token.encode()).digest())
