"""A person goes on where the machine could not: two touches, nothing asked twice, no secret told."""

from typing import Any

import pytest
from counter_errands import step, to_check, to_paper, to_pin, trouble
from rig import KioskRig
from rig_center import PIN as RIGHT_PIN
from rig_center import CenterRig

from contract.handoff import Packet, Want
from kiosk.faults import Fault, Trouble
from kiosk.handoff.failed import DECLINED, NAMES, PIN, QUESTION, Failed, name_of
from kiosk.handoff.open_question import OF_CONCERN, OF_FAULT, TALK
from kiosk.handoff.told import SILENT, TOLD
from kiosk.ports import Declined, DeclineReason
from kiosk.step import Ask, Do, Step
from kiosk.steps import (
    SAID,
    AfterDecline,
    ChooseReach,
    EnterPhone,
    EnterPin,
    PaymentDeclined,
    TakeCode,
)
from kiosk.views import AskView, Concern, Errand, MenuView, OverlayKind, TroubleView, WaitView


def subclasses(kind: type[Step[Any]]) -> set[type[Step[Any]]]:
    """Every step class there is."""
    direct = {each for each in kind.__subclasses__() if each.__module__.startswith("kiosk.")}
    return direct.union(*(subclasses(each) for each in direct))


def ask_for(kiosk: KioskRig, want: Want, concern: Concern | None = None) -> None:
    """Two touches: a person, or what it is about; this way."""
    kiosk.counter.call_person(concern)
    overlay = kiosk.screen.scene.overlay
    assert overlay is not None
    assert overlay.kind is OverlayKind.PERSON
    kiosk.counter.hand_off(want)
    kiosk.settle()


def taken(kiosk: KioskRig) -> TakeCode:
    """The last page."""
    shown = step(kiosk)
    assert isinstance(shown, TakeCode), shown
    return shown


def opened(center: CenterRig, code: str) -> Packet:
    """What a clerk reads."""
    waiting = center.center.handoffs.by_code("suwon-24", code)
    assert waiting is not None
    packet = center.center.handoffs.open(waiting, who="kim", why="test")
    assert packet is not None
    return packet


def test_every_step_is_told_or_silent() -> None:
    """A new step must be put in one of the two tables; a secret is in the silent one."""
    steps = subclasses(Ask) | subclasses(Do)
    assert set(TOLD) | SILENT == steps
    assert not set(TOLD) & SILENT
    assert EnterPin in SILENT


def test_every_fault_leaves_an_open_question() -> None:
    """In Korean and English."""
    assert set(OF_FAULT) == set(Fault)
    assert all(text["ko"] and text["en"] for text in OF_FAULT.values())


def test_a_name_that_cannot_be_printed_is_a_person_s_work(kiosk: KioskRig, center: CenterRig) -> None:
    """Nothing told at the kiosk is empty at the counter; the open question stands by itself."""
    to_check(kiosk, center, copies=2)
    answered = [each for each in _session(kiosk).answers if type(each.step) not in SILENT]
    kiosk.counter.crashed()
    assert trouble(kiosk).fault is Fault.INTERNAL
    ask_for(kiosk, Want.COUNTER)
    shown = taken(kiosk)
    assert shown.taken.ticket is not None
    assert shown.slip_printed

    packet = opened(center, shown.taken.code)
    assert packet.errand == Errand.CERTIFICATES
    assert len(packet.told) == len(answered) == 4
    assert all(each.question["ko"] and each.answer["ko"] and each.answer["en"] for each in packet.told)
    assert [each.answer["ko"] for each in packet.told[:3]] == ["주민등록표 등본", "2부", "홍길동"]
    assert packet.open_question == OF_FAULT[Fault.INTERNAL]
    assert packet.failures == 1


def test_no_secret_goes_along(kiosk: KioskRig, center: CenterRig) -> None:
    """Neither PIN nor token nor proof, also where the PIN was just typed."""
    to_check(kiosk, center)
    token = next(e.answer.token for e in _session(kiosk).answers if hasattr(e.answer, "token"))
    ask_for(kiosk, Want.COUNTER)
    told = opened(center, taken(kiosk).taken.code).model_dump_json()
    assert RIGHT_PIN not in told
    assert token not in told


@pytest.mark.troubled
def test_a_blocked_card_leads_on(kiosk: KioskRig, center: CenterRig) -> None:
    """The identity ladder is exhausted: no dead end, and the clerk knows why."""
    to_pin(kiosk, center)
    for _ in range(3):
        kiosk.enter_pin("999999")
    assert trouble(kiosk).fault is Fault.CARD_BLOCKED
    ask_for(kiosk, Want.COUNTER)
    packet = opened(center, taken(kiosk).taken.code)
    assert (packet.fault, packet.failures) == ("card_blocked", 3)
    assert (packet.told[-1].question, packet.told[-1].answer["en"]) == (QUESTION, "wrong PIN × 3")
    assert packet.open_question == OF_FAULT[Fault.CARD_BLOCKED]


@pytest.mark.parametrize("concern", Concern)
def test_what_it_is_about_is_said_with_the_first_touch(
    kiosk: KioskRig, center: CenterRig, concern: Concern
) -> None:
    """The clerk's open question says it in both languages; all else is told as ever."""
    to_check(kiosk, center)
    ask_for(kiosk, Want.COUNTER, concern)
    packet = opened(center, taken(kiosk).taken.code)
    assert packet.open_question == OF_CONCERN[concern]
    assert packet.open_question["ko"]
    assert packet.open_question["en"]
    assert packet.told[0].answer["ko"] == "주민등록표 등본"


def test_who_goes_back_has_said_nothing(kiosk: KioskRig, center: CenterRig) -> None:
    """Another call for a person is about what stands on the page again."""
    to_check(kiosk, center)
    kiosk.counter.call_person(Concern.PAY_LESS)
    kiosk.counter.close_overlay()
    ask_for(kiosk, Want.COUNTER)
    assert opened(center, taken(kiosk).taken.code).open_question["en"].startswith("Called a person here")


@pytest.mark.troubled
def test_what_failed_within_a_step_is_counted(kiosk: KioskRig, center: CenterRig) -> None:
    """Also where no trouble page came: each kind by its name, and none of it left for the next citizen."""
    to_pin(kiosk, center)
    kiosk.enter_pin("999999")
    kiosk.enter_pin()
    kiosk.answer(SAID)
    for _ in range(2):
        kiosk.terminal.next_declines()
        if isinstance(step(kiosk), PaymentDeclined):
            kiosk.answer(AfterDecline.AGAIN)
        else:
            kiosk.eject()
    ask_for(kiosk, Want.COUNTER)
    packet = opened(center, taken(kiosk).taken.code)
    assert (packet.fault, packet.failures) == ("", 3)
    assert packet.told[-1].answer == {
        "ko": "틀린 PIN 1번, 결제 거절 2번",
        "en": "wrong PIN × 1, declined payment × 2",
    }
    kiosk.counter.leave()
    kiosk.settle()
    ask_for(kiosk, Want.COUNTER)
    packet = opened(center, taken(kiosk).taken.code)
    assert (packet.failures, packet.told) == (0, ())


def test_what_fails_has_a_name_and_a_stopped_payment_is_no_failure() -> None:
    """Every fault belongs to a part a clerk knows."""
    assert {name_of(fault) for fault in Fault} | {PIN, DECLINED} == set(NAMES)
    failed, lost = Failed(), Trouble(Fault.CENTER_UNREACHABLE)
    for _ in range(2):
        failed.came_back(Declined(DeclineReason.CANCELLED))
        failed.trouble(lost)
    assert failed.times == 1
    assert failed.told(Fault.CENTER_UNREACHABLE) == ()
    assert failed.told(None)[0].answer["ko"] == "전산 1번"


def test_a_call_back_names_number_and_hour(kiosk: KioskRig, center: CenterRig) -> None:
    """The number is sealed with the rest; Back keeps it."""
    ask_for(kiosk, Want.CALL_BACK)
    assert isinstance(step(kiosk), EnterPhone)
    kiosk.answer("01012345678")
    kiosk.counter.back()
    assert isinstance(kiosk.screen.view, AskView)
    assert kiosk.screen.view.remembered == "01012345678"
    kiosk.answer("01087654321")
    reach = step(kiosk)
    assert isinstance(reach, ChooseReach)
    korean = [span for span in reach.spans if span.language == "ko"]
    assert [span.soon for span in korean] == [True, False, False, False]
    assert {span.language for span in reach.spans} == {"ko", "en"}
    assert reach.spans[1].start.hour == 9
    kiosk.answer(reach.spans[1])
    shown = taken(kiosk)
    assert shown.taken.ticket is None
    packet = opened(center, shown.taken.code)
    assert packet.phone == "01087654321"
    assert packet.reach_from == reach.spans[1].start
    assert packet.open_question == TALK


def test_a_person_called_twice_hears_the_first_story(kiosk: KioskRig, center: CenterRig) -> None:
    """While the phone number is asked, the counter seems better after all."""
    kiosk.choose(Errand.CERTIFICATES)
    kiosk.answer("RR-01")
    ask_for(kiosk, Want.CALL_BACK)
    ask_for(kiosk, Want.COUNTER)
    packet = opened(center, taken(kiosk).taken.code)
    assert [each.answer["ko"] for each in packet.told] == ["주민등록표 등본"]
    assert packet.open_question["en"].endswith("How it shall look")


def test_nobody_stands_in_the_line_twice(kiosk: KioskRig, center: CenterRig) -> None:
    """Found by hand: a person called once more on the code page drew a second number."""
    ask_for(kiosk, Want.COUNTER)
    before, code = len(center.center.handoffs.inbox("suwon-24")), taken(kiosk).taken.code
    ask_for(kiosk, Want.COUNTER)
    assert taken(kiosk).taken.code == code
    assert len(center.center.handoffs.inbox("suwon-24")) == before


def test_the_next_citizen_finds_nothing(kiosk: KioskRig, center: CenterRig) -> None:
    """Of an errand that broke, nothing stays when its page is gone."""
    to_check(kiosk, center)
    kiosk.counter.crashed()
    kiosk.counter.leave()
    kiosk.eject()
    ask_for(kiosk, Want.COUNTER)
    assert opened(center, taken(kiosk).taken.code).told == ()


@pytest.mark.troubled
def test_a_lost_line_is_tried_again_with_the_same_code(kiosk: KioskRig, center: CenterRig) -> None:
    """One hand-off, however often it is sent."""
    before = len(center.center.handoffs.inbox("suwon-24"))
    kiosk.counter.call_person()
    kiosk.center.cut = True
    kiosk.counter.hand_off(Want.COUNTER)
    kiosk.settle()
    assert kiosk.screen.view == TroubleView(Fault.CENTER_UNREACHABLE, can_retry=True)
    kiosk.center.cut = False
    kiosk.counter.retry()
    kiosk.settle()
    assert taken(kiosk).taken.code
    assert len(center.center.handoffs.inbox("suwon-24")) == before + 1


@pytest.mark.troubled
def test_without_a_line_only_the_phone_is_offered(kiosk: KioskRig) -> None:
    """The overlay says so, and a touch does nothing."""
    kiosk.center.cut = True
    kiosk.rounds.hurry()
    kiosk.rounds.tick()
    kiosk.settle()
    ask_for(kiosk, Want.COUNTER)
    assert isinstance(kiosk.screen.view, MenuView)


def test_while_a_lane_works_nobody_leaves(kiosk: KioskRig, center: CenterRig) -> None:
    """Money may be moving: the way is offered on the next page."""
    to_check(kiosk, center)
    kiosk.counter.answer(kiosk.screen.scene.number, SAID)
    assert isinstance(kiosk.screen.view, WaitView)
    kiosk.counter.hand_off(Want.COUNTER)
    kiosk.settle()
    assert not isinstance(step(kiosk), TakeCode)


@pytest.mark.troubled
def test_a_jam_tells_where_the_money_is(kiosk: KioskRig, center: CenterRig) -> None:
    """The money went back first; the clerk reads it."""
    kiosk.printer.jam(after_page=1)
    to_paper(kiosk, center)
    ask_for(kiosk, Want.COUNTER)
    told = opened(center, taken(kiosk).taken.code).told
    assert "돌려준 돈 200원" in told[-1].answer["ko"]
    assert told[-2].answer["ko"].startswith("되지 않음")


def test_the_card_is_given_back(kiosk: KioskRig, center: CenterRig) -> None:
    """After the code page nobody leaves a card behind."""
    to_check(kiosk, center)
    ask_for(kiosk, Want.COUNTER)
    kiosk.answer(SAID)
    kiosk.eject()
    assert isinstance(kiosk.screen.view, MenuView)


def _session(kiosk: KioskRig) -> Any:
    return kiosk.counter._serving.session
