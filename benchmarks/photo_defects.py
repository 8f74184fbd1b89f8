"""Defects painted on a clean portrait, as the README of the development set describes them."""

from collections.abc import Callable
from functools import partial
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from devices.camera.iris import Eye
from devices.camera.mesh import CHIN, FOREHEAD, LEFT_EYE, MOUTH, NOSE, RIGHT_EYE, Mesh

Picture = NDArray[Any]
Paint = Callable[[Picture, "Person"], Picture]
GAMMA = 2.2


class Person:
    """What a painter must know: mesh: the points; mask: 0..1 where the person is, as large as the picture."""

    def __init__(self, mesh: Mesh, eyes: tuple[Eye, Eye], mask: Picture) -> None:
        self.mesh, self.eyes, self.mask = mesh, eyes, mask


def _blur(picture: Picture, _: Person, *, sigma: float) -> Picture:
    return cv2.GaussianBlur(picture, (0, 0), sigma)


def _motion(picture: Picture, _: Person, *, length: int) -> Picture:
    return cv2.blur(picture, (length, 1))


def _jpeg(picture: Picture, _: Person, *, quality: int) -> Picture:
    _done, coded = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return _must(cv2.imdecode(coded, cv2.IMREAD_COLOR))


def _gain(picture: Picture, _: Person, *, factor: float) -> Picture:
    return _scaled(picture, factor)


def _side(picture: Picture, _: Person, *, least: float) -> Picture:
    return _scaled(picture, np.linspace(1, least, picture.shape[1])[None, :, None])


def _roll(picture: Picture, _: Person, *, degrees: float) -> Picture:
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(picture, turn, (width, height), borderMode=cv2.BORDER_REPLICATE)


def _cast(picture: Picture, _: Person, *, gains: tuple[float, float, float]) -> Picture:
    return _clip(picture * np.array(gains))


def _grey(picture: Picture, _: Person) -> Picture:
    return cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)


def _yellow(picture: Picture, person: Person) -> Picture:
    return _behind(picture, person, picture * np.array((0.8, 1.0, 1.05)))


def _checker(picture: Picture, person: Person) -> Picture:
    rows, columns = np.indices(picture.shape[:2]) // 60
    tiles = np.where(((rows + columns) % 2 == 0)[..., None], (200, 190, 180), (235, 235, 235))
    return _behind(picture, person, tiles)


def _shadow(picture: Picture, person: Person) -> Picture:
    soft = cv2.GaussianBlur(person.mask, (0, 0), 12)
    moved = cv2.warpAffine(soft, np.array([[1.0, 0, 55], [0, 1, 25]]), soft.shape[::-1])
    return _behind(picture, person, picture * (1 - 0.35 * moved[..., None]))


def _lids(picture: Picture, person: Person, *, share: float) -> Picture:
    """The skin above each eye is stretched down over a share of its opening; closed ones get lashes."""
    painted = picture.copy()
    for eye in person.eyes:
        (left, right), opening = np.round(eye.corners[:, 0]).astype(int), max(eye.opening, 1.0)
        for x in range(left - 2, right + 3):
            upper, lower = _lid(eye, x, upper=True), _lid(eye, x, upper=False)
            edge = upper + share * max(lower - upper, 0)
            top = upper - 1.2 * opening
            rows = np.arange(max(0, round(top)), min(picture.shape[0], round(edge)))
            source = np.interp(rows, (top, max(edge, top + 1)), (top, upper - 0.25 * opening))
            painted[rows, x] = picture[np.round(source).astype(int), x]
            if share == 1:
                painted[round(edge) - 2 : round(edge) + 2, x] = (30, 30, 40)
    return painted


def _lid(eye: Eye, x: float, *, upper: bool) -> float:
    """The height of a lid at x; the net's lids run from corner to corner."""
    lid = eye.lids[9:16] if upper else eye.lids[0:9]
    lid = np.vstack([eye.corners, lid])
    lid = lid[np.argsort(lid[:, 0])]
    return float(np.interp(x, lid[:, 0], lid[:, 1]))


def _glare(picture: Picture, person: Person) -> Picture:
    painted = picture.copy()
    for corners in (RIGHT_EYE, LEFT_EYE):
        one, other = person.mesh.at(*corners)
        centre, d = np.round((one + other) / 2).astype(int), float(np.linalg.norm(other - one))
        place = (int(centre[0]), int(centre[1]))
        cv2.ellipse(
            painted,
            place,
            (round(0.85 * d), round(0.6 * d)),
            0,
            0,
            360,
            (40, 40, 40),
            max(2, round(0.06 * d)),
        )
        spot = np.zeros(picture.shape[:2], np.float32)
        cv2.ellipse(spot, place, (round(0.45 * d), round(0.28 * d)), 0, 0, 360, 0.85, -1)
        soft = cv2.GaussianBlur(spot, (0, 0), 0.06 * d)[..., None]
        painted = _clip(painted * (1 - soft) + 255 * soft)
    return painted


def _mouth(picture: Picture, person: Person) -> Picture:
    """A patch of the cheek's colour over mouth and chin."""
    x, y = np.round(person.mesh.at(CHIN, *MOUTH).mean(0)).astype(int)
    t, colour = person.mesh.t, picture[round(float(person.mesh.at(NOSE)[0][1])), x]
    centre, axes = (int(x), int(y)), (round(0.55 * t), round(0.5 * t))
    return cv2.ellipse(picture.copy(), centre, axes, 0, 0, 360, colour.tolist(), -1)


def _cap(picture: Picture, person: Person, *, colour: tuple[int, int, int]) -> Picture:
    """Half an ellipse from the forehead over the hair."""
    x, y = np.round(person.mesh.at(FOREHEAD)[0]).astype(int)
    t, centre = person.mesh.t, (int(x), int(y))
    return cv2.ellipse(picture.copy(), centre, (round(0.95 * t), round(0.85 * t)), 0, 180, 360, colour, -1)


def _scaled(picture: Picture, factor: Any) -> Picture:
    """In linear light."""
    return _clip(255 * np.clip((picture / 255.0) ** GAMMA * factor, 0, 1) ** (1 / GAMMA))


def _behind(picture: Picture, person: Person, backdrop: Picture) -> Picture:
    mask = person.mask[..., None]
    return _clip(picture * mask + backdrop * (1 - mask))


def _clip(picture: Picture) -> Picture:
    return np.clip(np.round(picture), 0, 255).astype(np.uint8)


def _must(picture: Picture | None) -> Picture:
    if picture is None:
        raise ValueError("the JPEG just made cannot be read")
    return picture


TARGETED: dict[str, Paint] = {
    "blur of 2 px": partial(_blur, sigma=2),
    "blur of 4 px": partial(_blur, sigma=4),
    "motion of 15 px": partial(_motion, length=15),
    "side shade to .5": partial(_side, least=0.5),
    "side shade to .2": partial(_side, least=0.2),
    "roll of 8°": partial(_roll, degrees=8),
    "roll of 10°": partial(_roll, degrees=10),
    "blue cast": partial(_cast, gains=(1.25, 1, 0.7)),
    "green cast": partial(_cast, gains=(0.8, 1.2, 0.8)),
    "yellow backdrop": _yellow,
    "shadow behind": _shadow,
    "checker behind": _checker,
    "eyes closed": partial(_lids, share=1),
}
"""Of these 95 % may not pass (photo.md 10)."""

OTHERS: dict[str, Paint] = {
    "blur of 1 px": partial(_blur, sigma=1),
    "JPEG quality 30": partial(_jpeg, quality=30),
    "JPEG quality 10": partial(_jpeg, quality=10),
    "dark × .7": partial(_gain, factor=0.7),
    "dark × .4": partial(_gain, factor=0.4),
    "bright × 1.5": partial(_gain, factor=1.5),
    "bright × 2": partial(_gain, factor=2),
    "bright × 4": partial(_gain, factor=4),
    "roll of 5°": partial(_roll, degrees=5),
    "grey": _grey,
    "eyes half closed": partial(_lids, share=0.55),
    "glare on glasses": _glare,
    "mouth covered": _mouth,
    "navy cap": partial(_cap, colour=(90, 40, 30)),
    "black cap": partial(_cap, colour=(35, 35, 38)),
}
"""Told, without a target."""
