"""The machines of the office: the worst first, what each needs, and what failed in two weeks."""

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.words_of_machines import FAULTS, KIOSKS, PARTS, SUPPLIES, USES
from center.help.calls import Calls
from center.kiosks.book import Kiosks
from center.staff.roles import THE_MACHINES
from center.web.page import Pages
from contract.help import HelpState

PAGE = "/console/kiosks"


class KioskPages:
    """To look at only: a machine is mended where it stands."""

    def __init__(self, door: Door, pages: Pages, kiosks: Kiosks, calls: Calls) -> None:
        self._pages = pages
        self._kiosks = kiosks
        self._calls = calls
        door.page(PAGE, THE_MACHINES, self._list)
        door.page(PAGE + "/{device}", THE_MACHINES, self._one)

    def _list(self, visit: Visit) -> Response:
        office = visit.signed.person.office
        return self._pages.page(
            "kiosks.html",
            me=visit.signed,
            kiosks=self._kiosks.of(office),
            calling={
                call.device for call in self._calls.open_calls(office) if call.state is HelpState.CALLING
            },
            kiosk_words=KIOSKS,
            parts=PARTS,
            uses=USES,
            faults=FAULTS,
            supplies=SUPPLIES,
        )

    def _one(self, visit: Visit) -> Response:
        mine = self._kiosks.of(visit.signed.person.office)
        found = next((kiosk for kiosk in mine if kiosk.device == visit.path["device"]), None)
        if found is None:
            return away(PAGE)
        return self._pages.page(
            "kiosk.html",
            me=visit.signed,
            kiosk=found,
            history=self._kiosks.faults(found.device),
            kiosk_words=KIOSKS,
            parts=PARTS,
            uses=USES,
            faults=FAULTS,
            supplies=SUPPLIES,
        )
