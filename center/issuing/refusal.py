"""An expected no of the center: a code the kiosk has words for."""

from center.registry.register import RegisterDown, RegisterNonsense, RegisterSlow, RegisterTrouble
from contract.problem import ProblemCode


class Refusal(Exception):
    """The answer is a Problem. detail: for logs and technicians, never personal."""

    def __init__(self, code: ProblemCode, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


_REGISTER_CODES: dict[type[RegisterTrouble], ProblemCode] = {
    RegisterDown: ProblemCode.REGISTER_DOWN,
    RegisterSlow: ProblemCode.REGISTER_SLOW,
    RegisterNonsense: ProblemCode.REGISTER_NONSENSE,
}


def refusal_of(trouble: RegisterTrouble) -> Refusal:
    """A register's failure, in the words of the contract; detail names the register."""
    return Refusal(_REGISTER_CODES.get(type(trouble), ProblemCode.REGISTER_DOWN), trouble.register)
