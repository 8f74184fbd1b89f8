"""What is wanted where a manager's form could not be read, by the name of the refusal: pydantic's or ours.

Names in braces are those of the refusal's own values.
"""

_NO_SERVICE = (
    "{services}: 없는 일이에요. 이 부호로 적어 주세요: {codes}",
    "{services}: no such service; please use these codes: {codes}",
)

SLIPS: dict[str, tuple[str, str]] = {
    "date": ("날은 2026-12-31처럼 적어 주세요", "Please write a day as 2026-12-31"),
    "time": ("시각은 09:00처럼 적어 주세요", "Please write a time as 09:00"),
    "int": ("숫자로 적어 주세요", "Please write a number"),
    "greater_than": ("{gt}보다 큰 수여야 해요", "It must be more than {gt}"),
    "greater_than_equal": ("{ge}보다 작을 수 없어요", "It cannot be less than {ge}"),
    "less_than_equal": ("{le}보다 클 수 없어요", "It cannot be more than {le}"),
    "string_pattern_mismatch": ("A~Z 한두 글자로 적어 주세요", "Please write one or two letters A to Z"),
    "too_short": ("맡는 일을 하나는 적어 주세요", "Please write one service at least"),
    "too_long": ("{max_length}개까지 적을 수 있어요", "At most {max_length} of them"),
    "last_counter": ("창구 하나는 남아 있어야 해요", "One counter must stay"),
    "both_languages": ("한국어와 영어로 모두 적어 주세요", "Please write it in Korean and in English"),
    "language": ("말은 ko, en, vi처럼 적어 주세요", "Please write languages as ko, en, vi"),
    "slot_hours": ("끝나는 시각은 시작보다 늦어야 해요", "The end must be later than the beginning"),
    "notice": (
        "첫날이 마지막 날보다 늦을 수 없고, 말은 {most}자까지예요",
        "The first day comes before the last, and a notice has {most} signs at most",
    ),
    "no_span": ("여는 시각과 닫는 시각이 같아요", "It opens and closes at the same time"),
    "service_twice": ("같은 부호가 둘 있어요", "Two services have this code"),
    "prefix_twice": ("두 가지 일이 같은 글자를 써요", "Two services have this letter"),
    "counter_twice": ("이미 있는 창구예요", "There is such a counter already"),
    "none_offered": ("일 하나는 남아 있어야 해요", "One service must stay"),
    "counter_service": _NO_SERVICE,
    "slot_service": _NO_SERVICE,
    "line": (
        "이 줄을 알아볼 수 없어요. 보기처럼 적어 주세요",
        "This line could not be read; see the example",
    ),
    "other": ("알아볼 수 없어요. 다시 적어 주세요", "This could not be read; please write it again"),
}

WHERE: dict[str, str] = {
    "service_twice": "services",
    "prefix_twice": "prefix",
    "counter_twice": "counters",
    "none_offered": "services",
    "counter_service": "counters",
    "slot_service": "slots",
}
"""The field of what only the whole office shows."""
