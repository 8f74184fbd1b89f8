"""The residents a demonstration asks for by name; their card numbers are the first ones and never change."""

from datetime import date

from center.registry.demo.people import Home
from center.registry.demo.plan import Plan, Seat
from center.registry.records import Fact

DEMO_PERSONS: dict[str, str] = {
    "RC-0000001": "홍길동",  # a household of four in Suwon: pays the list price
    "RC-0000005": "이미나",  # two minor children: pays nothing for the resident register
    "RC-0000009": "박\U00031350",  # a Hanja of Unicode 15 that our fonts lack: never on paper
    "RC-0000010": "최하늘",  # basic livelihood: pays nothing
    "RC-0000011": "정성남",  # lives outside the kiosk's jurisdiction
    "RC-0000012": "강대가",  # a household of twelve with many moves: the paper has two pages
    "RC-0000024": "윤이사",  # has moved nine times
    "RC-0000025": "김ᄒᆞᆫ",  # old Hangul, written with conjoining letters
    "RC-0000026": "오유공",  # a person of national merit
}
"""Name by card number."""


def known_households() -> tuple[Plan, ...]:
    """In the order of the card numbers above: every seat takes the next number."""
    suwon = Home("경기도 수원시 팔달구 효원로 1, 101동 1204호 (한빛마을)", "41115")
    return (
        Plan(
            (
                Seat("본인", male=True, born=date(1978, 3, 14), name="홍길동"),
                Seat("배우자", male=False, born=date(1980, 7, 2), name="김영희"),
                Seat("자녀", male=False, born=date(2004, 5, 21), name="홍지우"),
                Seat("자녀", male=True, born=date(2012, 11, 30), name="홍지훈"),
            ),
            home=suwon,
            moves=3,
        ),
        Plan(
            (
                Seat("본인", male=False, born=date(1986, 1, 9), name="이미나"),
                Seat("배우자", male=True, born=date(1984, 9, 17), name="송준호"),
                Seat("자녀", male=True, born=date(2015, 4, 3), name="송시우"),
                Seat("자녀", male=False, born=date(2018, 8, 26), name="송하은"),
            ),
            home=Home("경기도 수원시 영통구 광교중앙로 140, 107동 803호 (은하수마을)", "41117"),
            moves=2,
        ),
        _alone("박\U00031350", date(1969, 12, 5)),
        _alone("최하늘", date(1991, 2, 11), Fact.BASIC_LIVELIHOOD),
        Plan(
            (Seat("본인", male=True, born=date(1988, 6, 6), name="정성남"),),
            home=Home("경기도 성남시 분당구 불정로 90, 203동 1502호 (푸른숲아파트)", "41135"),
            moves=2,
        ),
        Plan(
            (
                Seat("본인", male=True, born=date(1975, 5, 5), name="강대가"),
                Seat("배우자", male=False, ages=(48, 50), family_name=False),
                *(Seat("자녀", male=number % 2 == 0, ages=(7, 24)) for number in range(8)),
                Seat("부", male=True, ages=(76, 80)),
                Seat("모", male=False, ages=(74, 78), family_name=False),
            ),
            surname="강",
            home=Home("경기도 수원시 장안구 정조로 880", "41111"),
            moves=7,
        ),
        Plan(
            (Seat("본인", male=False, born=date(1982, 10, 19), name="윤이사"),),
            home=Home("경기도 수원시 권선구 권선로 555, 112동 301호 (소나무아파트)", "41113"),
            moves=9,
        ),
        _alone("김ᄒᆞᆫ", date(1957, 4, 18)),
        _alone("오유공", date(1949, 6, 25), Fact.NATIONAL_MERIT),
    )


def demo_card_people() -> list[tuple[str, str]]:
    """(name, card number) of everybody a demonstration may hand a card to."""
    return [(name, number) for number, name in DEMO_PERSONS.items()]


def _alone(name: str, born: date, *facts: Fact) -> Plan:
    home = Home(
        f"경기도 수원시 팔달구 매산로 {born.day}, {born.month + 100}동 {born.day}01호 (햇살타운)", "41115"
    )
    return Plan((Seat("본인", male=True, born=born, name=name, facts=facts),), home=home, moves=2)
