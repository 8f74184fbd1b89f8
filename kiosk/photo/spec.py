"""What a passport photo must be: every number that decides is a field here, with where it comes from.

A person confirms the ministry's notice before release: its lines were read in texts that quote it. [syn]:
33 neutral portraits of the development set, cropped to 35:45, clean or with a painted defect. The bands are
starting values; `benchmarks/photo.py` shows what they do.
"""

from dataclasses import dataclass

from kiosk.photo.bands import AtLeast, AtMost


@dataclass(frozen=True, slots=True)
class PhotoSpec:
    """The limits of one office. PASS within the first edge, FIX beyond the second, HUMAN between."""

    print_mm: tuple[float, float] = (35.0, 45.0)
    """Width and height of the print (quoted from the ministry)."""
    print_px: tuple[int, int] = (413, 531)
    """The file for the online reissue (press texts)."""
    dpi: int = 300
    """The same."""
    most_bytes: int = 200_000
    """Of that file: 200 KB (2020) or 500 KB (2025); the smaller fits both."""
    least_quality: int = 95
    """JPEG, encoded once (our own)."""

    head_target_mm: float = 34.0
    """Middle of 32–36 mm, crown to chin (quoted from the ministry, since 2018-01)."""
    head_tight_mm: float = 34.8
    """A picture that is too tight for the target is cut down to this: the crown is a guess of ± 1 mm."""
    head_most_mm: AtMost = AtMost(35.0, 36.0)
    """36 is the rule; a millimetre is kept for the guess."""
    head_least_mm: AtLeast = AtLeast(33.0, 32.0)
    """32 is the rule."""
    crown_gap_mm: AtMost = AtMost(2.0)
    """Two fitted estimates of the crown that differ more: a person measures (photo.md 5)."""
    eye_line_target: float = 0.48
    """From above by height: 5 mm above a crown of average height."""
    eye_line_least: AtLeast = AtLeast(0.40)
    eye_line_most: AtMost = AtMost(0.52)
    """ISO/IEC 39794-5 wants the middle of the face at .30–.50; .02 for a picture that comes ready cut."""
    hair_margin: float = 0.015
    """Share of the print's height left free above the hair, where the eyes may stand lower for it."""
    hair_room: AtLeast = AtLeast(0.0)
    """Below it the hair is cut off: a person looks (our own)."""
    off_centre: float = 0.05
    """Face centre across at .45–.55 (ISO/IEC 39794-5, Annex D)."""
    overhang: AtMost = AtMost(0.004, 0.03)
    """Share of the print's height beyond the picture: a pixel or two cannot be seen."""
    level_most_degrees: float = 5.0
    """A picture too tight to be turned level may stay as it is up to this roll: the same as `roll`."""

    presence: AtLeast = AtLeast(0.95, 0.5)
    """How sure the mesh is; below .5 there is no face (photo.md 5)."""
    second_share: AtMost = AtMost(0.0, 0.1)
    """Another face by the area of the first; a tiny one may be a print on a shirt, a person looks."""
    ied_px: AtLeast = AtLeast(90.0, 90.0)
    """The least of ISO/IEC 39794-5. Finished photos of 413 × 531 px have 98 and more."""
    roll: AtMost = AtMost(5.0, 8.0)
    """Degrees; ISO/IEC 39794-5 allows 8."""
    yaw: AtMost = AtMost(4.0, 8.0)
    """Degrees; ISO/IEC 39794-5 allows 5, one of which is left to the net's error."""
    pitch: AtMost = AtMost(8.0)
    """Degrees. Never FIX: people who look straight have −6..+10."""
    cheek_dl: AtMost = AtMost(7.5, 11.0)
    """ΔL*; clean portraits have up to 7.4, side light about 12 [syn]. Its ranges overlap for all skins."""
    over_exposed: AtMost = AtMost(0.02)
    """Share of the face without any drawing left. Never FIX: the backdrop judges exposure, not the face."""
    face_chroma: AtLeast = AtLeast(1.0)
    """Below it the picture is grey: skin of any tone has more than 5. Never FIX: it is the camera's doing."""
    natural_colour: AtMost = AtMost(4.0)
    """Distance from the colours of skin: clean 0, white or black cloth 7 [syn]. Never FIX."""
    white_l: float | None = None
    """L* of the empty booth, taken daily; None: unknown, then `backdrop_light` decides."""
    backdrop_off_white: AtMost = AtMost(6.0)
    """Distance of the backdrop's L* from `white_l` (photo.md 5). Never FIX: lamps and wall are not theirs."""
    backdrop_light: AtLeast = AtLeast(76.0)
    """L* without a reference: light grey (84 ± 8) counts as white, as a camera's white is unknown.
    Never FIX."""
    backdrop_range: AtMost = AtMost(12.5, 20.0)
    """p95 − p1 of L*: clean ≤ 11.3 (p95; an even fall-off of light), cast shadow ≥ 15.9, checker 16 [syn]."""
    backdrop_chroma: AtMost = AtMost(5.0)
    """Median chroma; clean 1–2, yellow cast 22 [syn]. Never FIX."""
    eye_iris: AtLeast = AtLeast(0.055)
    """Opening by t; clean .0565–.093, closed .031 [syn]. Never FIX: eyes differ between people."""
    gaze_rest: tuple[float, float] = (-0.02, -0.06)
    """Where the iris of people who look into the lens lies, across and down [syn]."""
    gaze_off: AtMost = AtMost(0.06, 0.12)
    """From there, either way, by the width of the eye."""
    mouth_gap: AtMost = AtMost(0.07, 0.12)
    """By t; closed mouths of Black persons reach .079, of others .028: `teeth` decides, this only far out."""
    teeth: AtMost = AtMost(0.03, 0.10)
    """Share of tooth-like pixels; clean ≤ .006, toothy smiles .059–.46 [syn]."""
    glare: AtMost = AtMost(0.02, 0.08)
    """Share of white around an eye; clean ≤ .003, painted glare ≥ .16 [syn]."""
    eye_contrast: AtLeast = AtLeast(25.0)
    """p95 − p5 of L* around an eye: clean ≥ 33 in all groups, a dark lens near 0 [syn]. Never FIX."""
    mouth_contrast: AtLeast = AtLeast(15.0)
    """p95 − p5 of L* within the lips: clean ≥ 23 in all groups, a plain cover near 0 [syn]. Never FIX."""
    head_colour: AtMost = AtMost(3.0)
    """Distance from the colours of hair: clean 0, a navy cap 27, a green scarf 10 [syn]. Never FIX."""
    sharp: AtLeast = AtLeast(2.5, 2.35)
    """Clean ≥ 2.68, blur of 2 px or motion of 15 ≤ 2.32 [syn]; at half the size ≥ 2.52, ≤ 2.30."""
    block: AtMost = AtMost(1.2)
    """Grey levels, never FIX. Of 413 × 531 px as JPEG: 80 gives .8–1.15, 50 1.2–2.3, 30 1.6–3 [syn]."""
