"""The lines of the plain documents, invented for each person and the same every time."""

from collections.abc import Callable
from random import Random

from center.registry.demo import words
from center.registry.demo.people import GENERATED_ON, Resident
from center.registry.records import Fact, Relative, Row

Lines = list[Row]


def plain_rows(document: str, resident: Resident) -> tuple[Row, ...]:
    """The lines of `document` about `resident`. KeyError when the demo has no such document."""
    random = Random(f"{document}/{resident.person.id}")  # noqa: S311 - invented data, no secret
    return tuple(_PAPERS[document](resident, random))


def _who(resident: Resident) -> Lines:
    return [
        Row(label="성명", value=resident.person.name),
        Row(label="주민등록번호", value=resident.person.rrn, is_rrn=True),
    ]


def _relatives(relatives: list[Relative]) -> Lines:
    rows: Lines = []
    for one in relatives:
        rows.append(Row(label=one.relation, value=one.name))
        rows.append(Row(label=f"{one.relation} 주민등록번호", value=one.rrn, is_rrn=True))
    return rows


def _family(resident: Resident, _: Random) -> Lines:
    return [
        Row(label="등록기준지", value=resident.history[0].address),
        *_who(resident),
        *_relatives(resident.relatives),
    ]


def _basic(resident: Resident, _: Random) -> Lines:
    return [
        Row(label="등록기준지", value=resident.history[0].address),
        *_who(resident),
        Row(label="성별", value="남" if resident.male else "여"),
        Row(label="출생", value=f"{resident.person.born:%Y년 %m월 %d일}"),
        Row(label="출생장소", value=resident.history[0].address),
    ]


def _marriage(resident: Resident, random: Random) -> Lines:
    spouse = [one for one in resident.relatives if one.relation == "배우자"]
    if not spouse:
        return [*_who(resident), Row(label="혼인", value="기록사항 없음")]
    year = min(resident.person.born.year + random.randint(24, 32), GENERATED_ON.year - 1)
    return [
        *_who(resident),
        Row(label="혼인신고일", value=f"{year}년 {random.randint(1, 12):02d}월"),
        *_relatives(spouse),
    ]


def _insurance(resident: Resident, random: Random) -> Lines:
    since = random.randint(2005, 2024)
    return [
        *_who(resident),
        Row(label="가입자 구분", value="직장가입자"),
        Row(label="사업장", value=random.choice(words.EMPLOYERS)),
        Row(label="자격취득일", value=f"{since}-{random.randint(1, 12):02d}-01"),
        Row(label="자격상실일", value="해당 없음"),
    ]


def _income(resident: Resident, random: Random) -> Lines:
    rows = _who(resident)
    for year in range(GENERATED_ON.year - 3, GENERATED_ON.year):
        rows.append(Row(label=f"{year}년 귀속 근로소득", value=f"{random.randint(240, 900) * 100_000:,}원"))
    return rows


def _no_debt(resident: Resident, _: Random) -> Lines:
    return [
        *_who(resident),
        Row(label="체납 세액", value="없음"),
        Row(label="유효기간", value="발급일부터 30일"),
    ]


def _military(resident: Resident, random: Random) -> Lines:
    if not resident.male or resident.person.born.year > GENERATED_ON.year - 20:
        return [*_who(resident), Row(label="병역사항", value="해당 없음")]
    joined = resident.person.born.year + 20
    return [
        *_who(resident),
        Row(label="군별", value=random.choice(("육군", "해군", "공군"))),
        Row(label="입영일", value=f"{joined}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"),
        Row(label="전역일", value=f"{joined + 2}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"),
        Row(label="전역사유", value="만기 전역"),
    ]


def _welfare(fact: Fact, words_for_it: str) -> Callable[[Resident, Random], Lines]:
    def rows(resident: Resident, _: Random) -> Lines:
        value = words_for_it if fact in resident.facts else "해당 없음"
        return [
            *_who(resident),
            Row(label="주소", value=resident.person.address),
            Row(label="자격", value=value),
        ]

    return rows


def _school(resident: Resident, random: Random) -> Lines:
    return [
        *_who(resident),
        Row(label="학교명", value=random.choice(words.SCHOOLS)),
        Row(label="졸업일", value=f"{resident.person.born.year + 19}-02-{random.randint(5, 16):02d}"),
    ]


def _land(resident: Resident, random: Random) -> Lines:
    return [
        Row(label="소재지", value=resident.person.address),
        Row(label="지목", value="대"),
        Row(label="면적", value=f"{random.randint(600, 9000) / 10:,.1f}㎡"),
        Row(label="소유자", value=resident.person.name),
    ]


def _land_price(resident: Resident, random: Random) -> Lines:
    price = random.randint(900, 4200) * 1000
    return [
        Row(label="소재지", value=resident.person.address),
        *(
            Row(label=f"{GENERATED_ON.year - ago}년 1월 1일 기준", value=f"{price - ago * 17_000:,}원/㎡")
            for ago in range(4)
        ),
    ]


def _building(resident: Resident, random: Random) -> Lines:
    return [
        Row(label="대지위치", value=resident.person.address),
        Row(label="주용도", value=random.choice(("공동주택", "단독주택", "제1종 근린생활시설"))),
        Row(label="주구조", value="철근콘크리트구조"),
        Row(label="연면적", value=f"{random.randint(800, 30000) / 10:,.1f}㎡"),
        Row(label="사용승인일", value=f"{random.randint(1985, 2023)}-{random.randint(1, 12):02d}-15"),
        Row(label="소유자", value=resident.person.name),
    ]


def _vehicle(resident: Resident, random: Random) -> Lines:
    if random.random() < 0.3:
        return [*_who(resident), Row(label="등록된 자동차", value="없음")]
    return [
        *_who(resident),
        Row(label="자동차등록번호", value=f"{random.randint(100, 699)}허 {random.randint(1000, 9999)}"),
        Row(label="차종", value=random.choice(words.CARS)),
        Row(label="최초등록일", value=f"{random.randint(2008, 2025)}-{random.randint(1, 12):02d}-20"),
        Row(label="저당", value="없음"),
    ]


_PAPERS: dict[str, Callable[[Resident, Random], Lines]] = {
    "FR-01": _family,
    "FR-02": _basic,
    "FR-03": _marriage,
    "HI-01": _insurance,
    "TX-N1": _income,
    "TX-N2": _no_debt,
    "TX-L1": _no_debt,
    "MI-01": _military,
    "WF-01": _welfare(Fact.BASIC_LIVELIHOOD, "국민기초생활보장 수급자"),
    "WF-02": _welfare(Fact.SINGLE_PARENT, "한부모가족"),
    "ED-01": _school,
    "LD-01": _land,
    "LD-04": _land_price,
    "BD-01": _building,
    "VH-01": _vehicle,
}
