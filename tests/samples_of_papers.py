"""Papers to make in tests: invented people, and keys that live as long as the test."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from center.documents.papers import PaperMaker
from center.documents.workshop import open_workshop
from center.papers import DocumentData
from center.seal.claims import SEOUL
from contract.issue import Options

ISSUED = datetime(2026, 11, 24, 23, 10, 5, tzinfo=SEOUL)
SITE = "https://verify.example"
ADDRESS = "경기도 수원시 팔달구 덕영대로 924, 101동 1203호 (매산로1가)"


def household(members: int = 4, history: int = 2, *, name: str = "홍길동") -> DocumentData:
    """A household certificate; the head is `name`."""
    return DocumentData(
        code="RR-01",
        template="resident_household",
        title="주민등록표(등본)",
        serial="2026-1124-000017",
        verification_number="1234567890123452",
        issued_at=ISSUED,
        office="경기도 수원시장",
        purpose="금융기관 제출용",
        options=Options(address_history=history > 0),
        holder=name,
        fields={
            "head": name,
            "address": ADDRESS,
            "address_since": "2015-03-02",
            "composed": "전입세대구성",
            "composed_on": "2015-03-02",
            "members": [
                {
                    "number": place,
                    "relation": "본인" if place == 1 else "자녀",
                    "name": name if place == 1 else f"홍가{chr(0xAC00 + 28 * place)}",
                    "rrn": f"90{place % 12 + 1:02d}01-1******",
                    "moved_in": "2015-03-02",
                    "change": "전입",
                }
                for place in range(1, members + 1)
            ],
            "address_history": [
                {
                    "address": f"경기도 용인시 기흥구 구성로 {place}",
                    "moved_in": "2010-05-06",
                    "change": "전입",
                }
                for place in range(1, history + 1)
            ],
        },
    )


def person() -> DocumentData:
    """A person's certificate."""
    row = {
        "number": 1,
        "address": ADDRESS,
        "moved_in": "2015-03-02",
        "change": "전입",
        "head": "홍길동",
        "relation": "본인",
    }
    return replace(
        household(),
        code="RR-02",
        template="resident_person",
        title="주민등록표(초본)",
        serial="2026-1124-000018",
        fields={
            "name": "홍길동",
            "rrn": "900201-1******",
            "head": "홍길동",
            "relation": "본인",
            "address": ADDRESS,
            "address_since": "2015-03-02",
            "address_history": [row],
        },
    )


def plain() -> DocumentData:
    """Any other certificate."""
    return replace(
        household(),
        code="TX-L1",
        template="plain",
        title="지방세 납세증명서",
        serial="2026-1124-000019",
        office="경기도지사",
        purpose=None,
        fields={
            "rows": [{"label": "납세자", "value": "홍길동"}, {"label": "체납액", "value": "없음"}],
            "note": "참고 사항",
        },
    )


def workshop(folder: Path, *, organisation: str = "경기도") -> PaperMaker:
    """Keys below `folder`: `private` and `public`."""
    return open_workshop(
        private=folder / "private",
        public=folder / "public",
        site=lambda: SITE,
        issuer="GG",
        organisation=organisation,
        now=lambda: ISSUED,
    )
