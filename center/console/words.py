"""The console's words for those at a counter, Korean with English beside it: clerks learn them once."""

from center.handoff.waiting import Outcome
from center.queue.states import State
from contract.handoff import Want
from contract.help import HelpEnd
from contract.queue import Priority

WORDS: dict[str, tuple[str, str]] = {
    "title": ("창구", "Counter"),
    "sign_in": ("들어가기", "Sign in"),
    "id": ("아이디", "Your id"),
    "password": ("비밀번호", "Password"),
    "code": ("인증 번호 6자리", "Six-digit code"),
    "refused": ("맞지 않아요. 다시 해 보세요.", "That did not fit. Please try again."),
    "taken": ("지금 앉아 계신 분", "Sits here now"),
    "left_here": ("아직 창구에 계신 분", "Still at this counter"),
    "take_over": ("바꿔 앉기", "Take over"),
    "locked": (
        "여러 번 틀리면 한동안(길면 한 시간) 맞아도 들어갈 수 없어요.",
        "After several tries even the right ones are refused for a while, an hour at most.",
    ),
    "no_office": ("등록되지 않은 사무소예요", "This office was never entered"),
    "no_office_why": (
        "센터 관리자에게 이 이름의 사무소를 등록해 달라고 말씀해 주세요.",
        "Please ask whoever runs the center to enter an office of this name.",
    ),
    "choose": ("어느 창구에 계세요?", "Which counter are you at?"),
    "sign_out": ("나가기", "Sign out"),
    "nobody": ("지금 창구에 아무도 없어요", "Nobody is at your counter"),
    "line": ("기다리는 분", "Waiting"),
    "aside": ("안 오신 분·맡아 둔 분", "Missed or parked"),
    "empty": ("기다리는 분이 없어요", "Nobody waits"),
    "late": ("그사이 바뀌었어요. 다시 봐 주세요.", "It changed meanwhile. Please look again."),
    "not_in_line": (
        "그 번호로 부를 분이 없어요. 글자까지 적어 주세요. (예: C004)",
        "Nobody to call by that number. Please write its letter, too: C004",
    ),
    "any_number": ("번호로", "By number"),
    "nobody_to_call": ("지금 이 창구에서 부를 분이 없어요", "Nobody to call at this counter now"),
    "only_later": (
        "시간을 더 청하신 분만 기다려요. 이때부터 부를 수 있어요",
        "Only people who asked for more time wait. They can be called from",
    ),
    "from_when": ("부터", "from"),
    "otherwise": ("다르게 끝남", "Ended otherwise"),
    "note": ("메모", "Note"),
    "to_service": ("다른 일로", "To a service"),
    "to_counter": ("다른 창구로", "To a counter"),
    "to_person": ("다른 직원에게", "To a colleague"),
    "also": ("이어서 볼 일", "Still to come"),
    "for_me": ("나에게 보낸 분", "Sent to me"),
    "since": ("받은 시각", "Since"),
    "handoffs": ("이어받기", "Hand-offs"),
    "handoff_none": ("이어받을 일이 없어요", "Nothing is waiting"),
    "handoff_code": ("전표의 여섯 자리", "Six signs of the slip"),
    "handoff_unknown": ("그런 번호가 없어요. 다시 봐 주세요.", "No such code here. Please look again."),
    "open": ("열기", "Open"),
    "open_question": ("무엇이 남았나요", "What is open"),
    "told": ("기계에서 말씀하신 것", "What was told at the kiosk"),
    "failed": ("안 된 것", "What failed"),
    "sees": ("화면 설정", "How they see"),
    "reach": ("전화", "Phone"),
    "forgotten": ("보관 기간이 지나 열 수 없어요", "Kept no longer, or not to be opened"),
    "overdue": ("오래 기다림", "Waiting too long"),
    "taken_by": ("맡은 분", "Taken by"),
    "outcome": ("어떻게 끝났나요", "How did it end"),
    "back": ("돌아가기", "Back"),
    "change_counter": ("창구 바꾸기", "Another counter"),
}

ACTS: dict[str, tuple[str, str, str]] = {
    "next": ("다음 분", "Next", "n"),
    "begin": ("오셨어요", "Is here", "s"),
    "recall": ("다시 부르기", "Call again", "r"),
    "miss": ("안 오셨어요", "Did not come", "m"),
    "finish": ("끝", "Finish", "f"),
    "hold": ("맡아 두기", "Park", "h"),
    "transfer": ("옮기기", "Transfer", "t"),
    "add": ("일 더하기", "Add a service", "a"),
    "call": ("부르기", "Call", ""),
    "resume": ("이어서", "Go on", ""),
    "back": ("줄로", "To the line", ""),
    "undo": ("되돌리기", "Undo", "u"),
}
"""Act to (Korean, English, key)."""

STATES: dict[State, tuple[str, str]] = {
    State.WAITING: ("기다림", "Waiting"),
    State.CALLED: ("부르는 중", "Called"),
    State.SERVING: ("창구에 계심", "Being served"),
    State.HELD: ("맡아 둠", "Parked"),
    State.MISSED: ("안 오심", "Missed"),
    State.SERVED: ("끝남", "Served"),
    State.LEFT: ("포기", "Left"),
    State.UNTOLD: ("끝이 안 적힘", "End not noted"),
}

HANDOFF_WAYS: dict[Want, tuple[str, str]] = {
    Want.COUNTER: ("창구", "Counter"),
    Want.CALL_BACK: ("전화", "Call back"),
    Want.APPOINTMENT: ("예약", "Appointment"),
}

OUTCOMES: dict[Outcome, tuple[str, str]] = {
    Outcome.DONE: ("끝났어요", "Done"),
    Outcome.RETURNED: ("다시 오셔야 해요", "Must come again"),
    Outcome.UNHELPED: ("여기서 못 도와 드렸어요", "Could not be helped"),
    Outcome.GONE: ("안 계셨어요", "Nobody there"),
    Outcome.WITHDRAWN: ("시민이 그만두었어요", "Given up by the citizen"),
    Outcome.RESUMED: ("다른 기계에서 이어서 했어요", "Continued at another machine"),
}

BY_A_CLERK = (Outcome.DONE, Outcome.RETURNED, Outcome.UNHELPED, Outcome.GONE)
"""The outcomes a clerk may choose."""

APPOINTMENTS: dict[str, tuple[str, str]] = {
    "title": ("예약", "Appointments"),
    "today": ("오늘", "Today"),
    "later": ("앞으로", "Later"),
    "none": ("예약이 없어요", "No appointments"),
    "has_come": ("오셨어요", "Has come"),
    "cancel": ("취소", "Cancel"),
    "came": ("번호를 받았어요", "Has a number"),
    "over": ("이미 바뀐 예약이에요.", "It was changed meanwhile."),
    "shut": ("지금은 창구를 열지 않는 시간이에요.", "The counter is closed now."),
}

HELP: dict[str, tuple[str, str]] = {
    "title": ("화면 도움", "Screen help"),
    "calls": ("화면으로 부르신 분", "Calls from screens"),
    "none": ("지금 부르신 분이 없어요", "Nobody calls now"),
    "take": ("돕기", "Help"),
    "go_on": ("계속 돕기", "Go on helping"),
    "helper": ("돕는 분", "Helped by"),
    "since": ("부른 시각", "Called at"),
    "language": ("손님이 쓰는 말", "The citizen reads"),
    "page": ("지금 화면", "The page now"),
    "covered": (
        "개인정보는 가려져 있고 PIN 화면은 보이지 않아요",
        "Personal data is covered; the PIN page is never shown",
    ),
    "no_picture": ("화면을 기다리고 있어요", "Waiting for the page"),
    "say": ("화면에 보여 드릴 말", "Words for the screen"),
    "send": ("보여 드리기", "Show"),
    "back": ("한 화면 뒤로", "One page back"),
    "onward": ("다시 해 보기", "Try again / onward"),
    "waive": ("수수료 면제", "Waive the fee"),
    "rule": ("어떤 면제인가요", "By which rule"),
    "second": ("책임자 확인 필요", "needs a supervisor"),
    "reason": ("왜 면제하나요 (꼭 적어 주세요)", "Why (required)"),
    "ask": ("면제하기", "Waive"),
    "waits": ("책임자의 확인을 기다려요", "Waits for a supervisor"),
    "asked": ("면제 확인", "Waivers to confirm"),
    "grant": ("확인", "Confirm"),
    "refuse": ("안 됨", "Refuse"),
    "own": ("내가 올린 것은 다른 책임자가 확인해요", "Another supervisor confirms what you asked for"),
    "end": ("도움 끝내기", "End help"),
    "ended": ("도움이 끝났어요", "The help is over"),
    "again": ("새로 보기", "Look again"),
}

HELP_ENDS: dict[HelpEnd, tuple[str, str]] = {
    HelpEnd.BY_CITIZEN: ("손님이 끝내셨어요", "The citizen ended it"),
    HelpEnd.BY_CLERK: ("끝냈어요", "Ended here"),
    HelpEnd.NOBODY: ("아무도 받지 않았어요", "Nobody took it"),
    HelpEnd.LOST: ("연결이 끊겼어요", "The line broke"),
}

PASSKEYS: dict[str, tuple[str, str]] = {
    "me": ("내 설정", "Me"),
    "title": ("패스키", "Passkeys"),
    "what": (
        "비밀번호와 인증 번호 대신 지문·얼굴·PIN으로 들어가요.",
        "Come in by fingerprint, face or PIN instead of password and code.",
    ),
    "sign_in": ("패스키로 들어가기", "Sign in with a passkey"),
    "refused": (
        "패스키로 들어가지 못했어요. 다시 하거나 비밀번호로 들어가세요.",
        "The passkey did not fit. Please try again, or use your password.",
    ),
    "name": ("이름 (예: 내 전화)", "Name (for example: my phone)"),
    "add": ("패스키 만들기", "Add a passkey"),
    "rename": ("이름 바꾸기", "Rename"),
    "remove": ("지우기", "Remove"),
    "added_at": ("만든 날", "Added"),
    "used_at": ("마지막 사용", "Last used"),
    "never": ("아직 없음", "Never"),
    "none": ("아직 패스키가 없어요", "No passkeys yet"),
    "most": ("더 만들 수 없어요. 쓰지 않는 것을 지워 주세요.", "No more of them; please remove one first."),
    "password_first": (
        "패스키를 더 만들려면 나가서 비밀번호와 인증 번호로 들어오세요.",
        "To add one, sign out and come in by password and code.",
    ),
    "not_here": (
        "이 주소에서는 패스키를 쓸 수 없어요. https 주소나 localhost로 열어 주세요.",
        "No passkeys at this address; open it by https, or as localhost.",
    ),
    "no_script": (
        "패스키를 만들려면 스크립트를 켜야 해요.",
        "Adding one needs scripts in this browser.",
    ),
    "failed": ("만들지 못했어요. 다시 해 보세요.", "It was not added. Please try again."),
    "done": ("바꾸었어요", "Changed"),
}

"""A fault of a machine in a technician's words; one that is not here is shown by its own name."""

"""What runs low, by the fault it will be."""

LINE: dict[str, tuple[str, str]] = {
    "title": ("줄", "Line"),
    "at": ("창구에", "At the counters"),
    "number": ("번호", "Number"),
    "service": ("일", "Service"),
    "minutes": ("분", "min"),
    "priority": ("우선", "Priority"),
    "language": ("말", "Language"),
    "counter": ("창구", "Counter"),
}

PRIORITIES: dict[Priority, tuple[str, str]] = {
    Priority.NONE: ("", ""),
    Priority.ELDERLY: ("어르신", "65+"),
    Priority.DISABLED: ("장애인", "Disabled"),
    Priority.PREGNANT: ("임산부", "Pregnant"),
    Priority.INFANT: ("아기와 함께", "Baby"),
    Priority.APPOINTMENT: ("예약", "Appointment"),
    Priority.HANDOFF: ("기계에서 이어서", "From a kiosk"),
}
