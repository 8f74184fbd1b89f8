"""What the coach says, one instruction at a time; and what was found on a photo, with what to do."""

from contract.photo import Reason
from screens.literals import QT_TRANSLATE_NOOP

HINTS: dict[str, str] = {
    "nobody": QT_TRANSLATE_NOOP("Coach", "Please stand in front of the camera"),
    "many": QT_TRANSLATE_NOOP("Coach", "One person only, please"),
    "too_far": QT_TRANSLATE_NOOP("Coach", "A little closer, please"),
    "too_near": QT_TRANSLATE_NOOP("Coach", "A little back, please"),
    "centre": QT_TRANSLATE_NOOP("Coach", "Into the middle, please"),
    "roll": QT_TRANSLATE_NOOP("Coach", "Hold your head straight"),
    "yaw": QT_TRANSLATE_NOOP("Coach", "Turn your face to the front"),
    "light": QT_TRANSLATE_NOOP("Coach", "One side of your face is dark"),
    "background": QT_TRANSLATE_NOOP("Coach", "Something is seen behind you"),
    "eyes": QT_TRANSLATE_NOOP("Coach", "Open your eyes, please"),
    "gaze": QT_TRANSLATE_NOOP("Coach", "Look into the lens"),
    "mouth": QT_TRANSLATE_NOOP("Coach", "Close your mouth, relaxed"),
    "glare": QT_TRANSLATE_NOOP("Coach", "Light on your glasses: tilt your head a little"),
    "motion": QT_TRANSLATE_NOOP("Coach", "Blurred: please hold still"),
    "hold": QT_TRANSLATE_NOOP("Coach", "Good. Hold still"),
}
"""By the code of the hint."""

FOUND: dict[Reason, str] = {
    Reason.NO_FACE: QT_TRANSLATE_NOOP("Photo", "No face was found"),
    Reason.UNSURE_FACE: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether the face is clear"),
    Reason.MANY: QT_TRANSLATE_NOOP("Photo", "Only one person, please"),
    Reason.TOO_FAR: QT_TRANSLATE_NOOP("Photo", "Come a little closer"),
    Reason.TOO_NEAR: QT_TRANSLATE_NOOP("Photo", "Go back a little"),
    Reason.CENTRE: QT_TRANSLATE_NOOP("Photo", "Stand in the middle"),
    Reason.ROLL: QT_TRANSLATE_NOOP("Photo", "Hold your head straight"),
    Reason.YAW: QT_TRANSLATE_NOOP("Photo", "Turn your face to the front"),
    Reason.PITCH: QT_TRANSLATE_NOOP("Photo", "A clerk looks at how your head is held"),
    Reason.LIGHT: QT_TRANSLATE_NOOP("Photo", "One side of the face is darker"),
    Reason.EXPOSURE: QT_TRANSLATE_NOOP("Photo", "The picture is too dark or too bright"),
    Reason.COLOUR: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the colours"),
    Reason.BACKDROP_COLOUR: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the background"),
    Reason.BACKGROUND: QT_TRANSLATE_NOOP("Photo", "A shadow or a thing is behind you"),
    Reason.EYES: QT_TRANSLATE_NOOP("Photo", "A clerk looks whether your eyes are well seen"),
    Reason.GAZE: QT_TRANSLATE_NOOP("Photo", "Look into the lens"),
    Reason.MOUTH: QT_TRANSLATE_NOOP("Photo", "Close your mouth, relaxed"),
    Reason.GLARE: QT_TRANSLATE_NOOP("Photo", "Light falls on your glasses"),
    Reason.MOTION: QT_TRANSLATE_NOOP("Photo", "The picture is blurred"),
    Reason.COMPRESSION: QT_TRANSLATE_NOOP("Photo", "A clerk looks at the quality"),
    Reason.HEAD: QT_TRANSLATE_NOOP("Photo", "The head is too small or too large"),
    Reason.CROWN: QT_TRANSLATE_NOOP("Photo", "A clerk measures the head"),
    Reason.DECLARED: QT_TRANSLATE_NOOP("Photo", "A clerk decides with you"),
}
"""Of a finished photo."""
