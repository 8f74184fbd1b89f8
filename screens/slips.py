"""The citizen's texts on slips, in the citizen's language, composed off the GUI thread."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QTranslator

import translations
from contract.handoff import HandoffTaken
from contract.issue import Issued
from contract.passport import CaseOffer
from contract.queue import OfficeNow, Ticket
from contract.text import Text
from kiosk import steps
from kiosk.application import Submitted
from kiosk.handoff.reach import Reach
from kiosk.ports import Code, Heading, Line, QrCode, Row, Rule, Slip, SlipPart
from screens.wording import SEOUL, grouped_code, grouped_number, name_in

Translate = Callable[[str, str], str]


def compose_receipt(
    order: steps.Order, issued: Issued, *, paid_won: int, site_name: Text, at: datetime, language: str
) -> Slip:
    """What was paid for, and the way to the paper if it does not come out. No personal data on it."""
    translate = _translator(language)
    parts: list[SlipPart] = [
        Heading(translate("Slip", "Receipt")),
        Row(translate("Slip", "Certificate"), name_in(order.document.name, language)),
        Row(translate("Slip", "Copies"), str(len(issued.copies))),
        Row(translate("Slip", "When"), _moment(at)),
        Row(translate("Slip", "Where"), name_in(site_name, language)),
        Row(translate("Slip", "Paid now"), _won(translate, paid_won)),
    ]
    if order.credit_won:
        parts.append(Row(translate("Slip", "Paid before"), _won(translate, order.credit_won)))
    parts.append(Rule())
    parts.append(Line(translate("Slip", "Verification number (90 days)")))
    parts += [Line(grouped_number(copy.verification_number)) for copy in issued.copies]
    return Slip((*parts, Rule(), *_way_to_the_paper(translate, issued.claim_code)))


def compose_ticket(
    ticket: Ticket, service: Text, *, desk_name: Text, office: OfficeNow | None, language: str
) -> Slip:
    """The number, what is known of the wait, and the way to follow it on a phone."""
    translate = _translator(language)
    return Slip(
        (
            Heading(_place(desk_name, office, language)),
            Line(name_in(service, language)),
            Code(ticket.number),
            *_rows_of(translate, ticket),
            Rule(),
            Line(translate("Slip", "Follow your place on your phone:")),
            QrCode(ticket.follow),
        )
    )


def compose_handoff(
    taken: HandoffTaken, reach: Reach | None, *, desk_name: Text, office: OfficeNow | None, language: str
) -> Slip:
    """The number with its line, or the hour of the call, and the code for what was told.

    office: for its own name and the service's, where they are known.
    """
    translate = _translator(language)
    place = _place(desk_name, office, language)
    parts: list[SlipPart] = [Heading(place), *_service(taken, office, language)]
    if taken.ticket is not None:
        parts += [Line(translate("Slip", "Your number")), Code(taken.ticket.number)]
        parts += _rows_of(translate, taken.ticket)
    if reach is not None:
        day = reach.start.astimezone(SEOUL).strftime("%m-%d %H:%M")
        parts.append(Row(translate("Slip", "We call you"), f"{day}-{reach.until.astimezone(SEOUL):%H:%M}"))
    if taken.appointment is not None:
        parts.append(Row(translate("Slip", "Your appointment"), _moment(taken.appointment.start)))
    parts += [
        Rule(),
        Line(translate("Slip", "Your code")),
        Code(grouped_code(taken.code)),
        Line(translate("Slip", "Tell it at the counter or to 120: nobody asks you again.")),
    ]
    if taken.ticket is not None:
        parts += [Line(translate("Slip", "Follow your place on your phone:")), QrCode(taken.ticket.follow)]
    elif taken.follow:
        on_phone = translate("Slip", "See it on your phone, change it, or cancel it:")
        parts += [Line(on_phone), QrCode(taken.follow)]
    return Slip(tuple(parts))


def compose_application(
    submitted: Submitted,
    case: CaseOffer | None,
    start: datetime | None,
    kept_days: int,
    *,
    desk_name: Text,
    office: OfficeNow | None,
    language: str,
) -> Slip:
    """The code, the time, what to bring, and when all is deleted. Nothing of the application stands here."""
    translate = _translator(language)
    parts: list[SlipPart] = [
        Heading(translate("Slip", "Passport application")),
        Line(_place(desk_name, office, language)),
        Code(grouped_code(submitted.code)),
    ]
    if start is not None:
        parts.append(Row(translate("Slip", "Your appointment"), _moment(start)))
    if submitted.collect_at is not None:
        parts.append(Row(translate("Slip", "Collect it at"), name_in(submitted.collect_at, language)))
    if case is not None:
        parts += [Rule(), Line(translate("Slip", "Please bring along:"))]
        parts += [Line(f"- {name_in(thing, language)}") for thing in case.bring]
        if not submitted.with_photo:
            parts.append(Line("- " + translate("Slip", "a photo not older than 6 months, if you have one")))
        parts.append(Line(translate("Slip", "Ready after {days} working days").format(days=case.days)))
    if submitted.won:
        parts.append(Row(translate("Slip", "You pay at the counter"), _won(translate, submitted.won)))
    if kept_days:
        parts += [
            Rule(),
            Line(translate("Slip", "Deleted after {days} days at the latest").format(days=kept_days)),
        ]
    if submitted.follow:
        parts += [
            Line(translate("Slip", "See it on your phone, change it, or cancel it:")),
            QrCode(submitted.follow),
        ]
    return Slip(tuple(parts))


def _place(desk_name: Text, office: OfficeNow | None, language: str) -> str:
    """The office as board and phone name it. desk_name: the kiosk's own words, until the center was heard."""
    return name_in(desk_name if office is None else office.name, language)


def _rows_of(translate: Translate, ticket: Ticket) -> tuple[Row, ...]:
    """What is known of the line."""
    wait = translate("Slip", "not known yet")
    if ticket.wait is not None:
        wait = translate("Slip", "{low}–{high} min").format(low=ticket.wait.low, high=ticket.wait.high)
    return (
        Row(translate("Slip", "Before you"), str(ticket.ahead)),
        Row(translate("Slip", "Wait"), wait),
        Row(translate("Slip", "When"), _moment(ticket.issued_at)),
    )


def _service(taken: HandoffTaken, office: OfficeNow | None, language: str) -> tuple[Line, ...]:
    visit = taken.ticket or taken.appointment
    names = {each.code: each.name for each in office.services} if office else {}
    if visit is None or visit.service not in names:
        return ()
    return (Line(name_in(names[visit.service], language)),)


def _way_to_the_paper(translate: Translate, code: str) -> tuple[SlipPart, ...]:
    return (
        Line(translate("Slip", "If the paper does not come out:")),
        Code(grouped_code(code)),
        Line(translate("Slip", "Enter this code at any machine, with the same ID card.")),
        QrCode(code),
    )


def _translator(language: str) -> Translate:
    return partial(_translate, translations.load(language))


def _translate(translator: QTranslator, context: str, source: str) -> str:
    words_of = translator.translate  # the literals stand where this is called
    return words_of(context, source) or source


def _won(translate: Translate, won: int) -> str:
    return translate("Slip", "₩{amount}").format(amount=f"{won:,}")


def _moment(at: datetime) -> str:
    return at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")
