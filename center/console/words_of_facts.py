"""What there is to know of an office, in words: for its history, its audit, and who only reads."""

FACTS: dict[str, tuple[str, str]] = {
    "name_ko": ("사무소 이름", "Name of the office"),
    "name_en": ("사무소 영어 이름", "Name in English"),
    "closed": ("쉬는 날", "Closed days"),
    "windows": ("여는 시간", "Hours"),
    "shifts": ("근무조", "Shifts"),
    "slots": ("예약 시간", "Appointments"),
    "notices": ("전광판 안내", "Notices on the board"),
    "service_name_ko": ("일 {} · 이름", "{}, name"),
    "service_name_en": ("일 {} · 영어 이름", "{}, name in English"),
    "about_ko": ("일 {} · 설명", "{}, about it"),
    "about_en": ("일 {} · 영어 설명", "{}, about it in English"),
    "prefix": ("일 {} · 번호 앞 글자", "{}, prefix"),
    "target": ("일 {} · 목표 (분)", "{}, target in minutes"),
    "offered": ("일 {} · 새로 받음", "{}, offered"),
    "counter_services": ("창구 {} · 맡는 일", "Counter {}, services"),
    "counter_languages": ("창구 {} · 쓰는 말", "Counter {}, languages"),
    "priority": ("우선 대기 (분)", "Priority, minutes"),
    "tolerance": ("늦게 오신 분: 몇 번 뒤까지", "Missed: so many calls"),
    "quiet_from": ("조용한 시간 시작", "Quiet from"),
    "quiet_until": ("조용한 시간 끝", "Quiet until"),
}
"""By the names of `center.offices.facts`; in braces the service's code or the counter's number."""
