"""The line to a helper: tells each second how it is, hears orders once, and ends when it falls silent."""

import logging
from collections.abc import Callable
from hashlib import sha256
from uuid import UUID, uuid4

from contract.help import BEAT_SECONDS, LOST_SECONDS, HelpBeat, HelpEnd, HelpOrder, HelpReply, HelpState
from kiosk.faults import POLICY, Trouble
from kiosk.help.seen import Seen
from kiosk.lanes import Lanes
from kiosk.step import Lane
from kiosk.tools import Tools
from kiosk.views import HelpNews

log = logging.getLogger(__name__)


class HelpLine:
    """GUI thread only. obey: an order, once. changed: what the page says; why it ended, where it did."""

    def __init__(
        self,
        lanes: Lanes,
        tools: Tools,
        obey: Callable[[HelpOrder], None],
        changed: Callable[[HelpNews | None, HelpEnd | None], None],
    ) -> None:
        self._lanes = lanes
        self._tools = tools
        self._obey = obey
        self._changed = changed
        self._office = ""
        self._heard = 0
        self._told_at = self._answered_at = float("-inf")
        self._under_way = False
        self._picture = b""
        self._is_helping = False
        self.id: UUID | None = None
        """Of the help that goes on."""

    def call(self, office: str) -> None:
        """Somebody, please. Nothing is sent before `tick`."""
        if self.id is not None:
            return
        self.id, self._office, self._heard = uuid4(), office, 0
        self._picture, self._is_helping = b"", False
        self._told_at, self._answered_at = float("-inf"), self._tools.clock.monotonic()
        self._changed(HelpNews(), None)

    def stop(self, seen: Seen) -> None:
        """The citizen needs nobody any more, or left. A lost word is made up for by silence."""
        if self.id is None:
            return
        beat = self._beat(self.id, seen, None).model_copy(update={"stopped": True})
        self._lanes.run(Lane.HELP, lambda: self._tools.center.help(beat), lambda _result: None)
        self._end(HelpEnd.BY_CITIZEN)

    def tick(self, see: Callable[[], Seen], picture: Callable[[], bytes | None]) -> None:
        """Call a few times a second. picture: taken only for a helper who is there, sent when it changed."""
        now = self._tools.clock.monotonic()
        if self.id is None:
            return
        if now - self._answered_at > LOST_SECONDS:
            self._end(HelpEnd.LOST)
            return
        if self._under_way or now - self._told_at < BEAT_SECONDS:
            return
        self._told_at, self._under_way = now, True
        taken = picture() if self._is_helping else None
        mark = sha256(taken).digest() if taken is not None else self._picture
        id_ = self.id
        beat = self._beat(id_, see(), taken if mark != self._picture else None)

        def done(result: object) -> None:
            self._under_way = False
            if self.id == id_:  # an older help's answer says nothing of this one
                self._heard_of(result, mark)

        self._lanes.run(Lane.HELP, lambda: self._tools.center.help(beat), done)

    def _heard_of(self, result: object, picture: bytes) -> None:
        match result:
            case HelpReply():
                self._answered_at, self._picture = self._tools.clock.monotonic(), picture
                self._follow(result)
            case Trouble(fault=fault) if not POLICY[fault].retry:
                log.warning("no help to be had: %s", fault.value)
                self._end(HelpEnd.LOST)
            case _:
                pass  # the next second asks again, until LOST_SECONDS

    def _follow(self, reply: HelpReply) -> None:
        help_ = self.id
        for order in reply.orders:
            if order.number > self._heard and self.id == help_:
                self._heard = order.number
                self._obey(order)
        if self.id != help_:
            return  # what it said ended the errand, and the help with it
        if reply.state is HelpState.ENDED:
            self._end(reply.end or HelpEnd.LOST)
        elif reply.state is HelpState.HELPING and not self._is_helping:
            self._is_helping = True
            self._changed(HelpNews(reply.helper), None)

    def _end(self, how: HelpEnd) -> None:
        self.id, self._picture = None, b""
        self._changed(None, how)

    def _beat(self, id_: UUID, seen: Seen, picture: bytes | None) -> HelpBeat:
        return HelpBeat.model_construct(  # our own bytes: validation would expect base64
            id=id_,
            office=self._office,
            language=seen.language,
            page=seen.page,
            title=seen.title,
            may_go_back=seen.may_go_back,
            may_go_on=seen.may_go_on,
            document=seen.document,
            picture=picture,
            heard=self._heard,
            stopped=False,
        )
