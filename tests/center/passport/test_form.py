"""The form on A4: with a photo or a frame for one, and a consent a person can read."""

import subprocess
from datetime import UTC, datetime
from io import BytesIO
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pikepdf
import pytest
from rig_applications import content

from center.passport.consent import consent_words
from center.passport.form import FormPrinter

HASH = "0123456789abcdef"


def told(**other: Any) -> Any:
    """Agreed to at ten past ten in Seoul."""
    clock = SimpleNamespace(clock=lambda: datetime(2026, 11, 29, 1, 12, tzinfo=UTC))
    return content(clock, UUID(int=1), consent=f"passport-2026-11 {HASH} 2026-11-29 10:12", **other)


def text_of(pdf: bytes) -> str:
    """As a person would select it."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


def test_a_consent_is_words_and_no_hash() -> None:
    """Which words, and when, in Seoul's time; an old entry without a time, too."""
    assert consent_words(told())[0] == "2026-11 동의함 2026-11-29 10:12"
    assert consent_words(told())[1] == "agreed to 2026-11 on 2026-11-29 10:12"
    old = told().model_copy(update={"consent": "passport-2026-11 abc"})
    assert consent_words(old)[0] == "2026-11 동의함 2026-11-29 10:12"


@pytest.mark.slow
@pytest.mark.parametrize("photo", [b"", b"no picture", b"\xff\xd8\xff\xe0cut off"])
def test_a_form_without_a_photo_has_a_frame_for_one(photo: bytes) -> None:
    """And everything else; a file that is no picture is none."""
    pdf = FormPrinter({}).draw(told(photo=photo), code="ABC234", office="수원")
    text = text_of(pdf)
    assert "사진" in text
    assert "2026-11 동의함 2026-11-29 10:12" in text
    assert HASH not in text
    with pikepdf.open(BytesIO(pdf)) as paper:
        assert [len(page.get_images()) for page in paper.pages] == [0]
