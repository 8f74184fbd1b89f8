"""Keeps what a clerk must know of the errand that runs, or that a trouble has just ended."""

from contract.handoff import Packet
from contract.identity import Identified
from kiosk.faults import Fault
from kiosk.handoff.chosen import chosen
from kiosk.handoff.failed import Failed
from kiosk.handoff.open_question import open_question
from kiosk.handoff.told import told
from kiosk.offers import Offers
from kiosk.session import Session
from kiosk.stage import Stage
from kiosk.views import Concern


class Teller:
    """GUI thread only. What it keeps lives in memory, as long as the citizen's page, and is never written."""

    def __init__(self, offers: Offers, stage: Stage) -> None:
        self._offers = offers
        self._stage = stage
        self._kept: Packet | None = None
        self._token = ""
        self.failed = Failed()
        self.errand = ""
        """What the citizen came for; empty on the menu."""
        self.handed_over = False
        """A person goes on with it."""

    def begins(self, errand: str) -> None:
        """A new citizen."""
        self.forget()
        self.errand = errand

    def goes_on(self, packet: Packet) -> None:
        """The errand is in a person's hands: from now on this is its story."""
        self.errand, self._kept, self.handed_over = packet.errand, packet, True

    def keep(self, session: Session | None, broken_by: Fault) -> None:
        """The errand ends; its story stays for as long as the page that says so."""
        self._token, self._kept = self.token(session), self.packet(session, broken_by)

    def packet(
        self, session: Session | None, broken_by: Fault | None, concern: Concern | None = None
    ) -> Packet:
        """The story so far. broken_by: the trouble on the page, if any. concern: theirs, if said."""
        if self._kept is not None:
            return self._kept
        settings = self._stage.settings
        answers = () if session is None else session.answers
        said = told(answers, self._offers.catalogue, self._offers.conditions.office)
        return Packet(
            errand=self.errand,
            told=said + self.failed.told(broken_by),
            open_question=open_question(broken_by, None if session is None else session.step, concern),
            fault="" if broken_by is None else broken_by.value,
            failures=max(self.failed.times, broken_by is not None),
            language=settings.language,
            scale=settings.scale,
            contrast=settings.contrast,
            low_reach=settings.low_reach,
            voice=settings.voice,
            **chosen(answers),
        )

    def token(self, session: Session | None) -> str:
        """Of the holder whose card was shown; empty where it was not."""
        if self._kept is not None or session is None:
            return self._token
        found = [each.answer.token for each in session.answers if isinstance(each.answer, Identified)]
        return found[-1] if found else ""

    def forget(self) -> None:
        """The citizen left."""
        self._kept, self.errand, self.handed_over = None, "", False
        self._token, self.failed = "", Failed()
