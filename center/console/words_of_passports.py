"""The console's words of the passport desk."""

from center.passport.states import Act, State
from contract.appointment import AppointmentState
from contract.passport import PassportCase

PASSPORT: dict[str, tuple[str, str]] = {
    "title": ("여권", "Passports"),
    "waiting": ("들어온 신청", "Applications"),
    "none": ("들어온 신청이 없어요", "No applications"),
    "code": ("신청 코드", "Code of the slip"),
    "unknown": ("이 코드의 신청이 없어요.", "No application has this code."),
    "open": ("열기", "Open"),
    "open_application": ("신청서 열기", "Open the application"),
    "purpose": ("왜 여세요?", "What for?"),
    "arrived": ("들어온 때", "Received"),
    "appointment": ("예약", "Appointment"),
    "time_lost": (
        "신청서가 늦게 와서 다른 분께 드렸어요. 새 시간을 알려 드리세요.",
        "Given to somebody else: the application came late. Please offer a new time.",
    ),
    "photo": ("사진 (인쇄 크기)", "Photo at print size"),
    "no_photo": ("사진이 없어요. 창구에서 찍어요.", "No photo: it is taken at the counter"),
    "ruler": ("머리 32~36 mm", "Head 32–36 mm"),
    "measures": ("잰 값", "Measures"),
    "measure": ("항목", "Measure"),
    "value": ("값", "Value"),
    "limit": ("기준", "Limit"),
    "rule": ("근거", "Rule"),
    "verdict": ("판정", "Verdict"),
    "tries": ("찍은 횟수", "Tries"),
    "case": ("사유", "Case"),
    "kind": ("종류", "Kind"),
    "fee": ("수수료", "Fee"),
    "name": ("이름", "Name"),
    "spelling": ("로마자 이름", "Name in Roman letters"),
    "from_passport": ("지금 여권에서 읽음", "read from the passport"),
    "born": ("생년월일", "Date of birth"),
    "delivery": ("받을 곳", "Collected at"),
    "surname": ("로마자 성", "Surname in Roman letters"),
    "given": ("로마자 이름", "Given names in Roman letters"),
    "emergency_name": ("긴급 연락처 이름", "Emergency contact, name"),
    "emergency_phone": ("긴급 연락처 전화", "Emergency contact, phone"),
    "phone": ("전화", "Phone"),
    "emergency": ("긴급 연락처", "Emergency contact"),
    "old": ("지금 여권 번호", "Present passport"),
    "consent": ("동의", "Consent"),
    "told": ("기계에서 답한 것", "Answered at the machine"),
    "history": ("기록", "History"),
    "reason": ("시민에게 알릴 말", "What the citizen is told"),
    "correct": ("고치기", "Correct"),
    "save": ("고친 내용 저장", "Save the correction"),
    "form": ("신청서 인쇄 (PDF)", "Print the form (PDF)"),
    "destroyed": ("내용을 지웠어요", "The content was destroyed"),
    "unreadable": ("내용이 없어요. 이미 지워졌어요.", "There is no content any more."),
    "away": (
        "여는 장치가 답하지 않아요. 잠시 뒤 다시 해 주세요.",
        "The opener does not answer. Please try again soon.",
    ),
    "alone": (
        "한 사람이 한 시간에 열 수 있는 만큼 여셨어요. 다른 직원이 허락하면 더 열 수 있어요.",
        "You opened as many as one person may within an hour. A colleague can allow more.",
    ),
    "allow": ("한 시간 더 열게 하기", "Allow more for an hour"),
    "colleague": ("누구에게?", "For whom?"),
    "not_now": ("지금은 할 수 없어요. 다시 봐 주세요.", "Not possible now. Please look again."),
    "wrong_empty": (
        "고치지 않았어요. 로마자 이름을 비울 수는 없어요.",
        "Nothing was changed: a name in Roman letters cannot be empty.",
    ),
    "wrong_sign": (
        "고치지 않았어요. 로마자 이름에는 A~Z와 붙임표(-), 빈칸만 쓸 수 있어요.",
        "Nothing was changed: only A to Z, a hyphen and a space may stand in it.",
    ),
    "wrong_division": (
        "고치지 않았어요. 붙임표(-)와 빈칸은 글자 사이에 하나씩만 쓸 수 있어요.",
        "Nothing was changed: a hyphen or a space stands between two letters, one at a time.",
    ),
    "wrong_too_long": (
        "고치지 않았어요. 성과 이름을 합쳐 로마자 37자까지만 여권에 들어가요.",
        "Nothing was changed: surname and given names together have room for 37 signs in a passport.",
    ),
    "wrong_name": (
        "고치지 않았어요. 긴급 연락처 이름은 60자까지, 한 줄로 적어 주세요.",
        "Nothing was changed: the contact's name is one line of 60 signs at most.",
    ),
    "wrong_phone": (
        "고치지 않았어요. 전화번호는 0으로 시작하는 9~11자리 숫자예요.",
        "Nothing was changed: a phone number has 9 to 11 digits and begins with 0.",
    ),
    "wrong_field": (
        "고치지 않았어요. 고칠 수 없는 항목이에요.",
        "Nothing was changed: not to be corrected here.",
    ),
    "say_why": ("시민에게 알릴 말을 적어 주세요.", "Please write what the citizen is told."),
}

PURPOSES: dict[str, tuple[str, str]] = {
    "review": ("심사", "Review"),
    "counter": ("창구에 오셨어요", "The citizen is here"),
    "correction": ("고치기", "Correction"),
    "form": ("신청서 인쇄", "Print the form"),
}

ACTS: dict[Act, tuple[str, str]] = {
    Act.ACCEPT: ("접수", "Accept"),
    Act.RETURN: ("보완 요청", "Return with a reason"),
    Act.ASK_PHOTO: ("사진 다시", "Ask for a new photo"),
    Act.FINISH: ("찾아가심 · 마침", "Collected, finish"),
    Act.REFUSE: ("반려", "Refuse"),
}

STATES: dict[State, tuple[str, str]] = {
    State.RECEIVED: ("들어옴", "Received"),
    State.PHOTO_WANTED: ("새 사진 기다림", "New photo wanted"),
    State.RETURNED: ("보완 기다림", "Returned"),
    State.ACCEPTED: ("만드는 중", "Accepted"),
    State.FINISHED: ("찾아감", "Collected"),
    State.REFUSED: ("반려", "Refused"),
    State.EXPIRED: ("기한 지남", "Expired"),
}

CASES: dict[PassportCase, tuple[str, str]] = {
    PassportCase.RENEWAL: ("재발급", "Renewal"),
    PassportCase.FIRST: ("처음", "First"),
    PassportCase.LOST: ("분실", "Lost"),
    PassportCase.NAME: ("이름 변경", "Name changed"),
    PassportCase.CHILD: ("미성년", "Minor"),
    PassportCase.URGENT: ("긴급", "Urgent"),
}

VISITS: dict[AppointmentState, tuple[str, str]] = {
    AppointmentState.BOOKED: ("오실 예정", "Expected"),
    AppointmentState.CANCELLED: ("예약 취소됨", "Cancelled"),
    AppointmentState.ARRIVED: ("오셨어요", "Has come"),
}
