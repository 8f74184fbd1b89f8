"""The console's words for the machines: how each is, what fails and what runs low."""

from contract.kiosk import KioskUse, Part

KIOSKS: dict[str, tuple[str, str]] = {
    "title": ("기계", "Kiosks"),
    "none": ("아직 소식을 보낸 기계가 없어요", "No machine has told anything yet"),
    "device": ("기계", "Machine"),
    "state": ("상태", "State"),
    "needs": ("필요한 것", "What it needs"),
    "silent": ("소식 없음", "Silent"),
    "broken": ("고장", "Fault"),
    "low": ("곧 부족", "Running low"),
    "well": ("정상", "Well"),
    "calls": ("직원을 부르는 중", "Calls for help"),
    "outbox": ("보내지 못한 소식", "Not sent yet"),
    "heard": ("마지막 소식", "Last heard"),
    "up": ("켜진 때", "Up since"),
    "version": ("판", "Version"),
    "part": ("부분", "Part"),
    "history": ("두 주 동안의 고장", "Faults in two weeks"),
    "began": ("시작", "From"),
    "ended": ("끝", "Until"),
    "lasts": ("아직", "Still"),
    "no_history": ("고장이 없었어요", "No fault"),
    "back": ("기계 모두", "All kiosks"),
}

USES: dict[KioskUse, tuple[str, str]] = {
    KioskUse.FREE: ("비어 있음", "Free"),
    KioskUse.IN_USE: ("쓰는 중", "In use"),
    KioskUse.OUT_OF_SERVICE: ("멈춤", "Out of service"),
}

PARTS: dict[Part, tuple[str, str]] = {
    Part.MACHINE: ("기계", "Machine"),
    Part.CARD_READER: ("신분증 판독기", "Card reader"),
    Part.DOCUMENT_PRINTER: ("서류 프린터", "Document printer"),
    Part.RECEIPT_PRINTER: ("영수증 프린터", "Receipt printer"),
    Part.PAYMENT_TERMINAL: ("결제 단말기", "Payment terminal"),
    Part.CAMERA: ("사진기", "Camera"),
    Part.SPEAKER: ("소리", "Speaker"),
}

FAULTS: dict[str, tuple[str, str]] = {
    "reader_gone": ("연결 안 됨", "not connected"),
    "reader_service_down": ("프로그램 멈춤 (pcscd)", "service down (pcscd)"),
    "printer_paper_out": ("용지 없음", "out of paper"),
    "printer_jam": ("용지 걸림", "paper jam"),
    "printer_cover_open": ("덮개 열림", "cover open"),
    "printer_toner_out": ("토너 없음", "out of toner"),
    "printer_offline": ("연결 안 됨", "not connected"),
    "printer_busy": ("바쁨", "busy"),
    "receipt_paper_out": ("용지 없음", "out of paper"),
    "receipt_cover_open": ("덮개 열림", "cover open"),
    "receipt_offline": ("연결 안 됨", "not connected"),
    "receipt_broken": ("고장", "broken"),
    "payment_offline": ("연결 안 됨", "not connected"),
    "camera_gone": ("화면이 오지 않음", "no picture"),
    "speaker_silent": ("소리가 나지 않음", "not heard"),
    "ledger_broken": ("장부를 쓸 수 없음", "ledger cannot be written"),
    "internal": ("프로그램 오류", "program error"),
}

SUPPLIES: dict[str, tuple[str, str]] = {
    "printer_paper_out": ("서류 용지", "paper"),
    "printer_toner_out": ("토너", "toner"),
    "receipt_paper_out": ("영수증 용지", "receipt paper"),
}
