"""A passport application: sealed here for one office, in the ledger first, then sent until it arrives."""

import logging
import secrets
from dataclasses import replace
from uuid import UUID

from contract.appointment import Appointment
from contract.envelope import close
from contract.numbers import draw_code
from contract.passport import (
    Application,
    BookRequest,
    Envelope,
    NewPhoto,
    PassportOffer,
    PassportTerms,
    PhotoAgain,
    Spelling,
    TermsRequest,
    purpose_of,
)
from contract.photo import PhotoJudgement, Reason, Verdict
from contract.queue import OfficeRequest
from kiosk.acts.errand import Running
from kiosk.acts.slips import print_or_go_on
from kiosk.application import Submitted
from kiosk.faults import POLICY, Fault, Mender, Trouble
from kiosk.ports.passport_reader import PassportRead
from kiosk.ports.photo_booth import NoShot, NoShotWhy, Shot
from kiosk.steps import (
    AskPassport,
    AskPhotoAgain,
    AskTerms,
    BookSlot,
    PrintApplication,
    ReadPassport,
    ShootPhoto,
    Submit,
    SubmitPhoto,
)
from kiosk.tools import Tools

log = logging.getLogger(__name__)

FIRST = 1
AT_COUNTER = PhotoJudgement(verdict=Verdict.HUMAN, reasons=(Reason.DECLARED,))
"""Where no photo was taken: the counter takes it."""


def offer(tools: Tools, _running: Running, step: AskPassport) -> PassportOffer:
    """Asked anew for each application: fees change at nine in the morning."""
    return tools.center.passport(OfficeRequest(office=step.office))


def terms(tools: Tools, _running: Running, step: AskTerms) -> PassportTerms:
    """Of the holder."""
    return tools.center.passport_terms(TermsRequest(token=step.token))


def shoot(tools: Tools, running: Running, _step: ShootPhoto) -> Shot | NoShot:
    """The camera's own time; the page is fed meanwhile."""
    if tools.booth is None:
        return NoShot(NoShotWhy.CAMERA)
    return tools.booth.shoot(running.on_look)


def read_chip(tools: Tools, _running: Running, step: ReadPassport) -> PassportRead:
    """Trouble(PASSPORT_*)."""
    if tools.passport_reader is None:
        raise Trouble(Fault.PASSPORT_READER_GONE)
    return tools.passport_reader.read(step.key)


def book(tools: Tools, running: Running, step: BookSlot) -> Appointment:
    """A reply that was lost is the same appointment, with its code, when asked again."""
    request = BookRequest(
        id=running.errand,
        code=draw_code(),
        office=step.office,
        service=step.service,
        start=step.start,
        language=running.language,
    )
    return tools.center.book(request).appointment


def submit(tools: Tools, running: Running, step: Submit) -> Submitted:
    """A repeat finds it in the ledger: nothing is sealed twice."""
    if tools.parcels.kept(running.errand, FIRST) is None:
        tools.parcels.keep(_envelope_of(tools, running, step))
    sent = _on_its_way(tools, running.errand, FIRST, step.offer.site)
    draft, place = step.draft, step.draft.delivery
    name = None if place is None else place.name
    return replace(sent, collect_at=name, won=draft.kind.won, with_photo=draft.shot is not None)


def submit_photo(tools: Tools, _running: Running, step: SubmitPhoto) -> Submitted:
    """As the next revision of the application it belongs to."""
    again = step.again
    if tools.parcels.kept(again.id, again.revision) is None:
        photo = NewPhoto.model_construct(
            photo=step.shot.jpeg, judgement=step.shot.judgement, tries=step.tries, made_at=tools.clock.now()
        )
        content = photo.model_dump_json().encode()
        tools.parcels.keep(_sealed_photo(tools, again, content))
    return _on_its_way(tools, again.id, again.revision, "")


def ask_photo_again(tools: Tools, _running: Running, step: AskPhotoAgain) -> PhotoAgain:
    """For the holder of the same card."""
    return tools.center.photo_again(step.code, step.token)


def print_application(tools: Tools, running: Running, step: PrintApplication) -> bool:
    """The code stands on the screen, too."""
    slip = tools.compose_application(step.submitted, step.case, step.start, step.kept_days, running.language)
    return print_or_go_on(tools, slip)


def relay_parcels(tools: Tools) -> bool:
    """Send what waits, the oldest first. False when the center could not be reached."""
    while (envelope := tools.parcels.oldest()) is not None:
        try:
            taken = tools.center.submit(envelope)
        except Trouble as trouble:
            if POLICY[trouble.fault].mender is Mender.TIME:
                return False
            tools.parcels.refused(envelope.id, envelope.revision, trouble.fault.value)
            log.error("the center refuses an application: %s", trouble.fault.value)  # a person must look
        else:
            tools.parcels.arrived(taken.id, taken.revision)
    return True


def _on_its_way(tools: Tools, id_: UUID, revision: int, site: str) -> Submitted:
    """Sent at once where there is a line; else the rounds send it."""
    relay_parcels(tools)
    kept = tools.parcels.kept(id_, revision)
    if kept is None:
        raise Trouble(Fault.LEDGER_BROKEN, "a parcel that was kept is gone")
    page = f"{site}/p/{kept.follow}" if site else ""
    return Submitted(kept.code, page, kept.arrived)


def _envelope_of(tools: Tools, running: Running, step: Submit) -> Envelope:
    draft, now = step.draft, tools.clock.now()
    shot = draft.shot
    application = Application.model_construct(
        id=running.errand,
        revision=FIRST,
        made_at=now,
        language=running.language,
        case=draft.case,
        kind=draft.kind.code,
        won=draft.kind.won,
        name=draft.name,
        born=draft.born,
        spelling=Spelling(
            surname=draft.spelling.surname, given=draft.spelling.given, from_passport=draft.from_passport
        ),
        old_passport=draft.old_passport,
        delivery="" if draft.delivery is None else draft.delivery.code,
        phone=draft.phone,
        emergency_name=draft.emergency_name,
        emergency_phone=draft.emergency_phone,
        photo=b"" if shot is None else shot.jpeg,
        judgement=AT_COUNTER if shot is None else shot.judgement,
        tries=draft.tries,
        consent=f"{step.offer.consent.version} {step.offer.consent.digest[:16]} {now:%Y-%m-%d %H:%M}",
        told=(),
    )
    purpose = purpose_of(step.offer.office, running.errand, FIRST)
    wrapped, body = _closed(step.offer.public, purpose, application.model_dump_json().encode())
    return Envelope.model_construct(
        id=running.errand,
        revision=FIRST,
        code=step.code or draw_code(),
        follow=secrets.token_urlsafe(16),
        office=step.offer.office,
        service=step.offer.service,
        language=running.language,
        holder=step.terms.holder,
        made_at=now,
        key=step.offer.key,
        wrapped=wrapped,
        body=body,
    )


def _sealed_photo(tools: Tools, again: PhotoAgain, content: bytes) -> Envelope:
    purpose = purpose_of(again.office, again.id, again.revision)
    wrapped, body = _closed(again.public, purpose, content)
    return Envelope.model_construct(
        id=again.id,
        revision=again.revision,
        code=again.code,
        follow=again.follow,
        office=again.office,
        service=again.service,
        language="ko",
        holder=again.holder,
        made_at=tools.clock.now(),
        key=again.key,
        wrapped=wrapped,
        body=body,
    )


def _closed(public: bytes, purpose: str, content: bytes) -> tuple[bytes, bytes]:
    try:
        return close(public, purpose, content)
    except ValueError:
        raise Trouble(Fault.CENTER_REFUSED, "no key of an office") from None
