"""The console's words for administrators: who works here, and what is done about them."""

from center.staff.roles import Role

PEOPLE: dict[str, tuple[str, str]] = {
    "title": ("직원", "People"),
    "find": ("이름, 아이디, 사무소로 찾기", "Find by name, id or office"),
    "find_it": ("찾기", "Find"),
    "id": ("아이디", "Id"),
    "name": ("이름", "Name"),
    "office": ("사무소", "Office"),
    "roles": ("맡은 일", "Roles"),
    "state": ("지금", "Now"),
    "signed_in": ("들어와 있어요", "Signed in"),
    "outside": ("나가 있어요", "Not signed in"),
    "dismissed": ("그만두었어요", "Dismissed"),
    "nobody": ("그런 분이 없어요", "Nobody found"),
    "added": ("등록", "Entered"),
    "add": ("직원 등록", "Enter somebody"),
    "add_it": ("등록", "Enter"),
    "add_what": (
        "비밀번호와 인증 키는 다음 화면에 한 번만 나와요.",
        "Password and secret are shown once, on the next page.",
    ),
    "change": ("맡은 일과 사무소", "Roles and office"),
    "change_it": ("바꾸기", "Change"),
    "change_what": ("바꾸면 이 분은 보던 화면에서 바로 나가게 돼요.", "Signs them out wherever they are."),
    "renew": ("새 비밀번호와 인증 키", "New password and secret"),
    "renew_it": ("새로 만들기", "Make new ones"),
    "renew_what": (
        "전화를 잃어버리거나 비밀번호를 잊었을 때 써요. 보던 화면에서 모두 나가게 되고 패스키도 지워져요.",
        "For a lost phone or a forgotten password. Signs them out everywhere and removes all passkeys.",
    ),
    "dismiss": ("그만둠", "Dismissal"),
    "dismiss_it": ("그만둠으로 하기", "Dismiss"),
    "dismiss_what": (
        "바로 나가게 되고 다시 들어올 수 없어요. 일한 기록은 남아요.",
        "Out at once, and no way in; what was done stays on record.",
    ),
    "take_back": ("다시 일함", "Back at work"),
    "take_back_it": ("다시 일함으로 하기", "Take back"),
    "take_back_what": (
        "전과 같은 비밀번호와 인증 앱으로 들어와요. 잊었으면 다음에 새로 만들어 주세요.",
        "They come in as before; make a new password and secret next if those are lost.",
    ),
    "why": ("왜 (꼭 적어 주세요)", "Why (required)"),
    "done": ("바꾸었어요", "Changed"),
    "once": ("한 번만 보여 드려요", "Shown only once"),
    "once_what": (
        "이 분에게만 전해 주세요. 닫으면 아무도 다시 볼 수 없어요.",
        "For this person only; once it is closed nobody sees it again.",
    ),
    "password": ("비밀번호", "Password"),
    "secret": ("인증 키", "Secret"),
    "scan": ("인증 앱으로 찍거나 아래 키를 적어 넣어요", "Scan it with an app for codes, or type the key"),
    "picture": ("인증 앱에 넣을 QR", "QR code for an app with codes"),
    "told": ("다 전했어요", "They have it"),
}

WRONGS: dict[str, tuple[str, str]] = {
    "id_form": (
        "아이디는 영어 소문자나 숫자로 시작하고 소문자, 숫자, . _ - 로 32자까지예요. 바뀌지 않았어요",
        "An id has up to 32 small letters, digits, . _ - and begins with a letter or digit; nothing changed",
    ),
    "id_taken": ("이미 있는 아이디예요. 바뀌지 않았어요", "Somebody has this id; nothing changed"),
    "name": ("이름을 64자까지로 적어 주세요. 바뀌지 않았어요", "A name of up to 64 signs; nothing changed"),
    "office": ("사무소를 골라 주세요. 바뀌지 않았어요", "Please choose an office; nothing changed"),
    "roles": ("맡은 일을 하나 이상 골라 주세요. 바뀌지 않았어요", "At least one role; nothing changed"),
    "why": ("왜 하는지 적어 주세요. 바뀌지 않았어요", "Please say why; nothing changed"),
    "oneself": (
        "본인에 대한 것은 다른 관리자가 바꿔요. 없으면 센터에서 명령으로 해요.",
        "Another administrator does this about you; where there is none, a command at the center does.",
    ),
    "last": (
        "마지막 관리자예요. 다른 관리자를 먼저 등록해 주세요",
        "The last administrator: please enter another one first",
    ),
}

ROLES: dict[Role, tuple[str, str]] = {
    Role.CLERK: ("창구", "Clerk"),
    Role.SUPERVISOR: ("책임자", "Supervisor"),
    Role.PASSPORT: ("여권", "Passports"),
    Role.CALL_CENTRE: ("120 상담", "Call centre"),
    Role.TECHNICIAN: ("기계", "Technician"),
    Role.AUDITOR: ("감사", "Auditor"),
    Role.ADMINISTRATOR: ("관리자", "Administrator"),
}
"""In the order in which they are shown."""
