"""Which journey each tile of the menu begins."""

from collections.abc import Callable

from kiosk.journeys.certificate import certificates
from kiosk.journeys.code import come_with_code
from kiosk.journeys.ticket import take_ticket
from kiosk.offers import Offers
from kiosk.step import Journey
from kiosk.views import Errand


def _ticket(offers: Offers) -> Journey:
    office = offers.conditions.office
    if office is None:
        raise RuntimeError("the tile was not green")
    return take_ticket(office)


STORIES: dict[str, Callable[[Offers], Journey]] = {
    Errand.CERTIFICATES: lambda offers: certificates(offers.catalogue),
    Errand.CLAIM: lambda offers: come_with_code(offers.catalogue, offers.conditions.office),
    Errand.TICKET: _ticket,
}
