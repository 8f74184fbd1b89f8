"""From pixels to a verdict and a print, on a real face before walls of our own."""

import io
from dataclasses import replace

import cv2
import numpy as np
import pytest
from photo_sitter import Sitter
from PIL import Image

from contract.photo import Reason, Verdict
from devices.camera.mesh import FOREHEAD, MOUTH
from devices.camera.picture import Picture
from devices.camera.studio import PhotoStudio
from kiosk.photo.bands import AtMost
from kiosk.photo.spec import PhotoSpec
from kiosk.photo.verdict import judge

pytestmark = pytest.mark.slow

WHITE = 240


def reasons(studio: PhotoStudio, picture: Picture) -> set[Reason]:
    """All that is not fine, also what a clerk would judge."""
    return {measure.reason for measure in studio.check(picture).judgement.measures if measure.reason}


def turned(picture: Picture, degrees: float) -> Picture:
    """Counter-clockwise about the middle."""
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(picture, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)


def test_a_calm_face_before_a_white_wall_passes_but_for_how_she_leans_back(
    studio: PhotoStudio, sitter: Sitter
) -> None:
    """Her pitch of 13° is a clerk's matter; with a limit beyond it everything passes."""
    still = studio.check(sitter.before(WHITE))
    assert (still.judgement.verdict, still.judgement.reasons) == (Verdict.HUMAN, (Reason.PITCH,))
    lenient = judge(still.measured, PhotoSpec(pitch=AtMost(20.0)))
    assert (lenient.verdict, lenient.reasons) == (Verdict.PASS, ())


def test_the_print_is_the_file_an_office_takes(studio: PhotoStudio, sitter: Sitter) -> None:
    """413 × 531 px, 300 dpi, below 200 KB, the head 34 of 45 mm, the eyes level."""
    still = studio.check(turned(sitter.before(WHITE), 4))
    with Image.open(io.BytesIO(still.jpeg)) as image:
        assert (image.format, image.size, image.info["dpi"]) == ("JPEG", (413, 531), (300, 300))
        printed = np.asarray(image)[..., ::-1].copy()
    assert len(still.jpeg) <= 200_000
    assert still.judgement.head_mm == pytest.approx(34.0)
    assert still.judgement.crown_mm is not None
    assert 4 <= still.judgement.crown_mm <= 7  # the chin: 38 to 41
    again = studio.check(printed).measured
    assert abs(again.roll or 99) < 1.5
    assert again.head_mm == pytest.approx(34.0, abs=0.8)
    assert again.eye_line == pytest.approx(PhotoSpec().eye_line_target, abs=0.03)


def test_her_smile_is_to_be_mended(studio: PhotoStudio, sitter: Sitter) -> None:
    """Teeth are seen."""
    judged = studio.check(sitter.before(WHITE, smiling=True)).judgement
    assert (judged.verdict, judged.reasons) == (Verdict.FIX, (Reason.MOUTH,))


@pytest.mark.parametrize("degrees", [-12, 12])
def test_a_tilted_head_is_measured_and_told(studio: PhotoStudio, sitter: Sitter, degrees: float) -> None:
    """Within 1.5° of what it was turned by."""
    upright = studio.check(sitter.before(WHITE)).measured.roll
    still = studio.check(turned(sitter.before(WHITE), degrees))
    assert upright is not None
    assert still.measured.roll == pytest.approx(upright - degrees, abs=1.5)
    assert Reason.ROLL in still.judgement.reasons


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_picture_on_its_side_is_found_and_told(studio: PhotoStudio, sitter: Sitter, quarters: int) -> None:
    """It was not turned as its camera was."""
    lying = np.ascontiguousarray(np.rot90(sitter.before(WHITE), quarters))
    judged = studio.check(lying).judgement
    assert (judged.verdict, judged.reasons[:1]) == (Verdict.FIX, (Reason.ROLL,))
    assert Reason.YAW not in judged.reasons
    assert judged.head_mm == pytest.approx(34.0)


def test_blur_is_told(studio: PhotoStudio, sitter: Sitter) -> None:
    """Of the lens, and of a movement."""
    picture = sitter.before(WHITE)
    assert Reason.MOTION in studio.check(cv2.GaussianBlur(picture, (0, 0), 3)).judgement.reasons
    assert Reason.MOTION in studio.check(cv2.blur(picture, (21, 1))).judgement.reasons


def test_a_shaded_cheek_is_told(studio: PhotoStudio, sitter: Sitter) -> None:
    """Light from one side only."""
    ramp = np.clip(np.interp(np.arange(1300), (500, 800), (1, 0.4)), 0, 1)[None, :, None]
    assert Reason.LIGHT in reasons(studio, (sitter.before(WHITE) * ramp).astype(np.uint8))


@pytest.mark.parametrize(
    ("wall", "reason"),
    [
        (np.full((1500, 1300, 3), (200, 120, 60), np.uint8), Reason.BACKDROP_COLOUR),
        (np.full((1500, 1300, 3), 90, np.uint8), Reason.EXPOSURE),
        (
            np.where(np.indices((1500, 1300)).sum(0)[..., None] // 150 % 2 == 0, 160, 240).repeat(3, 2),
            Reason.BACKGROUND,
        ),
    ],
    ids=["blue", "dark", "striped"],
)
def test_a_wall_that_is_not_white_is_told(
    studio: PhotoStudio, sitter: Sitter, wall: Picture, reason: Reason
) -> None:
    """Coloured or dark, which a clerk sees; or with things on it, which the citizen can mend."""
    judged = studio.check(sitter.before(wall.astype(np.uint8))).judgement
    assert judged.verdict is (Verdict.FIX if reason is Reason.BACKGROUND else Verdict.HUMAN)
    assert reason in judged.reasons


def test_dark_glasses_and_a_cloth_before_the_mouth_go_to_a_clerk(studio: PhotoStudio, sitter: Sitter) -> None:
    """The nets see eyes and lips through both."""
    picture = sitter.before(WHITE)
    seen = studio.see(picture)
    assert seen is not None
    dark, cloth = picture.copy(), picture.copy()
    for eye in seen.eyes:
        x, y = eye.corners.mean(0)
        cv2.ellipse(
            dark,
            (round(x), round(y)),
            (round(eye.width), round(0.7 * eye.width)),
            0,
            0,
            360,
            (30, 30, 30),
            -1,
        )
    left, right, top, low = (
        int(seen.mesh.at(index)[0][axis]) for index, axis in ((234, 0), (454, 0), (195, 1), (152, 1))
    )
    cv2.rectangle(cloth, (left, top), (right, low), (245, 245, 245), -1)
    assert Reason.EYES in reasons(studio, dark)
    assert Reason.COLOUR in reasons(studio, cloth)


def test_a_patch_before_the_mouth_goes_to_a_clerk(studio: PhotoStudio, sitter: Sitter) -> None:
    """In the colour of her skin, which the colour of cheeks does not tell."""
    picture = sitter.before(WHITE)
    seen = studio.see(picture)
    assert seen is not None
    x, y = seen.mesh.at(*MOUTH).mean(0)
    skin = picture[round(y - 0.45 * seen.mesh.t), round(x + 0.3 * seen.mesh.t)].tolist()
    patch = cv2.circle(picture.copy(), (round(x), round(y)), round(0.45 * seen.mesh.t), skin, -1)
    assert Reason.FACE_COVER in reasons(studio, patch)
    assert Reason.FACE_COVER not in reasons(studio, picture)


@pytest.mark.parametrize(
    ("colour", "is_seen"), [((90, 40, 30), True), ((60, 120, 20), True), ((36, 36, 40), False)]
)
def test_a_cap_of_no_hairs_colour_goes_to_a_clerk(
    studio: PhotoStudio, sitter: Sitter, *, colour: tuple[int, int, int], is_seen: bool
) -> None:
    """Navy and green are seen; black is hair to the nets, and the citizen is asked instead."""
    picture = sitter.before(WHITE)
    seen = studio.see(picture)
    assert seen is not None
    x, y = (round(float(each)) for each in seen.mesh.at(FOREHEAD)[0])
    size = (round(seen.mesh.t), round(0.85 * seen.mesh.t))
    cap = cv2.ellipse(picture.copy(), (x, y), size, 0, 180, 360, colour, -1)
    assert (Reason.HEAD_COVER in reasons(studio, cap)) is is_seen
    assert Reason.HEAD_COVER not in reasons(studio, picture)


def test_what_was_taken_as_it_was_goes_to_a_clerk(studio: PhotoStudio, sitter: Sitter) -> None:
    """However good it is."""
    still = studio.check(sitter.before(WHITE), as_it_was=True)
    assert still.judgement.verdict is Verdict.HUMAN
    assert still.judgement.reasons[-1] is Reason.AS_IT_WAS


def test_two_people_are_told(studio: PhotoStudio, sitter: Sitter) -> None:
    """Side by side, and a small one behind."""
    one = sitter.before(WHITE)
    beside = np.hstack([one, one[:, ::-1]])
    assert studio.check(beside).judgement.reasons[0] is Reason.MANY
    behind = one.copy()
    small = cv2.resize(one[380:900, 350:950], None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    behind[20 : 20 + small.shape[0], 20 : 20 + small.shape[1]] = small
    assert studio.check(behind).measured.faces == 2


def test_nobody_is_told(studio: PhotoStudio) -> None:
    """An empty wall, noise, a gradient: no face, no print, no measures."""
    noise = np.random.default_rng(1).integers(0, 256, (600, 500, 3)).astype(np.uint8)
    for picture in (np.full((600, 500, 3), WHITE, np.uint8), noise, np.zeros((40, 3000, 3), np.uint8)):
        still = studio.check(picture)
        assert (still.judgement.verdict, still.judgement.reasons) == (Verdict.FIX, (Reason.NO_FACE,))
        assert (still.jpeg, still.judgement.crop) == (b"", None)


def test_a_grey_picture_is_told(studio: PhotoStudio, sitter: Sitter) -> None:
    """The standard would give its colour 100."""
    grey = cv2.cvtColor(cv2.cvtColor(sitter.before(WHITE), cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    still = studio.check(grey)
    assert Reason.COLOUR in still.judgement.reasons
    assert still.measured.natural_colour is None


def test_a_small_face_is_too_far(studio: PhotoStudio, sitter: Sitter) -> None:
    """Its print would be blown up."""
    small = cv2.resize(sitter.before(WHITE), None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    assert studio.check(small).judgement.reasons[0] is Reason.TOO_FAR


def test_a_face_that_fills_the_picture_is_too_near(studio: PhotoStudio, sitter: Sitter) -> None:
    """No print of 35 × 45 fits around it."""
    assert Reason.TOO_NEAR in studio.check(sitter.before(WHITE)[420:870, 440:860]).judgement.reasons


def test_a_face_at_the_edge_is_off_the_centre(studio: PhotoStudio, sitter: Sitter) -> None:
    """The print would reach beyond the picture."""
    assert Reason.CENTRE in studio.check(sitter.before(WHITE)[:, 480:]).judgement.reasons


def test_a_large_picture_gives_the_same_verdict(studio: PhotoStudio, sitter: Sitter) -> None:
    """20 million pixels of a phone."""
    large = cv2.resize(sitter.before(WHITE), None, fx=3.2, fy=3.2, interpolation=cv2.INTER_CUBIC)
    still, small = studio.check(large), studio.check(sitter.before(WHITE))
    assert still.judgement.verdict is small.judgement.verdict
    assert still.measured.head_mm == small.measured.head_mm


def test_the_judgement_knows_its_picture(studio: PhotoStudio, sitter: Sitter) -> None:
    """By the hash of the file, or of the pixels."""
    picture = sitter.before(WHITE)
    assert studio.check(picture, sha256="ab").judgement.sha256 == "ab"
    assert len(studio.check(picture).judgement.sha256) == 64


def test_what_was_declared_goes_to_a_clerk(studio: PhotoStudio, sitter: Sitter) -> None:
    """With the print and all measures."""
    still = studio.check(sitter.before(WHITE), declared=True)
    assert still.judgement.verdict is Verdict.HUMAN
    assert Reason.DECLARED in still.judgement.reasons
    assert still.jpeg


@pytest.mark.parametrize(
    "picture", [np.zeros((5, 5), np.uint8), np.zeros((5, 5, 4), np.uint8), np.zeros((5, 5, 3))]
)
def test_only_bgr_is_taken(studio: PhotoStudio, picture: Picture) -> None:
    """A grey or a floating one is a mistake of ours."""
    with pytest.raises(ValueError, match="BGR"):
        studio.check(picture)
    assert replace(PhotoSpec()) == studio.spec
