"""Slips: what a citizen takes away says the number, the line and the code, and nothing that was told."""

from datetime import timedelta

import pytest
from page_samples import SERVICES, TAKEN, TAKEN_AT_COUNTER, TAKEN_FOR_LATER, TICKET
from sample import NOW

from contract.queue import OfficeNow
from kiosk.application import Submitted
from kiosk.ports import Code, Heading, Line, Row, SlipPart
from screens.slips import compose_application, compose_handoff, compose_ticket

DESK = {"ko": "수원역 2층 민원실", "en": "Suwon Station, 2nd floor"}
OFFICE = OfficeNow(
    office="suwon-24",
    name={"ko": "언제나 민원실", "en": "24/7 public counter"},
    services=SERVICES,
    is_open=True,
)


def parts_of(taken: object, *, office: OfficeNow | None = OFFICE) -> tuple[SlipPart, ...]:
    """In English."""
    return compose_handoff(taken, None, desk_name=DESK, office=office, language="en").parts  # type: ignore[arg-type]


@pytest.mark.usefixtures("qapp")
def test_a_hand_off_at_the_counter_says_all_a_ticket_says() -> None:
    """Service, number, people ahead, wait and date; then the code."""
    parts = parts_of(TAKEN_AT_COUNTER)
    ticket = TAKEN_AT_COUNTER.ticket
    assert ticket is not None
    alone = compose_ticket(ticket, SERVICES[0].name, desk_name=DESK, office=OFFICE, language="en").parts
    assert [part for part in alone if isinstance(part, Row)] == [
        part for part in parts if isinstance(part, Row)
    ]
    assert {"Before you", "Wait", "When"} == {part.label for part in parts if isinstance(part, Row)}
    assert Line("Passport") in parts
    assert Code(ticket.number) in parts
    assert Code("K7M 3PQ") in parts


@pytest.mark.usefixtures("qapp")
def test_the_service_of_an_appointment_stands_on_the_slip() -> None:
    """It has no number yet."""
    assert Line("Passport") in parts_of(TAKEN_FOR_LATER)


@pytest.mark.usefixtures("qapp")
def test_without_a_known_office_the_slip_says_the_rest() -> None:
    """The office may be away, or have no such service any more."""
    assert Line("Passport") not in parts_of(TAKEN_AT_COUNTER, office=None)
    assert Line("Passport") not in parts_of(TAKEN)


@pytest.mark.usefixtures("qapp")
def test_one_place_has_one_name() -> None:
    """The office's, as board and phone say it; the machine's own words only until the center was heard."""
    assert parts_of(TAKEN)[0] == Heading("24/7 public counter")
    assert parts_of(TAKEN, office=None)[0] == Heading("Suwon Station, 2nd floor")
    slips = [
        compose_ticket(TICKET, SERVICES[0].name, desk_name=DESK, office=OFFICE, language="ko"),
        compose_application(
            Submitted("K7M3PQ", "", sent=True), None, None, 0, desk_name=DESK, office=OFFICE, language="ko"
        ),
    ]
    for slip in slips:
        words = {part.text for part in slip.parts if isinstance(part, Heading | Line)}
        assert "언제나 민원실" in words
        assert DESK["ko"] not in words


@pytest.mark.usefixtures("qapp")
def test_the_date_is_the_citizens() -> None:
    """Of Seoul, when the number was drawn."""
    when = next(part for part in parts_of(TAKEN_AT_COUNTER) if isinstance(part, Row) and part.label == "When")
    assert when.value.startswith(str((NOW + timedelta()).date()))
