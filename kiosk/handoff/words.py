"""How the answer to a step is told: a question, and a way to say the answer in words."""

from collections.abc import Callable
from typing import Any

from contract.text import Text
from kiosk.step import Step

Words = Callable[[Any, Any], Text]
"""(step, answer) -> the answer in words."""

Told = dict[type[Step[Any]], tuple[Text, Words]]
"""By step: the question, and the answer in words."""


def same(words: object) -> Text:
    """A code or a number: alike in every language."""
    return {"ko": str(words), "en": str(words)}
