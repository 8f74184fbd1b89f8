"""The photo as it will be printed, and what was found: use it, once more, or leave it to the counter."""

from typing_extensions import override

from contract.photo import Verdict
from kiosk.ports.photo_booth import NoShot, NoShotWhy, Shot
from kiosk.steps import PhotoChoice, ShowPhoto
from screens.acts import Answered
from screens.page import Page, step_as
from screens.parts.glass_picture import GlassPicture
from screens.photo_words import found_on


class ShowPhotoPage(Page):
    """Never says that somebody's face is wrong: what to do, or that a clerk looks."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ShowPhoto)
        if isinstance(step.shot, NoShot) or not step.shot.jpeg:
            self._nothing(step.shot)
            return
        self._photo(step.shot, last_try=step.last_try)

    def _nothing(self, shot: Shot | NoShot) -> None:
        is_ours = isinstance(shot, NoShot) and shot.why is NoShotWhy.CAMERA
        what = self.tr("The camera has stopped") if is_ours else self.tr("No photo was taken")
        self.put_title(what, self.tr("The counter can take it, too."))
        self.put_picture("resting")
        self.put_action(self.tr("Once more"), Answered(PhotoChoice.AGAIN), primary=True)
        self.put_action(self.tr("Take it at the counter"), Answered(PhotoChoice.AT_COUNTER))

    def _photo(self, shot: Shot, *, last_try: bool) -> None:
        verdict = shot.judgement.verdict
        found = found_on(shot.judgement)
        if verdict is Verdict.PASS:
            self.put_title(self.tr("A good photo"), self.tr("This is how it will be printed."))
        elif last_try:
            self.put_title(
                self.tr("We send this one along"), self.tr("A clerk looks at it with you. That is fine.")
            )
        elif verdict is Verdict.HUMAN:
            self.put_title(self.tr("A clerk looks at this one"), found)
        else:
            self.put_title(self.tr("Shall we try again?"), found)
        glass = GlassPicture(self.look)
        glass.show_jpeg(shot.jpeg)
        self.put_drawing(glass)
        again = verdict is Verdict.FIX and not last_try
        use = self.tr("Use this photo")
        if again:
            self.put_action(self.tr("Once more"), Answered(PhotoChoice.AGAIN), primary=True)
            self.put_action(use, Answered(PhotoChoice.USE))
        else:
            self.put_action(use, Answered(PhotoChoice.USE), primary=True)
            self.put_action(self.tr("Once more"), Answered(PhotoChoice.AGAIN))
        self.put_action(self.tr("Hat, scarf or dark glasses"), Answered(PhotoChoice.COVERED))
        self.put_action(self.tr("Take it at the counter"), Answered(PhotoChoice.AT_COUNTER))
