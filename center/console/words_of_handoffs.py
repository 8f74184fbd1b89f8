"""The console's words for what a citizen handed over: what failed at the kiosk, and how they see and read."""

KIOSK_FAULTS: dict[str, tuple[str, str]] = {
    "card_wrong_way": ("신분증을 거꾸로 넣음", "The card was put in the wrong way round"),
    "card_foreign": ("주민등록증이 아닌 카드", "Not a resident ID card"),
    "card_blocked": ("신분증 비밀번호가 잠김", "The PIN of the card is blocked"),
    "card_expired": ("유효 기간이 지난 신분증", "The card is out of date"),
    "card_revoked": ("분실 신고된 신분증", "The card was reported lost"),
    "card_forged": ("칩이 진짜임을 증명하지 못함", "The chip could not prove itself"),
    "card_mute": ("신분증 칩이 응답하지 않음", "The card does not answer"),
    "card_removed": ("신분증을 너무 일찍 뺌", "The card came out too early"),
    "card_swapped": ("다른 신분증으로 바뀜", "Another card than before"),
    "card_unchecked": ("분실 목록이 오래되어 확인 못 함", "The machine's list of lost cards is too old"),
    "reader_gone": ("신분증 판독기 연결 안 됨", "The card reader is not connected"),
    "reader_service_down": ("신분증 판독기 프로그램 멈춤", "The card reader's service is down"),
    "printer_paper_out": ("서류 용지 없음", "The printer is out of paper"),
    "printer_jam": ("서류 용지 걸림", "Paper is stuck in the printer"),
    "printer_cover_open": ("서류 프린터 덮개 열림", "The printer's cover is open"),
    "printer_toner_out": ("토너 없음", "The printer is out of toner"),
    "printer_offline": ("서류 프린터 연결 안 됨", "The printer is not connected"),
    "printer_busy": ("서류 프린터가 바쁨", "The printer is busy"),
    "print_aborted": ("인쇄가 도중에 멈춤", "Printing stopped half-way"),
    "print_unknown": ("서류가 나왔는지 알 수 없음", "Not known whether the paper came out"),
    "receipt_paper_out": ("영수증 용지 없음", "Out of receipt paper"),
    "receipt_cover_open": ("영수증 프린터 덮개 열림", "The receipt printer is open"),
    "receipt_offline": ("영수증 프린터 연결 안 됨", "The receipt printer is not connected"),
    "receipt_broken": ("영수증 프린터 고장", "The receipt printer is broken"),
    "payment_unknown": ("결제되었는지 알 수 없음", "Not known whether the payment went through"),
    "payment_offline": ("결제 단말기 연결 안 됨", "The payment terminal is not connected"),
    "center_unreachable": ("센터에 연결 안 됨", "No connection to the center"),
    "center_refused": ("센터가 발급을 거절함", "The center refused"),
    "token_expired": ("확인한 지 너무 오래됨", "Too much time had passed since the card was checked"),
    "price_changed": ("그사이 수수료가 바뀜", "The fee changed meanwhile"),
    "closed_now": ("증명서 발급 시간이 끝남", "The hours of this certificate are over"),
    "office_closed": ("창구가 닫힘", "The counter had closed"),
    "register_down": ("행정 정보 시스템이 응답하지 않음", "The register does not answer"),
    "register_slow": ("행정 정보 시스템이 너무 느림", "The register took too long"),
    "register_nonsense": ("행정 정보를 읽을 수 없음", "The register's answer cannot be read"),
    "no_such_person": ("행정 정보에서 찾지 못함", "Not found in the register"),
    "name_unprintable": ("이름에 인쇄할 수 없는 글자", "The name has a letter that cannot be printed"),
    "slot_taken": ("고른 시간이 방금 참", "The chosen time was just taken"),
    "appointment_over": ("이미 지났거나 바뀐 예약", "The appointment is over or was changed"),
    "guardian_needed": ("미성년자라 보호자가 필요함", "A minor: a guardian is needed"),
    "passport_absent": ("여권이 판독기에 없음", "No passport lay on the reader"),
    "passport_no_chip": ("전자 여권이 아님", "Not an e-passport"),
    "passport_wrong_mrz": ("여권 번호나 날짜가 맞지 않음", "The passport number or a date did not fit"),
    "passport_mute": ("여권 칩이 응답하지 않음", "The passport's chip does not answer"),
    "passport_damaged": ("여권 칩을 읽을 수 없음", "The passport's chip cannot be read"),
    "passport_forged": ("여권 칩이 진짜임을 증명하지 못함", "The passport's chip could not prove itself"),
    "passport_unchecked": (
        "그 나라의 인증서가 없어 확인 못 함",
        "No certificate of that state is here",
    ),
    "passport_reader_gone": ("여권 판독기 연결 안 됨", "The passport reader is not connected"),
    "passport_reader_down": ("여권 판독기 프로그램 멈춤", "The passport reader's service is down"),
    "claim_unknown": ("모르는 코드", "The code is not known"),
    "claim_used": ("이미 쓴 코드", "The code was used before"),
    "claim_other_holder": ("다른 분의 코드", "The code is somebody else's"),
    "ledger_broken": ("기계의 장부를 쓸 수 없음", "The machine's ledger cannot be written"),
    "internal": ("기계의 프로그램 오류", "A program error of the machine"),
}
"""By the code a kiosk sends with a packet. One that is not here, of a newer kiosk, is shown as it is."""

LANGUAGES: dict[str, tuple[str, str]] = {
    "ko": ("한국어", "Korean"),
    "en": ("영어", "English"),
    "zh": ("중국어", "Chinese"),
    "vi": ("베트남어", "Vietnamese"),
    "th": ("태국어", "Thai"),
    "ru": ("러시아어", "Russian"),
    "uz": ("우즈베크어", "Uzbek"),
    "ja": ("일본어", "Japanese"),
    "mn": ("몽골어", "Mongolian"),
}
"""As a clerk says it; a code that is not here is shown as it is."""

SIZES: dict[int, tuple[str, str]] = {
    100: ("보통 글자", "Usual letters"),
    150: ("큰 글자", "Large letters"),
    200: ("아주 큰 글자", "Very large letters"),
}
"""Per cent, as the kiosk offers them (accessibility.md)."""

SEES: dict[str, tuple[str, str]] = {
    "contrast": ("고대비 화면", "High contrast"),
    "low_reach": ("낮은 자리 (휠체어 등)", "Low reach (wheelchair)"),
    "voice": ("화면을 소리로 들음", "Has the page read aloud"),
}

HANDOFF: dict[str, tuple[str, str]] = {
    "office": ("기관", "Office"),
    "all_calls": ("모든 기관의 전화 요청", "Call-backs of all offices"),
    "late": ("오래 기다리는 이어받기", "Hand-offs waiting too long"),
    "theirs": ("그 기관의 창구에서 맡고 있어요", "A counter of that office has it"),
}
