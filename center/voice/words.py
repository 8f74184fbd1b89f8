"""What a call says, number by number as people read it aloud, in the citizen's language."""

from collections.abc import Callable

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_IN_KOREAN = (
    "에이 비 시 디 이 에프 지 에이치 아이 제이 케이 엘 엠 "
    "엔 오 피 큐 아르 에스 티 유 브이 더블유 엑스 와이 제트"
)
KOREAN_LETTERS = dict(zip(LETTERS, _IN_KOREAN.split(" "), strict=True))
KOREAN_DIGITS = "공일이삼사오육칠팔구"
"""Numbers of a line are read digit by digit; a zero is 공 there, as in telephone numbers."""

ENGLISH_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
CHINESE_DIGITS = "零一二三四五六七八九"
VIETNAMESE_DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def sino_korean(number: int) -> str:
    """1 to 99 as a counter is named: 2 is 이, 12 is 십이, 20 is 이십."""
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else KOREAN_DIGITS[tens]) + "십" if tens else ""
    return ten + (KOREAN_DIGITS[ones] if ones else "")


def _korean(letters: str, digits: str, counter: int) -> str:
    said = " ".join(KOREAN_LETTERS[letter] for letter in letters)
    number = "".join(KOREAN_DIGITS[int(digit)] for digit in digits)
    return f"{said} {number}번 고객님, {sino_korean(counter)}번 창구로 오십시오."


def _english(letters: str, digits: str, counter: int) -> str:
    number = " ".join(ENGLISH_DIGITS[int(digit)] for digit in digits)
    return f"Number {' '.join(letters)}, {number}: please come to counter {counter}."


def _chinese(letters: str, digits: str, counter: int) -> str:
    number = "".join(CHINESE_DIGITS[int(digit)] for digit in digits)
    return f"请 {' '.join(letters)} {number} 号到 {counter} 号窗口。"


def _vietnamese(letters: str, digits: str, counter: int) -> str:
    number = " ".join(VIETNAMESE_DIGITS[int(digit)] for digit in digits)
    return f"Mời số {' '.join(letters)}, {number}, đến quầy {counter}."


SAYS: dict[str, Callable[[str, str, int], str]] = {
    "ko": _korean,
    "en": _english,
    "zh": _chinese,
    "vi": _vietnamese,
}
"""(letters, digits, counter) -> the sentence, by language."""


def sentences(number: str, counter: int, language: str) -> list[tuple[str, str]]:
    """(language, words) in the order they are said: Korean, then the citizen's. number: `B017`."""
    digits = number.lstrip(LETTERS)
    letters = number.removesuffix(digits)
    second = language if language in SAYS else "en"
    return [(each, SAYS[each](letters, digits, counter)) for each in dict.fromkeys(("ko", second))]
