"""A receipt as the kiosk composes it, and the printers the contract is tried on."""

import pytest

from kiosk.ports import Code, Heading, Line, QrCode, Row, Rule, Slip


@pytest.fixture
def receipt() -> Slip:
    """Every kind of part, in the order of a real receipt. Synthetic."""
    return Slip(
        (
            Heading("영수증"),
            Line("경기도 무인민원발급창구 · 수원역 1번 출구"),
            Row("발급 일시", "2026-11-23 23:10"),
            Rule(),
            Row("주민등록표 등본", "1부"),
            Row("결제 금액", "₩500"),
            Rule(),
            Row("문서확인번호", "1234-5678-9012-3456"),
            QrCode("https://anytime.example/v/1234567890123456"),
            Line("종이가 나오지 않으면 같은 신분증과 아래 번호로 어느 발급기에서나 다시 받으실 수 있습니다."),
            Code("K7M 3PQ"),
        )
    )
