"""With what another machine could end an errand: the paper that was chosen, or the code of one paid for."""

from collections.abc import Iterable
from typing import Any

from contract.issue import Claim, Issued
from kiosk.session import Answered
from kiosk.steps import CheckAnswers, ChooseDocument, ChooseOptions, Print, Printed


def chosen(answers: Iterable[Answered]) -> dict[str, Any]:
    """Fields of a `contract.handoff.Packet`; none once the paper is out."""
    fields: dict[str, Any] = {}
    for each in answers:
        match each.step, each.answer:
            case ChooseDocument(), str() as code:
                fields["document"] = code
            case ChooseOptions(), options:
                fields["options"] = options
            case CheckAnswers(document=document, options=options), _:
                fields |= {"document": document.code, "options": options}
            case _, Claim(code=code) | Issued(claim_code=code):
                fields["claim"] = code
            case Print(), Printed():
                return {}
            case _:
                pass
    return fields
