"""The audit in words an auditor knows: what was done, to what, why. A code that has no words is shown."""

import re
from collections.abc import Mapping

from center.console.handoffs import OPENED_AT_120, OPENED_ELSEWHERE, OPENED_FOR
from center.console.words import PASSKEYS
from center.console.words_of_passports import PURPOSES
from center.help.desk import OPENED_FOR as HELPED_FOR
from center.staff.roles import Role
from contract.text import Text

AUDIT: dict[str, tuple[str, str]] = {
    "title": ("열람 기록", "Audit"),
    "at": ("언제", "When"),
    "who": ("누가", "Who"),
    "what": ("무엇을", "What"),
    "subject": ("대상", "Subject"),
    "why": ("왜", "Why"),
    "older": ("더 이전", "Older"),
    "none": ("기록이 없어요", "Nothing here"),
    "handoff": ("이어받기", "Hand-off"),
    "application": ("여권 신청", "Application"),
    "call": ("도움 요청", "Call for help"),
    "passkey": PASSKEYS["title"],
    "somebody": ("시민", "Citizen"),
    "office": ("창구 설정", "Office"),
}

WHAT: dict[str, tuple[str, str]] = {
    "staff.added": ("직원을 등록했어요", "Person entered"),
    "staff.dismissed": ("직원을 내보냈어요", "Person dismissed"),
    "staff.taken_back": ("직원을 다시 받았어요", "Person taken back"),
    "staff.renewed": ("새 비밀번호를 만들었어요", "New password and secret"),
    "staff.roles": ("맡은 일을 바꿨어요", "Roles changed"),
    "staff.office": ("일하는 곳을 옮겼어요", "Moved to another office"),
    "staff.locked": ("여러 번 틀려 잠겼어요", "Locked after wrong tries"),
    "passkey.added": ("패스키를 만들었어요", "Passkey added"),
    "passkey.renamed": ("패스키 이름을 바꿨어요", "Passkey renamed"),
    "passkey.removed": ("패스키를 지웠어요", "Passkey removed"),
    "passkey.counter_back": ("복사된 패스키일 수 있어요", "The passkey may be a copy"),
    "handoff.opened": ("이어받기를 열어 봤어요", "Hand-off opened"),
    "handoff.resumed": ("다른 기계에서 이어서 했어요", "Hand-off continued at a machine"),
    "passport.opened": ("여권 신청을 열어 봤어요", "Passport application opened"),
    "help.taken": ("화면 도움을 시작했어요", "Help on a screen begun"),
    "help.say": ("화면에 말을 보냈어요", "Words sent to the screen"),
    "help.back": ("화면을 한 장 뒤로 보냈어요", "Screen sent one page back"),
    "help.onward": ("화면을 앞으로 보냈어요", "Screen sent onward"),
    "help.waive": ("면제를 화면에 알렸어요", "Waiver told to the screen"),
    "help.ended": ("화면 도움을 끝냈어요", "Help on a screen ended"),
    "help.waiver.asked": ("수수료 면제를 올렸어요", "Waiver asked for"),
    "help.waiver.granted": ("수수료 면제를 확인했어요", "Waiver granted"),
    "help.waiver.refused": ("수수료 면제를 물리쳤어요", "Waiver refused"),
    "office.changed": ("창구 설정을 바꿨어요", "Office changed"),
    "person": ("신분을 확인했어요", "Person identified"),
    "price": ("수수료를 물었어요", "Price looked up"),
    "paper": ("서류", "Paper"),
    "claim": ("받을 돈을 찾았어요", "Claim looked up"),
    "verify": ("서류 번호를 조회했어요", "Paper verified"),
}

WHY: dict[str, tuple[str, str]] = {
    OPENED_FOR: ("창구에서 도와 드리려고", "Help at the counter"),
    OPENED_AT_120: ("120에서 전화로 도와 드리려고", "Help by phone, at 120"),
    OPENED_ELSEWHERE: ("다른 창구에서 코드로 도와 드리려고", "Help at another counter, by the code"),
    HELPED_FOR: ("시민의 동의로 화면에서 도움", "Help on the screen, with the citizen's consent"),
    "the same card at another machine": ("같은 카드로 다른 기계에서", "The same card at another machine"),
    "public look-up": ("누구나 하는 조회", "Public look-up"),
    "look up": ("조회", "Look-up"),
    "refund": ("돌려드리려고", "Refund"),
    "identify": ("본인 확인", "To identify"),
    "passport": ("여권 신청", "Passport"),
}

ROLES: dict[str, tuple[str, str]] = {
    Role.CLERK: ("창구", "Clerk"),
    Role.SUPERVISOR: ("책임자", "Supervisor"),
    Role.TECHNICIAN: ("정비", "Technician"),
    Role.AUDITOR: ("감사", "Auditor"),
    Role.ADMINISTRATOR: ("관리자", "Administrator"),
    Role.PASSPORT: ("여권", "Passport"),
    Role.CALL_CENTRE: ("120", "120"),
}

_FAILURES = re.compile(r"(\d+) failures")
_PAPER = re.compile(r"(issue|try) (\S+)")
_PAPERS: dict[str, tuple[str, str]] = {
    "issue": ("{} 발급", "Issued: {}"),
    "try": ("{} 발급하려다 못 함", "Tried, and not issued: {}"),
}


def what_of(what: str) -> tuple[str, str]:
    """One that is not here is shown by its own name."""
    return WHAT.get(what, (what, ""))


def why_of(what: str, why: str, names: Mapping[str, Text]) -> tuple[str, str]:
    """A purpose, roles, a count or a paper in words; what somebody wrote as it is written.

    names: of papers by their code, of exemptions by their rule.
    """
    if what.startswith(("office.", "passkey.")):  # a person's own words, whatever they are
        return why, ""
    if what.startswith("staff."):
        return _of_people(why)
    if what == "passport.opened":
        return PURPOSES.get(why, (why, ""))
    if paper := _PAPER.fullmatch(why):
        korean, english = _PAPERS[paper[1]]
        name = _name(paper[2], names)
        return korean.format(name[0]), english.format(name[1] or name[0])
    return WHY.get(why) or _name(why, names)


def _name(code: str, names: Mapping[str, Text]) -> tuple[str, str]:
    name = names.get(code)
    return (code, "") if name is None else (name["ko"], name["en"])


def _of_people(why: str) -> tuple[str, str]:
    if failed := _FAILURES.fullmatch(why):
        return f"{failed[1]}번 틀림", f"{failed[1]} failures"
    roles = [ROLES.get(each) for each in why.split(",")]
    pairs = [each for each in roles if each is not None]
    if len(pairs) < len(roles):
        return why, ""
    return ", ".join(each[0] for each in pairs), ", ".join(each[1] for each in pairs)
