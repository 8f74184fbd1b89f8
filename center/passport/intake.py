"""What kiosks ask about passports: the offer, the holder's terms, a time, and an application taken once."""

from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from center.appointments.book import Appointments
from center.appointments.release import take_again
from center.clock import SEOUL
from center.database.passport_tables import application, application_part
from center.handoff.keys import key_id
from center.issuing.desk import Desk
from center.issuing.holder import Identification
from center.issuing.refusal import Refusal
from center.opener.line import OpenerAway
from center.opener.opener import Opener
from center.passport.history import Event, note
from center.passport.offer import PassportFile
from center.passport.parts import FIRST, next_photo
from center.passport.states import OPEN, State
from center.queue.reception import Reception
from contract.passport import (
    Booked,
    BookRequest,
    Envelope,
    EnvelopeTaken,
    PassportOffer,
    PassportTerms,
    PhotoAgain,
    PhotoAgainRequest,
    TermsRequest,
)
from contract.problem import ProblemCode
from contract.queue import OfficeRequest

SERVICE = "passport"


class PassportIntake:
    """Safe among threads and processes."""

    def __init__(
        self,
        desk: Desk,
        identification: Identification,
        reception: Reception,
        opener: Opener,
        data: PassportFile,
    ) -> None:
        self._desk = desk
        self._identification = identification
        self._reception = reception
        self._appointments: Appointments = reception.appointments
        self._opener = opener
        self._data = data

    def offer(self, _device: str, request: OfficeRequest) -> PassportOffer:
        """Before anybody is identified. Refusal(NO_SUCH_SERVICE, REGISTER_DOWN: the opener is away)."""
        office = self._reception.office(request.office)
        if not office.offers(SERVICE):
            raise Refusal(ProblemCode.NO_SUCH_SERVICE, SERVICE)
        public = self._public(office.id)
        return PassportOffer.model_construct(
            office=office.id,
            service=SERVICE,
            key=key_id(public),
            public=public,
            site=self._reception.line.site(),
            cases=self._data.cases,
            kinds=self._data.kinds_at(self._desk.now()),
            delivery=self._data.delivery_from(office.id),
            consent=self._data.words,
        )

    def terms(self, device: str, request: TermsRequest) -> PassportTerms:
        """What the register knows of the holder. Refusal(TOKEN_EXPIRED, NO_SUCH_PERSON, REGISTER_*)."""
        holder = self._identification.holder(device, request.token)
        self._desk.look(who=device, what="person", subject=holder.subject, why="passport")
        person = self._identification.person(holder)
        today = self._desk.now().astimezone(SEOUL).date()
        return PassportTerms(
            holder=holder.subject,
            name=person.name,
            born=person.born,
            age=full_years(person.born, today),
            address=person.address,
            kept_days=self._data.kept_days,
        )

    def book(self, device: str, request: BookRequest) -> Booked:
        """A time for what is about to be sent; a repeat gets the same.

        Refusal(SLOT_TAKEN, NO_SUCH_SERVICE).
        """
        office = self._reception.office(request.office)
        if self._appointments.find(request.id) is None:
            try:
                with self._desk.database.writing() as connection:
                    self._appointments.book(
                        connection,
                        office,
                        id_=request.id,
                        code=request.code,
                        service=request.service,
                        start=request.start,
                        language=request.language,
                        who=device,
                    )
            except IntegrityError:
                raise Refusal(ProblemCode.SLOT_TAKEN, "the code or the id is taken") from None
        told = self._appointments.told(request.id, "")
        if told is None:
            raise Refusal(ProblemCode.SLOT_TAKEN)
        return Booked(appointment=told)

    def take(self, device: str, envelope: Envelope) -> EnvelopeTaken:
        """Once, whatever is repeated, late or out of order. Refusal(KEY_REUSED, NO_SUCH_SERVICE).

        A photo that nobody wants any more, or another one under its number, is acknowledged and dropped.
        """
        if envelope.office not in self._reception.offices.ids():  # whatever the clock says it is like now
            raise Refusal(ProblemCode.NO_SUCH_SERVICE, "no such office")
        digest = sha256(envelope.wrapped + envelope.body).hexdigest()
        try:
            with self._desk.database.writing() as connection:
                self._keep(connection, device, envelope, digest)
        except IntegrityError:  # the same at the same time: the other one has done it
            with self._desk.database.writing() as connection:
                self._keep(connection, device, envelope, digest)
        return EnvelopeTaken(id=envelope.id, revision=envelope.revision)

    def photo_again(self, device: str, request: PhotoAgainRequest) -> PhotoAgain:
        """Refusal(CLAIM_UNKNOWN, CLAIM_OTHER_HOLDER, TOKEN_EXPIRED)."""
        holder = self._identification.holder(device, request.token)
        code = "".join(request.code.split()).upper()
        wanted = application.c.state == State.PHOTO_WANTED.value
        with self._desk.database.reading() as connection:
            query = select(application).where(application.c.code == code, wanted)
            rows = connection.execute(query).all()
            if not rows:
                raise Refusal(ProblemCode.CLAIM_UNKNOWN)
            mine = [row for row in rows if row.holder == holder.subject]
            if not mine:
                raise Refusal(ProblemCode.CLAIM_OTHER_HOLDER)
            row, revision = mine[0], next_photo(connection, mine[0].id)
        public = self._public(row.office)
        return PhotoAgain.model_construct(
            id=row.id,
            revision=revision,
            code=row.code,
            follow=row.follow,
            office=row.office,
            service=row.service,
            holder=row.holder,
            key=key_id(public),
            public=public,
        )

    # ---- inner

    def _keep(self, connection: Connection, device: str, envelope: Envelope, digest: str) -> None:
        query = select(application).where(application.c.id == envelope.id)
        row = connection.execute(query).one_or_none()
        known = select(application_part.c.sha256).where(
            application_part.c.application == envelope.id, application_part.c.revision == envelope.revision
        )
        before = connection.scalar(known)
        if before is not None:
            if before != digest and envelope.revision == FIRST:
                raise Refusal(ProblemCode.KEY_REUSED, "another content under this revision")
            return  # the number of a photo may be promised to two machines: the first that arrives counts
        if row is None:
            self._begin(connection, device, envelope)
            self._file(connection, envelope, digest)
        elif _may_follow(connection, row, envelope):
            wanted = self._renew(connection, device, envelope)
            self._file(connection, envelope, digest, is_kept=wanted)

    def _begin(self, connection: Connection, device: str, envelope: Envelope) -> None:
        if envelope.revision != FIRST:
            raise Refusal(ProblemCode.CLAIM_UNKNOWN, "a new photo for nothing")
        now = self._desk.now()
        fields = envelope.model_dump(
            include={"id", "code", "follow", "office", "service", "language", "holder", "made_at", "revision"}
        )
        state = {"state": State.RECEIVED.value, "reason": "", "received_at": now, "changed_at": now}
        connection.execute(insert(application).values(**fields, **state, device=device, changed_by=device))
        note(connection, envelope.id, who=device, what=Event.RECEIVED, at=now)
        office_of = self._reception.office
        if not take_again(self._appointments, connection, office_of, envelope.id, who=device):
            note(connection, envelope.id, who=device, what=Event.TIME_LOST, at=now)

    def _renew(self, connection: Connection, device: str, envelope: Envelope) -> bool:
        """False: a clerk went on without it."""
        now = self._desk.now()
        change: dict[str, Any] = {"state": State.RECEIVED.value, "reason": ""}
        change |= {"revision": application.c.revision + 1, "changed_at": now, "changed_by": device}
        mine = update(application).where(
            application.c.id == envelope.id, application.c.state == State.PHOTO_WANTED.value
        )
        wanted = connection.execute(mine.values(**change)).rowcount == 1
        what = Event.PHOTO_RECEIVED if wanted else Event.PHOTO_LATE
        note(connection, envelope.id, who=device, what=what, at=now)
        return wanted

    def _file(self, connection: Connection, envelope: Envelope, digest: str, *, is_kept: bool = True) -> None:
        """What nobody wants any more leaves its number, which no machine is promised again."""
        connection.execute(
            insert(application_part).values(
                application=envelope.id,
                revision=envelope.revision,
                kind="application" if envelope.revision == FIRST else "photo",
                sha256=digest,
                key=envelope.key,
                wrapped=envelope.wrapped if is_kept else None,
                body=envelope.body if is_kept else None,
            )
        )

    def _public(self, office: str) -> bytes:
        try:
            return self._opener.public(office)
        except OpenerAway:
            raise Refusal(ProblemCode.REGISTER_DOWN, "the opener is away") from None


def _may_follow(connection: Connection, row: Row[Any], envelope: Envelope) -> bool:
    """The number that was promised last, of the same holder; what comes for an end leaves no trace."""
    is_open = row.state in {each.value for each in OPEN} and row.holder == envelope.holder
    return is_open and envelope.revision == next_photo(connection, envelope.id)


def full_years(born: date, today: date) -> int:
    """As Korean law counts since June 2023: full years."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
