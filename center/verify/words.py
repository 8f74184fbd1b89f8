"""The words of the public pages: Korean and English together, since nobody should search for a switch."""

from collections.abc import Mapping
from typing import NamedTuple


class Both(NamedTuple):
    """The same in two languages."""

    ko: str
    en: str


LABELS: Mapping[str, Both] = {
    "title": Both("문서", "Document"),
    "holder": Both("성명", "Name"),
    "serial": Both("발급번호", "Serial"),
    "issued_at": Both("발급일시", "Issued"),
    "office": Both("발급기관", "Office"),
    "expires_at": Both("확인 기한", "Valid until"),
    "number": Both("문서확인번호", "Number"),
}

STATES: Mapping[str, tuple[str, Both, Both]] = {
    "valid": (
        "good",
        Both("유효한 문서입니다", "This document is valid"),
        Both("아래 내용이 종이와 같은지 견주어 보십시오.", "Compare what follows with the paper."),
    ),
    "not_yet_confirmed": (
        "wait",
        Both("아직 발급이 확인되지 않았습니다", "Not yet confirmed"),
        Both(
            "발급기에서 출력 결과를 보내는 중입니다. 잠시 뒤 다시 확인하십시오.",
            "The kiosk has not yet told us that the paper came out. Try again in a few minutes.",
        ),
    ),
    "unreported": (
        "wait",
        Both("발급 여부를 아직 알 수 없습니다", "We do not know whether this document was issued"),
        Both(
            "발급기가 하루가 넘도록 출력 결과를 보내지 않았습니다. 발급기관에 문의하십시오.",
            "The kiosk has not told us for over a day whether the paper came out. Please ask the office.",
        ),
    ),
    "void": (
        "bad",
        Both("무효가 된 문서입니다", "This document is void"),
        Both("이 문서는 더 이상 효력이 없습니다.", "It was cancelled and will never be valid again."),
    ),
    "expired": (
        "bad",
        Both("확인 기한이 지났습니다", "This document has expired"),
        Both("발급일부터 90일이 지났습니다.", "It is older than 90 days."),
    ),
    "unknown": (
        "bad",
        Both("그런 문서가 없습니다", "No such document"),
        Both("16자리 번호를 다시 한 번 확인하십시오.", "Please check the 16 digits once more."),
    ),
}
"""By state: tone, headline, sentence."""
