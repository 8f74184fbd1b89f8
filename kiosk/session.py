"""One citizen's errand: drives a journey, keeps the answers, replays them for Back. Performs no IO.

A replay starts the journey again and feeds it the answers kept; what was answered beyond the page gone
back to is remembered, so that nobody shows the card or types the PIN twice.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from kiosk.faults import Trouble
from kiosk.step import Ask, Do, Journey, Outcome, Step

Story = Callable[[], Journey]
"""Starts a fresh run of the same journey."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A step and what came back: a value, or the Trouble the journey caught."""

    step: Step[Any]
    answer: object = field(repr=False)


class Session:
    """The state of one errand. `step` is what the journey awaits now; `outcome` is set when it ended."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._answers: list[Answered] = []
        self._remembered: list[Answered] = []
        self._journey: Journey | None = None
        self.step: Step[Any] | None = None
        self.outcome: Outcome | None = None

    @property
    def answers(self) -> tuple[Answered, ...]:
        """What was asked and answered so far, in order."""
        return tuple(self._answers)

    def start(self) -> None:
        """Run to the first step nobody has answered."""
        self._replay()

    def answer(self, value: object) -> None:
        """Give the awaited step its answer and go on to the next one that must be shown or done."""
        self._take(value)
        self._answer_from_memory()

    def fail(self, trouble: Trouble) -> None:
        """Throw into the journey. What it does not catch is raised here; `retry` or `close` come next."""
        self._take(trouble)
        self._answer_from_memory()

    @property
    def remembered(self) -> object:
        """The answer given to the present step before Back, or None."""
        if self._remembered and self._remembered[0].step == self.step:
            return self._remembered[0].answer
        return None

    @property
    def can_go_back(self) -> bool:
        """Whether a page stands before this one with no consequence in between."""
        return self._page_before() is not None

    def back(self) -> None:
        """Show the page before this one again. Guard with `can_go_back`."""
        index = self._page_before()
        if index is None:
            raise RuntimeError("no page to go back to")
        self._remembered = self._answers[index:] + self._remembered
        self._replay(index)

    def retry(self, from_step: type[Step[Any]] | None = None) -> None:
        """After an uncaught Trouble: the failed step once more, or the last `from_step` before it."""
        index = len(self._answers)
        if from_step is not None:
            index = next(
                (i for i in reversed(range(index)) if isinstance(self._answers[i].step, from_step)), index
            )
        self._remembered.clear()
        self._replay(index)

    def close(self) -> None:
        """End the errand and forget every answer."""
        if self._journey is not None:
            self._journey.close()
        self._journey = None
        self.step = None
        self._answers.clear()
        self._remembered.clear()

    def _page_before(self) -> int | None:
        for index in reversed(range(len(self._answers))):
            match self._answers[index].step:
                case Do() as do if do.consequence:
                    return None
                case Ask() as ask if not ask.momentary:
                    return index
        return None

    def _take(self, answer: object) -> None:
        if self.step is None:
            raise RuntimeError("nothing is awaited")
        if self._remembered and self._remembered[0].step != self.step:
            self._remembered.clear()  # the story took another turn
        elif self._remembered:
            self._remembered.pop(0)
        answered = Answered(self.step, answer)
        if isinstance(answer, Trouble):
            self._advance(answer)  # uncaught, it is not an answer: retry asks the step again
            self._answers.append(answered)
        else:
            self._answers.append(answered)
            self._advance(answer)

    def _answer_from_memory(self) -> None:
        while self._remembered and self._remembered[0].step == self.step:
            match self.step:
                case Do(consequence=False) | Ask(momentary=True):
                    self._take(self._remembered[0].answer)
                case _:
                    return

    def _replay(self, upto: int | None = None) -> None:
        if self._journey is not None:
            self._journey.close()
        past = self._answers[:upto]
        self._answers = []
        self._journey = self._story()
        self._advance(None)
        for answered in past:
            if self.step != answered.step:
                raise RuntimeError(f"the journey is not repeatable at {type(answered.step).__name__}")
            self._advance(answered.answer)
            self._answers.append(answered)

    def _advance(self, answer: object) -> None:
        journey = self._journey
        if journey is None:
            raise RuntimeError("the session is closed")
        self.step = None
        try:
            step = journey.throw(answer) if isinstance(answer, Trouble) else journey.send(answer)
        except StopIteration as end:
            self.outcome = end.value
            return
        if not isinstance(step, Step):
            raise TypeError(f"a journey awaits steps, not {type(step).__name__}")
        self.step = step
