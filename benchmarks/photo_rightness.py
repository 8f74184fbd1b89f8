"""How often a still is judged rightly: on people with known truth, and on what is painted onto them.

Shares are told as misses in per cent against those allowed (photo.md 10).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.photo_defects import OTHERS, TARGETED, Paint, Person
from benchmarks.photo_faces import Portrait, cropped, landmark_misses, neutral, smiling
from benchmarks.photo_head import left_out_mm, samples
from benchmarks.table import Judged, Line
from contract.photo import Verdict
from devices.camera.mesh import CHIN
from devices.camera.segment import Segmenter
from devices.camera.studio import PhotoStudio, StillChecked

ALLOWED = {"head": 3.0, "human": 15.0, "defect": 5.0, "false": 5.0, "teeth": 10.0, "pupil": 4.0, "chin": 8.0}
"""Per cent."""
LEAST_MM, MOST_MM = 32.0, 36.0


def rightness(studio: PhotoStudio) -> Iterator[Line]:
    people = [cropped(portrait) for portrait in neutral()]
    clean = [studio.check(person.picture) for person in people]
    yield from _of_clean(people, clean)
    yield from _of_heads("cropped", people, clean)
    whole = list(neutral())
    yield from _of_heads("as they came", whole, [studio.check(person.picture) for person in whole])
    strangers = left_out_mm(samples(studio))
    beyond = _percent([not LEAST_MM <= height <= MOST_MM for height in strangers])
    yield _share("photo: heads outside 32-36 mm, of strangers", beyond, ALLOWED["head"])
    yield from _of_landmarks(studio, whole)
    persons = [_person(studio, person.picture) for person in people]
    missed = {name: _passing(studio, paint, people, persons) for name, paint in TARGETED.items()}
    for name, share in missed.items():
        yield _share(f"photo: {name}, passed", share, ALLOWED["defect"])
    for name, paint in OTHERS.items():
        yield _share(f"photo: {name}, passed", _passing(studio, paint, people, persons), None)
    teeth = [studio.check(picture).judgement.verdict is Verdict.PASS for picture in smiling()]
    yield _share("photo: smiles with teeth, passed", _percent(teeth), ALLOWED["teeth"])


def _of_clean(people: list[Portrait], clean: list[StillChecked]) -> Iterator[Line]:
    """Told by group with counts: a share of seven people says little."""
    verdicts = [still.judgement.verdict for still in clean]
    yield _share("photo: faces not found", _percent([still.judgement.crop is None for still in clean]), 0.1)
    yield _share(
        "photo: clean portraits, FIX", _percent([v is Verdict.FIX for v in verdicts]), ALLOWED["false"]
    )
    yield _share(
        "photo: clean portraits, HUMAN", _percent([v is Verdict.HUMAN for v in verdicts]), ALLOWED["human"]
    )
    groups = Counter(person.group for person in people)
    shares = {}
    for group, count in groups.items():
        of_group = [v for v, person in zip(verdicts, people, strict=True) if person.group == group]
        shares[group] = _percent([v is Verdict.FIX for v in of_group])
        human = sum(v is Verdict.HUMAN for v in of_group)
        yield _share(f"  {group} ({count}): FIX; HUMAN {human}", shares[group], None)
    yield _share(
        "photo: FIX, largest gap between groups",
        max(shares.values()) - min(shares.values()),
        ALLOWED["false"],
    )


def _of_landmarks(studio: PhotoStudio, people: list[Portrait]) -> Iterator[Line]:
    pupils, chins = [], []
    for person in people:
        seen = studio.see(person.picture)
        if seen is not None:
            eyes = np.array([eye.iris for eye in seen.eyes])
            both, chin = landmark_misses(person, eyes, seen.mesh.at(CHIN)[0])
            pupils += both
            chins.append(chin)
    yield Line(
        "photo: pupils off, % of their distance", pupils, [ALLOWED["pupil"]], "allowed", "%", 1, Judged.P95
    )
    yield Line("photo: chin off, % of it", chins, [ALLOWED["chin"]], "allowed", "%", 1, Judged.P95)


def _of_heads(what: str, people: list[Portrait], stills: list[StillChecked]) -> Iterator[Line]:
    """How high the annotated head really is in the print, of those that passed."""
    paper = 45.0
    passed = [
        paper * person.head / still.judgement.crop.height
        for person, still in zip(people, stills, strict=True)
        if still.judgement.verdict is Verdict.PASS and still.judgement.crop is not None
    ]
    outside = _percent([not LEAST_MM <= height <= MOST_MM for height in passed])
    yield _share(f"photo: heads outside 32-36 mm, {what}", outside, ALLOWED["head"])
    yield Line(f"  their height, {what}, n={len(passed)}", passed, [34.0], "34 mm aimed at", unit="mm")


def _person(studio: PhotoStudio, picture: NDArray[Any]) -> Person:
    seen = studio.see(picture)
    if seen is None:
        raise ValueError("no face in a clean portrait")
    height, width = picture.shape[:2]
    return Person(seen.mesh, seen.eyes, cv2.resize(Segmenter().person(picture), (width, height)))


def _passing(studio: PhotoStudio, paint: Paint, people: list[Portrait], persons: list[Person]) -> float:
    verdicts = [
        studio.check(paint(each.picture, person)).judgement.verdict
        for each, person in zip(people, persons, strict=True)
    ]
    return _percent([verdict is Verdict.PASS for verdict in verdicts])


def _share(what: str, percent: float, allowed: float | None) -> Line:
    if allowed is None:
        return Line(what, [percent], [100.0], "all", unit="%")
    return Line(what, [percent], [allowed], "allowed", unit="%", target=1)


def _percent(those: list[bool]) -> float:
    return 100.0 * sum(those) / max(1, len(those))
