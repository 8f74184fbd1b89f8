"""The numbers of the coach, each with where it comes from: starting values until a camera is calibrated.

[102]: measured on 102 neutral portraits (FRLL). [33]: on the 33 of them kept for development, clean or with
a painted defect. [ours]: a choice, with its reason. What is said of ISO is to be checked against its text.

A bound is a pair: up to `good` the gate opens, beyond `bad` the photo would have to be taken again. Between
the two a clerk judges, so the gate yields when the citizen could not do better for `patience_seconds`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bound:
    """good: the gate opens here. bad: the still would have to be taken again. good > bad: more is better."""

    good: float
    bad: float


@dataclass(frozen=True, slots=True)
class CoachLimits:
    """Lengths in px of the frame, angles in degrees, times in seconds, L* and chroma in CIELAB units."""

    ied_px: Bound = Bound(120, 90)
    """ISO/IEC 39794-5 Annex D asks for 90 in the finished photo; a third more leaves room for the crop."""
    near_share: float = 0.54
    """Crown to chin beyond this cannot fit: a 34 mm head in a 35 mm wide crop that is as wide as a 9:16 frame
    is .546 of its height. Tells too near from off centre."""
    off_centre: float = 0.12
    """Of the frame, either way. A face nearer to the middle whose crop leaves it is too near [ours]."""
    roll: Bound = Bound(5, 8)
    """ISO/IEC 39794-5 allows 8; upright people have at most 5 [33: none outside]."""
    yaw: Bound = Bound(4, 8)
    """ISO/IEC 39794-5 allows 5; 2 of 33 frontal portraits exceed 4, none 8 [33]."""
    cheek_dl: Bound = Bound(7, 11)
    """Clean .1 to 6.7; one side at half light: median 11.6 [33]. In L*: a ratio is unfair to dark skin."""
    backdrop_range: Bound = Bound(8, 15)
    """p95−p5 of L*: clean 2.7 to 19.6, a cast shadow 32 [33]."""
    eye_contrast: float = 25.0
    """p95−p5 of L* around an eye, as in `PhotoSpec`; below it, behind dark glasses, no gaze is known."""
    gaze: Bound = Bound(0.06, 0.12)
    """Off the usual place of irises that look into the lens, either way [33: none outside]."""
    gaze_x_usual: float = -0.02
    """Middle of −.065..+.014 [33]."""
    gaze_y_usual: float = -0.06
    """Middle of −.10..−.03 [33]."""
    mouth_gap: Bound = Bound(0.07, 0.12)
    """Closed mouths reach .079 among Black persons and .028 among others [102]: hence wide, and `teeth`."""
    teeth: Bound = Bound(0.03, 0.10)
    """Closed 0 to .006, toothy smiles .059 to .46 [33]."""
    glare: Bound = Bound(0.02, 0.08)
    """Clean up to .003, painted glare from .16 [33]."""
    sharp: Bound = Bound(2.75, 2.5)
    """Clean 2.84 to 3.63, motion of 15 px up to 2.5 [33]. Hangs on the lens: calibrate."""
    blink_share: float = 0.6
    """Of the person's own widest eye: below is a blink. Halves or shut: .55 and .44 of clean medians [33]."""
    own_best_seconds: float = 2.0
    """How far back the person's own widest eye is looked for [ours]: some blinks apart."""
    shut_seconds: float = 0.7
    """Eyes shut for so long are no blink, which takes less than half a second: then it is said [ours]."""
    shut_forgotten_seconds: float = 5.0
    """Eyes shut for so long are how this person looks: nobody is refused for narrow eyes [ours]."""
    leave: float = 0.10
    """Outside its bound, as a share of it, before an open gate closes. A still face jitters .15° of yaw."""
    known_seconds: float = 1.0
    """A measure not taken for so long says nothing any more: the backdrop is measured every fifth frame."""
    hint_seconds: float = 1.0
    """A hint stays so long: it is also spoken, and shorter cannot be heard."""
    patience_seconds: float = 8.0
    """Of one closed gate, before it opens to what a clerk may judge: time to try thrice [ours]."""
    clerk_seconds: float = 20.0
    """Of one closed gate, before the photo is taken as it is, for a clerk [ours]: a head that cannot be held
    straight or a camera too low for somebody ends in a photo, too."""
    clerk_all_seconds: float = 40.0
    """Of all gates together, before the same [ours]: twice one of them."""
    hold_seconds: float = 0.8
    """Standing still before the countdown."""
    hold_frames: int = 8
    """Good frames in that time: ten a second is the slowest camera that can judge a hold."""
    gap_seconds: float = 0.5
    """Frames further apart are no stillness: the counting begins again [ours]."""
    countdown_seconds: float = 3.0
    """3, 2, 1."""
    burst_frames: int = 5
    """Of 5 frames the median pose is steady (jitter .15° yaw, .0008 eye), and one is sharp."""
    burst_seconds: float = 2.0
    """So long a burst waits for frames without a blink; then the best there is, or all again [ours]."""
    burst_least: int = 3
    """Fewer are no choice [ours]."""
    tries: int = 3
    """Photos that fail the check before the best one goes to a clerk."""
