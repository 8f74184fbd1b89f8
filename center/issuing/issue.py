"""Issuing: serials reserved, papers rendered and signed, all of it written down in one transaction.

A repeat with the same key answers the same bytes, as long as the outcome of its copies is not known.
"""

from threading import Lock

from sqlalchemy.exc import IntegrityError

from center.catalogue.hours import was_open
from center.clock import SEOUL
from center.help.waivers import use_up_waiver
from center.issuing.claims import Claims, use_up
from center.issuing.compose import compose
from center.issuing.desk import Desk
from center.issuing.holder import Holder, Identification, token_digest
from center.issuing.numbers import Serials, draw_verification_number
from center.issuing.price import find_document
from center.issuing.quotes import Quotes
from center.issuing.record import Issuance, Made, find_stored, write_down
from center.issuing.refusal import Refusal, refusal_of
from center.papers import DocumentData, NameUnprintable, Papers
from center.registry.records import Person
from center.registry.register import NoSuchPerson, RegisterTrouble
from contract.catalogue import Document
from contract.issue import IssueRequest
from contract.numbers import draw_code
from contract.problem import ProblemCode

_STRIPES = 64
"""Locks for keys: two requests of one key wait for each other, others almost never."""

_TRIES = 3
"""A drawn number that exists already (less than one in 10^8) is drawn again; thrice means something else."""


class Issuing:
    """The `issue` call. Rendering happens outside the transaction, so that writers do not wait for Typst."""

    def __init__(
        self, desk: Desk, identification: Identification, quotes: Quotes, claims: Claims, papers: Papers
    ) -> None:
        self._desk = desk
        self._identification = identification
        self._quotes = quotes
        self._claims = claims
        self._papers = papers
        self._serials = Serials(desk.database)
        self._locks = [Lock() for _ in range(_STRIPES)]

    def issue(self, device: str, request: IssueRequest) -> bytes:
        """The reply as JSON (`contract.issue.Issued`). Refusal: any but NOT_AUTHENTICATED and PROOF_*."""
        with self._locks[request.key.int % _STRIPES]:
            for _ in range(_TRIES):
                stored = self._stored(device, request)
                if stored is not None:
                    return stored
                try:
                    return self._issue(device, request)
                except IntegrityError:  # another process was first, or a drawn number exists: look again
                    continue
        raise Refusal(ProblemCode.UNKNOWN, "no free number")

    def _stored(self, device: str, request: IssueRequest) -> bytes | None:
        """The answer given before. Refusal: KEY_REUSED, TOKEN_EXPIRED."""
        with self._desk.database.reading() as connection:
            stored = find_stored(connection, device, request)
        if stored is None:
            return None
        # The very token of the first time suffices even when it has expired since: nothing new is given.
        is_same_token = token_digest(request.token) == stored.token_sha256
        if not is_same_token and self._identification.holder(device, request.token).subject != stored.subject:
            raise Refusal(ProblemCode.KEY_REUSED, "another holder had this key")
        if stored.reply is None:
            raise Refusal(ProblemCode.KEY_REUSED, "the outcome is known, the papers are gone")
        return stored.reply

    def _issue(self, device: str, request: IssueRequest) -> bytes:
        document = find_document(self._desk.catalogue, request.document, request.options)
        if not was_open(document, self._desk.now()):
            raise Refusal(ProblemCode.CLOSED_NOW, document.code)
        holder = self._identification.holder(device, request.token)
        is_noted = False
        try:
            reply = self._issue_to(holder, device, document, request)
            is_noted = True
        finally:
            if not is_noted:  # somebody's data was looked at and nothing came of it: a row all the same
                self._desk.look(who=device, what="paper", subject=holder.subject, why=f"try {document.code}")
        return reply

    def _issue_to(self, holder: Holder, device: str, document: Document, request: IssueRequest) -> bytes:
        credit = self._claims.credit_for(request, holder) if request.claim else None
        person = self._identification.person(holder)
        waiver = self._quotes.waiver(device, document, request.waiver, holder)
        price = self._quotes.price(person, document, request.options, waiver)
        if price.won != request.won:
            raise Refusal(ProblemCode.PRICE_CHANGED, document.code)
        issuance = Issuance(
            device=device,
            subject=holder.subject,
            request=request,
            price=price,
            credit_won=credit.won if credit else 0,
            made=self._render(document, person, request),
            claim_code=draw_code(),
            at=self._desk.now(),
        )
        with self._desk.database.writing() as connection:
            reply = write_down(connection, issuance)
            if credit is not None:
                use_up(connection, credit, request.key)
            if price.waiver is not None and not use_up_waiver(connection, price.waiver, request.key):
                raise Refusal(ProblemCode.PRICE_CHANGED, "the waiver was used meanwhile")
            why = f"issue {document.code}"
            self._desk.note(connection, who=device, what="paper", subject=holder.subject, why=why)
        return reply

    def _render(self, document: Document, person: Person, request: IssueRequest) -> tuple[Made, ...]:
        """Every copy is a paper of its own, with its own serial."""
        try:
            fields = compose(self._desk.register, document, person, request.options)
        except NoSuchPerson:
            raise Refusal(ProblemCode.NO_SUCH_PERSON) from None
        except RegisterTrouble as trouble:
            raise refusal_of(trouble) from trouble
        now = self._desk.now().astimezone(SEOUL).replace(microsecond=0)  # a paper is dated to the second
        purpose = request.options.purpose
        papers = [
            DocumentData(
                code=document.code,
                template=document.template,
                title=document.name["ko"],
                serial=serial,
                verification_number=draw_verification_number(),
                issued_at=now,
                office=self._desk.office,
                purpose=document.purposes[purpose]["ko"] if purpose else None,
                options=request.options,
                holder=person.name,
                fields=fields,
            )
            for serial in self._serials.take(now.date(), request.options.copies)
        ]
        try:
            return tuple(Made(data, self._papers.render(data)) for data in papers)
        except NameUnprintable:
            raise Refusal(ProblemCode.NAME_UNPRINTABLE, document.code) from None
