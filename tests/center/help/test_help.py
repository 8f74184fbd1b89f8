"""Help on a screen at the center: one helper, orders once, a safe end, and waivers with a second person."""

from base64 import b64encode
from dataclasses import dataclass
from threading import Thread
from typing import Any
from uuid import UUID, uuid4

import pytest
from rig_clerk import OFFICE, Clerk, enter_and_sign_in
from sqlalchemy import select

from center.console.help import PAGE
from center.database.tables import audit
from center.help.waivers import LIFE
from center.queue.desk import At
from center.staff.roles import Role
from contract.help import LOST_SECONDS, NOBODY_SECONDS, HelpEnd, HelpReply, HelpState, OrderKind
from contract.problem import ProblemCode
from contract.queue import OfficeNow

pytestmark = pytest.mark.slow

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)


@dataclass
class Kiosk:
    """One that called for help."""

    kit: Any
    id: UUID
    page: int = 7
    heard: int = 0
    device: str = "kiosk-1"
    document: str = "RR-01"

    def tell(self, picture: bytes | None = None, **other: Any) -> Any:
        """A beat, as it goes over the wire."""
        body = {
            "id": str(self.id),
            "office": OFFICE,
            "page": self.page,
            "title": {"ko": "받을 모양", "en": "How it shall look"},
            "may_go_back": True,
            "may_go_on": False,
            "document": self.document,
            "picture": None if picture is None else b64encode(picture).decode(),
            "heard": self.heard,
        }
        return self.kit.call("/help", {**body, **other}, device=self.device)

    def beat(self, picture: bytes | None = None, **other: Any) -> HelpReply:
        """It worked."""
        answer = self.tell(picture, **other)
        assert answer.status_code == 200, answer.text
        return HelpReply.model_validate_json(answer.content)


@pytest.fixture
def kiosk(kit: Any) -> Kiosk:
    """It has called."""
    calling = Kiosk(kit, uuid4())
    assert calling.beat().state is HelpState.CALLING
    return calling


@pytest.fixture
def kim(kit: Any) -> Clerk:
    """A clerk who looks at the calls."""
    clerk = enter_and_sign_in(kit, "kim", Role.CLERK)
    clerk.get(PAGE)
    return clerk


def take(clerk: Clerk, kiosk: Kiosk) -> None:
    """And the page of the one call."""
    clerk.press(f"{PAGE}/{kiosk.id}/take")
    assert f"{PAGE}/{kiosk.id}/say" in clerk.page


def press(clerk: Clerk, kiosk: Kiosk, what: str, **fields: str) -> None:
    """A form of the call's page."""
    clerk.press(f"{PAGE}/{kiosk.id}/{what}", **fields)


def test_a_clerk_says_and_the_kiosk_hears_once(kit: Any, kiosk: Kiosk, kim: Clerk) -> None:
    """From the call to the words on the screen; what was heard does not come again."""
    assert "받을 모양" in kim.page
    take(kim, kiosk)
    reply = kiosk.beat(PNG)
    assert (reply.state, reply.helper) == (HelpState.HELPING, "kim 주무관")
    kim.get(f"{PAGE}/{kiosk.id}")
    assert kim.get(f"{PAGE}/{kiosk.id}/picture.png").content == PNG
    kim.get(f"{PAGE}/{kiosk.id}")
    press(kim, kiosk, "say", words=" 카드를 <넣어> 주세요 ")
    press(kim, kiosk, "send/back", page="7")
    first, second = kiosk.beat().orders
    assert (first.number, first.kind, first.text) == (1, OrderKind.SAY, "카드를 <넣어> 주세요")
    assert (second.number, second.kind, second.page) == (2, OrderKind.BACK, 7)
    kiosk.heard = 1
    assert [order.number for order in kiosk.beat().orders] == [2]
    press(kim, kiosk, "end")
    over = kiosk.beat()
    assert (over.state, over.end) == (HelpState.ENDED, HelpEnd.BY_CLERK)
    with kit.center.desk.database.reading() as connection:
        rows = connection.execute(select(audit.c.what).where(audit.c.subject == str(kiosk.id)))
        assert [row.what for row in rows] == ["help.taken", "help.say", "help.back", "help.ended"]


def test_a_page_that_changed_is_not_sent_back(kiosk: Kiosk, kim: Clerk) -> None:
    """The clerk decided on another page."""
    take(kim, kiosk)
    kiosk.beat(page=8)
    press(kim, kiosk, "send/back", page="7")
    assert "그사이" in kim.page
    assert kiosk.beat(page=8).orders == ()


def test_of_two_clerks_one_helps(kit: Any, kiosk: Kiosk, kim: Clerk) -> None:
    """At the same moment; the other one sees who does, and neither the page nor its picture."""
    lee = enter_and_sign_in(kit, "lee", Role.CLERK)
    lee.get(PAGE)
    both = [Thread(target=clerk.press, args=(f"{PAGE}/{kiosk.id}/take",)) for clerk in (kim, lee)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    winners = [clerk for clerk in (kim, lee) if f"{PAGE}/{kiosk.id}/say" in clerk.page]
    assert len(winners) == 1
    other = lee if winners[0] is kim else kim
    assert kiosk.beat(PNG).state is HelpState.HELPING
    assert other.get(f"{PAGE}/{kiosk.id}/picture.png").status_code == 404
    other.get(PAGE)
    assert winners[0].id in other.page
    other.press(f"{PAGE}/{kiosk.id}/say", words="나도")
    assert kiosk.beat().orders == ()


def test_another_office_sees_nothing(kit: Any, kiosk: Kiosk) -> None:
    """Neither in the list nor by the address."""
    other = enter_and_sign_in(kit, "park", Role.CLERK, office="other-office")
    other.get(PAGE)
    assert str(kiosk.id) not in other.page
    other.press(f"{PAGE}/{kiosk.id}/take")
    assert kiosk.beat().state is HelpState.CALLING


def test_silence_and_patience_end_it(kit: Any, kiosk: Kiosk, kim: Clerk) -> None:
    """A lost line ends it on both sides, the picture goes; a call nobody takes ends, too."""
    take(kim, kiosk)
    kiosk.beat(PNG)
    kit.clock.advance(seconds=LOST_SECONDS)
    kim.get(f"{PAGE}/{kiosk.id}")
    assert "연결이 끊겼어요" in kim.page
    assert kim.get(f"{PAGE}/{kiosk.id}/picture.png").status_code == 404
    assert kiosk.beat(PNG).end is HelpEnd.LOST
    second = Kiosk(kit, uuid4())
    for _ in range(int(NOBODY_SECONDS // 10)):
        assert second.beat().state is HelpState.CALLING
        kit.clock.advance(seconds=10)
    assert second.beat().end is HelpEnd.NOBODY
    third = Kiosk(kit, uuid4())
    assert third.beat(stopped=True).end is HelpEnd.BY_CITIZEN


def test_what_is_no_beat_is_refused(kit: Any, kiosk: Kiosk) -> None:
    """Another kiosk's id, an office that is none, a picture that is none, a title as long as a book."""
    assert Kiosk(kit, kiosk.id, device="kiosk-2").tell().json()["code"] == ProblemCode.KEY_REUSED
    assert Kiosk(kit, uuid4()).tell(office="nowhere").json()["code"] == ProblemCode.NO_SUCH_SERVICE
    assert kiosk.tell(b"<svg/>").status_code == 422
    assert kiosk.tell(title={"ko": "가" * 201, "en": ""}).status_code == 422
    assert kiosk.tell(title={"en": "no Korean"}).status_code == 422


def test_who_could_help_is_counted(kit: Any, kiosk: Kiosk, kim: Clerk) -> None:
    """Clerks at work who help nobody yet; a page that looks again by itself is nobody at work."""

    def helpers() -> int:
        answer = kit.call("/office", {"office": OFFICE})
        return OfficeNow.model_validate_json(answer.content).helpers

    enter_and_sign_in(kit, "audit", Role.AUDITOR)
    assert helpers() == 1
    take(kim, kiosk)
    assert helpers() == 0
    press(kim, kiosk, "end")
    assert helpers() == 1
    at = At(kit.center.reception.offices.at(OFFICE), 1, "kim")
    kit.call("/tickets", {"id": str(uuid4()), "office": OFFICE, "service": "advice"})
    served = kit.center.reception.desk.call_next(at)
    assert helpers() == 0, "who serves somebody helps nobody else"
    kit.center.reception.desk.finish(at, served.id)
    assert helpers() == 1
    kit.clock.advance(minutes=14)
    assert kit.center.sessions.of(kim.cookie, by_hand=False) is not None
    kit.clock.advance(minutes=2)
    assert helpers() == 0
    assert kim.get(PAGE).is_redirect


def quote(kit: Any, holder: str, kiosk: Kiosk, **other: Any) -> Any:
    """The price for a holder of this help."""
    token = kit.token(holder, kiosk.device)
    body = {"token": token, "document": "RR-01", "options": {}, "help": str(kiosk.id), **other}
    return token, kit.call("/quote", body, device=kiosk.device).json()


def issue(kit: Any, token: str, priced: Any, device: str = "kiosk-1") -> Any:
    """The paper at that price."""
    body = {"key": str(uuid4()), "token": token, "document": "RR-01", "options": {}, "won": priced["won"]}
    return kit.call("/issue", {**body, "waiver": priced["waiver"]}, device=device)


def test_a_clerk_waives_what_only_a_person_can_judge(kit: Any, kiosk: Kiosk, kim: Clerk) -> None:
    """With a reason, which no audit keeps; for this kiosk, this document, one paper; then the list price."""
    _, before = quote(kit, "RC-0000001", kiosk)
    take(kim, kiosk)
    press(kim, kiosk, "waive", rule="applies_for_exempt", reason="...")
    assert kiosk.beat().orders == ()
    press(kim, kiosk, "waive", rule="applies_for_exempt", reason="세대원이 한부모 증명서를 보여 주심")
    (order,) = kiosk.beat().orders
    assert order.kind is OrderKind.WAIVE
    whys = [row.why for row in kit.rows("audit") if row.what == "help.waiver.asked"]
    assert whys == ["applies_for_exempt"]
    elsewhere = Kiosk(kit, kiosk.id, device="kiosk-2")
    assert quote(kit, "RC-0000001", elsewhere)[1] == before
    token, priced = quote(kit, "RC-0000001", kiosk)
    assert (priced["won"], priced["exemption"]) == (0, "applies_for_exempt")
    _, neighbour = quote(kit, "RC-0000005", kiosk)
    assert neighbour["waiver"] is None
    assert issue(kit, token, priced).status_code == 200
    assert issue(kit, token, priced).json()["code"] == ProblemCode.PRICE_CHANGED
    assert quote(kit, "RC-0000001", kiosk)[1] == before


def test_the_register_is_overruled_by_two(kit: Any, kiosk: Kiosk, kim: Clerk) -> None:
    """A supervisor who did not ask for it confirms; a refusal changes nothing."""
    take(kim, kiosk)
    for verdict, won in (("refuse", 200), ("grant", 0)):
        press(kim, kiosk, "waive", rule="national_merit", reason="유공자증을 보여 주심")
        assert kiosk.beat().orders == ()
        (asked,) = kit.center.help.waivers.asked(OFFICE)
        path = f"{PAGE}/{kiosk.id}/judge/{asked.id}"
        assert kim.press(path, verdict="grant").status_code == 403
        boss = enter_and_sign_in(kit, f"boss-{verdict}", Role.SUPERVISOR)
        boss.get(PAGE)
        assert "유공자증을 보여 주심" in boss.page
        boss.press(path, verdict=verdict)
        assert quote(kit, "RC-0000001", kiosk)[1]["won"] == won
    kit.clock.advance(minutes=LIFE.total_seconds() / 60)
    assert quote(kit, "RC-0000001", kiosk)[1]["won"] == 200


def test_nobody_confirms_what_they_asked_for(kit: Any, kiosk: Kiosk) -> None:
    """A supervisor may help, and then another one is needed."""
    boss = enter_and_sign_in(kit, "boss", Role.SUPERVISOR)
    boss.get(PAGE)
    take(boss, kiosk)
    press(boss, kiosk, "waive", rule="national_merit", reason="유공자증을 보여 주심")
    (asked,) = kit.center.help.waivers.asked(OFFICE)
    press(boss, kiosk, f"judge/{asked.id}", verdict="grant")
    assert kit.center.help.waivers.asked(OFFICE) == [asked]
