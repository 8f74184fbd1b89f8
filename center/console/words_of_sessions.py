"""The console's words for those who come and go: it locks, it is theirs again, and keys of one letter."""

LOCK: dict[str, tuple[str, str]] = {
    "soon": (
        "오래 움직임이 없어서 곧 화면을 잠가요.",
        "Nobody has worked here for a while; this screen locks soon.",
    ),
    "stay": ("계속 있기", "Stay"),
    "locked": (
        "오래 쓰지 않아 잠갔어요. 적으신 것은 다시 들어오시면 보여 드려요.",
        "Locked, since nobody worked here. What you wrote is shown when you are back.",
    ),
    "not_done": ("잠겨서 아직 하지 않은 일이에요", "The screen had locked; this was not done"),
    "wrote": ("적으신 것", "What you wrote"),
    "do_now": ("지금 하기", "Do it now"),
    "go_on": ("그만두고 가기", "Leave it and go on"),
}

SHORTCUTS: dict[str, tuple[str, str]] = {
    "title": ("한 글자 단축키", "Keys of one letter"),
    "are_on": (
        "이 컴퓨터에서 켜져 있어요. 음성 입력을 쓰시면 꺼 두세요.",
        "They work at this computer. Switch them off if you speak to it instead of typing.",
    ),
    "are_off": ("이 컴퓨터에서 꺼져 있어요.", "They are off at this computer."),
    "switch_off": ("끄기", "Switch off"),
    "switch_on": ("켜기", "Switch on"),
}
