"""What was done to an application, in a clerk's words: what, by whom, and what for."""

from center.console.words_of_passports import PASSPORT, PURPOSES
from center.passport.ends import RULE
from center.passport.history import Event, History
from center.passport.states import Act

HISTORY: dict[str, tuple[str, str]] = {
    Event.RECEIVED: ("들어왔어요", "Received"),
    Event.TIME_LOST: ("늦게 들어와 예약 시간이 없어졌어요", "Came late, its time was given away"),
    Event.PHOTO_RECEIVED: ("새 사진이 들어왔어요", "A new photo came"),
    Event.PHOTO_LATE: ("사진이 늦게 와서 쓰지 않았어요", "A photo came too late and was not used"),
    Event.OPENED: ("열어 봤어요", "Opened"),
    Event.CORRECTED: ("고쳤어요", "Corrected"),
    Event.DESTROYED: ("내용을 지웠어요", "Content destroyed"),
    Act.ACCEPT: ("접수했어요", "Accepted"),
    Act.RETURN: ("보완을 요청했어요", "Returned"),
    Act.ASK_PHOTO: ("새 사진을 부탁했어요", "Asked for a new photo"),
    Act.FINISH: ("찾아가셨어요", "Collected"),
    Act.REFUSE: ("반려했어요", "Refused"),
}

WHYS: dict[str, dict[str, tuple[str, str]]] = {Event.OPENED: PURPOSES, Event.CORRECTED: PASSPORT}

BY_RULE = ("기한이 지나 저절로", "by rule, in time")


def what_of(each: History) -> tuple[str, str]:
    """One nobody foresaw is shown by its own name."""
    return HISTORY.get(each.what, (each.what, ""))


def who_of(each: History) -> tuple[str, str]:
    """A clerk or a machine by its id; the rule is neither."""
    return BY_RULE if each.who == RULE else (each.who, "")


def why_of(each: History) -> tuple[str, str]:
    """A purpose or a field in words; what a clerk wrote as it is written."""
    return WHYS.get(each.what, {}).get(each.why, (each.why, ""))
