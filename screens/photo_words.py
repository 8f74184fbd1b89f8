"""What the coach says, one instruction at a time; and what was found on a photo: what to do, or who looks."""

from contract.photo import PhotoJudgement, Reason, Verdict
from screens.literals import QT_TRANSLATE_NOOP
from screens.wording import translate

HINTS: dict[str, str] = {
    "nobody": QT_TRANSLATE_NOOP("Coach", "Please stand in front of the camera"),
    "many": QT_TRANSLATE_NOOP("Coach", "One person only, please"),
    "too_far": QT_TRANSLATE_NOOP("Coach", "A little closer, please"),
    "too_near": QT_TRANSLATE_NOOP("Coach", "A little back, please"),
    "centre": QT_TRANSLATE_NOOP("Coach", "Into the middle, please"),
    "roll": QT_TRANSLATE_NOOP("Coach", "Hold your head straight"),
    "yaw": QT_TRANSLATE_NOOP("Coach", "Turn your face to the front"),
    "light": QT_TRANSLATE_NOOP("Coach", "Move a little until both sides are lit"),
    "background": QT_TRANSLATE_NOOP("Coach", "A step off the wall, nothing behind you"),
    "eyes": QT_TRANSLATE_NOOP("Coach", "Open your eyes, please"),
    "gaze": QT_TRANSLATE_NOOP("Coach", "Look into the lens"),
    "mouth": QT_TRANSLATE_NOOP("Coach", "Close your mouth, relaxed"),
    "glare": QT_TRANSLATE_NOOP("Coach", "Light on your glasses: tilt your head a little"),
    "motion": QT_TRANSLATE_NOOP("Coach", "Blurred: please hold still"),
    "as_it_is": QT_TRANSLATE_NOOP("Coach", "We take it as it is. Hold still"),
    "hold": QT_TRANSLATE_NOOP("Coach", "Good. Hold still"),
}
"""By the code of the hint."""

MEND: dict[Reason, str] = {
    Reason.NO_FACE: QT_TRANSLATE_NOOP("Photo", "Stand so that the mirror shows your face"),
    Reason.UNSURE_FACE: QT_TRANSLATE_NOOP("Photo", "Show your whole face, please"),
    Reason.MANY: QT_TRANSLATE_NOOP("Photo", "Only one person, please"),
    Reason.TOO_FAR: QT_TRANSLATE_NOOP("Photo", "Come a little closer"),
    Reason.TOO_NEAR: QT_TRANSLATE_NOOP("Photo", "Go back a little"),
    Reason.CENTRE: QT_TRANSLATE_NOOP("Photo", "Stand in the middle"),
    Reason.ROLL: QT_TRANSLATE_NOOP("Photo", "Hold your head straight"),
    Reason.YAW: QT_TRANSLATE_NOOP("Photo", "Turn your face to the front"),
    Reason.LIGHT: QT_TRANSLATE_NOOP("Photo", "Move a little until both sides are lit"),
    Reason.BACKGROUND: QT_TRANSLATE_NOOP("Photo", "A step off the wall, nothing behind you"),
    Reason.GAZE: QT_TRANSLATE_NOOP("Photo", "Look into the lens"),
    Reason.MOUTH: QT_TRANSLATE_NOOP("Photo", "Close your mouth, relaxed"),
    Reason.GLARE: QT_TRANSLATE_NOOP("Photo", "Tilt your head a little, or take the glasses off"),
    Reason.MOTION: QT_TRANSLATE_NOOP("Photo", "Hold still until it is taken"),
    Reason.HEAD: QT_TRANSLATE_NOOP("Photo", "Come a little closer"),
}
"""Of a photo to be taken again: what to do. Only what the citizen can mend is here."""

LOOKS: dict[Reason, str] = {
    Reason.UNSURE_FACE: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether the face is clear"),
    Reason.MANY: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether you are alone in it"),
    Reason.TOO_FAR: QT_TRANSLATE_NOOP("Photo", "A clerk measures the head"),
    Reason.TOO_NEAR: QT_TRANSLATE_NOOP("Photo", "A clerk measures the head"),
    Reason.CENTRE: QT_TRANSLATE_NOOP("Photo", "A clerk looks at where your head is"),
    Reason.ROLL: QT_TRANSLATE_NOOP("Photo", "A clerk looks at how your head is held"),
    Reason.YAW: QT_TRANSLATE_NOOP("Photo", "A clerk looks at how your head is held"),
    Reason.PITCH: QT_TRANSLATE_NOOP("Photo", "A clerk looks at how your head is held"),
    Reason.LIGHT: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the light"),
    Reason.EXPOSURE: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the light"),
    Reason.COLOUR: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the colours"),
    Reason.BACKDROP_COLOUR: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the background"),
    Reason.BACKGROUND: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the background"),
    Reason.HEAD_COVER: QT_TRANSLATE_NOOP("Photo", "A clerk looks at what is on your head"),
    Reason.EYES: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether your eyes are well seen"),
    Reason.GAZE: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether your eyes are well seen"),
    Reason.MOUTH: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the mouth"),
    Reason.FACE_COVER: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether the face is free"),
    Reason.GLARE: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the glasses"),
    Reason.MOTION: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the quality"),
    Reason.COMPRESSION: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the quality"),
    Reason.HEAD: QT_TRANSLATE_NOOP("Photo", "A clerk measures the head"),
    Reason.CROWN: QT_TRANSLATE_NOOP("Photo", "A clerk measures the head"),
    Reason.DECLARED: QT_TRANSLATE_NOOP("Photo", "A clerk decides with you"),
    Reason.AS_IT_WAS: QT_TRANSLATE_NOOP("Photo", "A clerk looks at it, taken as it was"),
}
"""Of a photo that goes to a clerk: that one looks, and at what."""


def found_on(judgement: PhotoJudgement) -> str:
    """In the language on the page. The first reason is the hint: one thing at a time."""
    if not judgement.reasons:
        return ""
    first = judgement.reasons[0]
    return translate("Photo", (MEND if judgement.verdict is Verdict.FIX else LOOKS)[first])
