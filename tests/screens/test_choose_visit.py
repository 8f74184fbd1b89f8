"""The page of a code: what it is good for, where an application stands, and what the office says."""

import pytest
from code_pages import REASON
from page_samples import SAMPLES
from page_variants import Stage, Variant

from contract.appointment import ApplicationState
from kiosk import steps
from screens.application_words import state_words
from screens.display import PORTRAIT_24
from screens.page import Page
from screens.parts.words import Words
from screens.personal import Personal

KO = Variant("ko", False, 100, False, PORTRAIT_24)


def show(stage: Stage, name: str) -> Page:
    """One of the samples."""
    return stage.show(next(sample for sample in SAMPLES if sample.name == name), KO).page


def said(page: Page) -> list[Words]:
    """The clerk's own words."""
    return [block for block in page.blocks if isinstance(block, Words)]


@pytest.mark.parametrize(
    ("name", "title", "button"),
    [
        ("choose_visit_received", "신청서가 여권과에 들어왔어요", ["시간 고르기"]),
        ("choose_visit_photo", "새 사진이 필요해요", ["새 사진 찍기"]),
        ("choose_visit_returned", "아직 필요한 것이 있어요", []),
        ("choose_visit_accepted", "여권을 만들고 있어요", ["시간 고르기"]),
        ("choose_visit_refused", "신청을 받지 못했어요", []),
    ],
)
def test_an_application_is_no_stranger(stage: Stage, name: str, title: str, button: list[str]) -> None:
    """Its state is said, and a time may be chosen where it has none."""
    page = show(stage, name)
    assert page.title is not None
    assert page.title.text() == title
    assert [each.accessibleName() for each in page.buttons] == button


def test_what_is_missing_stands_there_whole(stage: Stage) -> None:
    """In pieces that fit, none of which a helper sees."""
    words = said(show(stage, "choose_visit_missing"))
    assert " ".join(each.text() for each in words).startswith(REASON)
    assert len(words) > 1
    assert all(isinstance(each.letterings[0].text, Personal) for each in words)


def test_on_the_day_a_wanted_photo_is_said_beside_the_time(stage: Stage) -> None:
    """To say that one is here stays the first choice."""
    page = show(stage, "choose_visit_here_photo")
    assert page.news is not None
    assert page.news.text == "새 사진이 필요해요"
    assert [each.value.value for each in page.buttons[:2]] == [  # type: ignore[attr-defined]
        steps.VisitChoice.ARRIVE,
        steps.VisitChoice.PHOTO,
    ]
    assert [each.text() for each in said(page)] == ["안경에 빛이 비쳐요."]


@pytest.mark.parametrize("state", ApplicationState)
def test_every_state_has_words(state: ApplicationState) -> None:
    """Title and what to do."""
    assert all(state_words(state))
