"""The console's words for those who answer for an office: its figures and its data."""

from center.queue.states import Ending
from contract.feeling import Face
from contract.text import Text

FIGURES: dict[str, tuple[str, str]] = {
    "title": ("숫자", "Figures"),
    "from": ("부터", "From"),
    "to": ("까지", "To"),
    "show": ("보기", "Show"),
    "csv": ("CSV 받기", "CSV file"),
    "arrived": ("오신 분", "Arrived"),
    "served": ("처리", "Served"),
    "missed": ("안 오심", "No-show"),
    "left": ("포기", "Left"),
    "untold": ("끝이 적히지 않은 분", "People whose end nobody noted"),
    "wait": ("기다린 시간", "Wait"),
    "service": ("처리 시간", "Service time"),
    "within": ("목표 안에", "Within target"),
    "off": ("밤·주말·휴일", "Night, weekend, holiday"),
    "hours": ("시간대별 건수", "Cases by hour"),
    "cases": ("창구와 기계 모두", "Counters and machines"),
    "machines": ("기계에서 혼자 마친 일", "Done at a machine alone"),
    "machines_none": ("아직 없어요", "Nothing yet"),
    "count": ("건수", "Cases"),
    "ended": ("어떻게 끝났나요", "How it ended"),
    "kind": ("일", "Service"),
    "mean": ("평균 · 중간값 · 90% · 최대 (분)", "mean · P50 · P90 · max, minutes"),
    "long": (
        "한 번에 366일까지 볼 수 있어요. 마지막 날만 보여 드려요.",
        "At most 366 days; this is the last.",
    ),
    "now": ("지금", "This span"),
    "felt": ("어땠나요 (기계에서)", "How it was, at the kiosks"),
    "felt_none": ("아직 아무도 누르지 않았어요", "Nobody has said yet"),
}

APPLIED: Text = {"ko": "여권 신청", "en": "Passport applied for"}
"""What a machine did that is no document."""

FACES: dict[Face, tuple[str, str]] = {
    Face.GREAT: ("아주 좋았어요", "Very good"),
    Face.GOOD: ("좋았어요", "Good"),
    Face.SO_SO: ("그저 그랬어요", "So-so"),
    Face.BAD: ("나빴어요", "Bad"),
    Face.AWFUL: ("아주 나빴어요", "Very bad"),
}

ENDINGS: dict[Ending, tuple[str, str]] = {
    Ending.DONE: ("끝났어요", "Done"),
    Ending.RETURNED: ("다시 오셔야 해요", "Must come again"),
    Ending.UNHELPED: ("여기서 못 도와 드렸어요", "Could not be helped"),
}

OFFICE: dict[str, tuple[str, str]] = {
    "title": ("창구 설정", "Office"),
    "closed": ("쉬는 날 (2026-12-31, …)", "Closed days (2026-12-31, …)"),
    "counters": ("창구", "Counters"),
    "services": ("맡는 일", "Services"),
    "languages": ("쓰는 말", "Languages"),
    "priority": ("우선 대기: 몇 분 앞으로", "Priority: minutes put forward"),
    "tolerance": ("늦게 오신 분: 몇 번 뒤까지", "Missed: may miss so many calls"),
    "quiet_from": ("조용한 시간 시작", "Quiet from"),
    "quiet_until": ("조용한 시간 끝", "Quiet until"),
    "valid_from": ("언제부터", "Valid from"),
    "why": ("왜 바꾸나요 (꼭 적어 주세요)", "Why (required)"),
    "save": ("바꾸기", "Change"),
    "saved": ("바꾸었어요", "Changed"),
    "wrong": ("아무것도 바뀌지 않았어요. 여기를 고쳐 주세요", "Nothing has changed; please mend"),
    "too_long": (
        "양식이 너무 길어요. 긴 칸을 줄여 주세요. 받지 못한 칸에는 지금 설정이 보여요",
        "The form is too long. Please shorten it; fields that did not come show what is set now",
    ),
    "history": ("바꾼 기록", "Changes"),
    "no_difference": ("달라진 것이 없어요", "Nothing is different"),
    "counts_from": ("적용", "from"),
    "older": ("더 이전", "Older"),
    "pending": ("예정된 변경", "Scheduled changes"),
    "see": ("보기", "See"),
    "as_of": ("이 날의 설정이에요", "As it will be on"),
    "notices": (
        "전광판 안내 (2026-12-24 2026-12-26 한국어 | English, 한 줄에 하나)",
        "Notices on the board, a line each: first day, last day, Korean | English",
    ),
    "office_ko": ("사무소 이름", "Name of the office in Korean"),
    "office_en": ("사무소 영어 이름", "Name of the office in English"),
    "name": ("사무소 이름", "Name of the office"),
    "form": ("양식", "The form"),
    "slots": (
        "예약 시간 (부호 요일 시작-끝 분×인원 점심 며칠 앞: passport 월~금 9:00-18:00 20x3 12:00-13:00 15)",
        "Appointments (service days hours minutes×people lunch days ahead)",
    ),
    "shifts": ("근무조 (조 06:00-14:00 2026-01-01 1/3: 사흘에 하루)", "Shifts (1/3: one day of three)"),
    "windows": (
        "여는 시간 (월 화 9:00-18:00 또는 월~금, 공휴일 …, 한 줄에 하나; 비우면 종일)",
        "Hours (mon tue 9:00-18:00 or mon-fri, holiday …), a line each; empty: around the clock",
    ),
    "prefix": ("번호 앞 글자", "Prefix"),
    "target": ("목표 (분)", "Target, minutes"),
    "name_ko": ("이름", "Name in Korean"),
    "name_en": ("영어 이름", "Name in English"),
    "new_counter": ("새 창구", "A new counter"),
    "number": ("번호", "Number"),
    "new_service": ("새로 맡는 일", "A new service"),
    "one_letter": ("번호 앞 글자 (A~Z 하나)", "Prefix, one letter A to Z"),
    "code": ("부호 (소문자: tax)", "Code, small letters: tax"),
    "about_ko": ("설명", "About it, in Korean"),
    "about_en": ("영어 설명", "About it, in English"),
    "its_counters": ("맡을 창구 (1 3)", "Counters that take it: 1 3"),
    "end": (
        "그만 받기: 새 번호와 예약을 주지 않고, 줄 서신 분은 끝까지 불러요",
        "Take away: no new numbers or appointments; who is in line is still called",
    ),
    "away": (
        "이 창구 없애기 (앉은 분이 없을 때)",
        "Take this counter away (when nobody sits there)",
    ),
    "again": ("다시 받기", "Offer it again"),
    "taken_away": ("그만 받는 일", "taken away"),
    "in_line": ("기다리는 분", "in line"),
    "code_form": (
        "부호는 소문자로 시작하고 소문자, 숫자, _ 만 써요",
        "A code has small letters, digits and _ only",
    ),
    "code_taken": ("이미 있는 부호예요", "There is a service of this code"),
    "prefix_letter": ("번호 앞 글자는 A부터 Z까지 하나예요", "The prefix is one letter from A to Z"),
    "prefix_taken": (
        "다른 일이 쓰는 글자예요. 그만 받는 일의 글자도 쓸 수 없어요",
        "Another service has this letter; those taken away keep theirs",
    ),
    "words_missing": (
        "이름과 설명을 한국어와 영어로 모두 적어 주세요",
        "Name and description, in both languages, please",
    ),
    "target_range": ("목표는 1분에서 1440분 사이예요", "A target is from 1 to 1440 minutes"),
    "counters_missing": ("어느 창구가 맡을지 적어 주세요", "Please say which counters take it"),
    "counter_unknown": ("없는 창구예요", "There is no such counter"),
    "last_service": ("하나는 남아 있어야 해요", "One service must stay"),
    "still_expected": (
        "예약하신 분이 있어요. 마지막 예약 뒤의 날로 정하거나 예약을 먼저 옮겨 주세요",
        "Somebody has an appointment: choose a day after the last one, or move it first",
    ),
    "somebody_sits": (
        "창구에 누가 있어요. 끝난 뒤에 없애 주세요",
        "Somebody is at the counter; take it away when they are done",
    ),
    "still_waiting": (
        "기다리는 분이 있어요. 창구 하나는 이 일을 맡아야 해요",
        "People wait for it: one counter must take it",
    ),
}
