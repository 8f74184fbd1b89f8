"""After an errand: how was it? Told of the place and the outcome; with whom it was is forgotten by then."""

from uuid import uuid4

from contract.feeling import Ended, Face, Feeling
from kiosk.handoff.teller import Teller
from kiosk.lanes import Lanes
from kiosk.site import Site
from kiosk.step import Lane, Outcome
from kiosk.tools import Tools
from kiosk.views import Errand

ASKED = (Errand.CERTIFICATES, Errand.CLAIM)
"""Who has only drawn a number has not been helped yet."""


class Afterwards:
    """GUI thread only."""

    def __init__(self, site: Site, lanes: Lanes, tools: Tools) -> None:
        self._office = site.desk.office if site.asks_how_it_was else None
        self._lanes = lanes
        self._tools = tools
        self._of: tuple[str, Ended] | None = None

    def is_asked(self, outcome: Outcome | None, teller: Teller) -> bool:
        """Whether the page shows; the errand's kind and end are noted for it."""
        self._of = None
        if self._office is not None and outcome is Outcome.DONE and teller.errand in ASKED:
            self._of = teller.errand, Ended.HANDED_OVER if teller.handed_over else Ended.DONE
        return self._of is not None

    def told(self, answer: object) -> None:
        """A face, or nothing. A word that is lost on the way is lost: it is kept nowhere here."""
        of, office, self._of = self._of, self._office, None
        if of is None or office is None or not isinstance(answer, Face):
            return
        feeling = Feeling(id=uuid4(), office=office, errand=of[0], ended=of[1], face=answer)
        self._lanes.run(Lane.CENTER, lambda: self._tools.center.feel(feeling), lambda _result: None)
