"""The chip's side of PACE: what a virtual passport answers, step by step."""

from contract.card_containers import ContainerBroken, fields, write_tlv
from devices.id_card.apdu import Command
from devices.passport import pace
from devices.passport.access import Random
from devices.passport.bac import AccessRefused, Session

NONCE_BYTES = 16

_OK = b"\x90\x00"
_WRONG_KEY = b"\x63\x00"
_WRONG_DATA = b"\x6a\x80"


class ChipPace:
    """One authentication. `session` is there after the last step."""

    def __init__(self, protocol: pace.Protocol, secret: bytes, random: Random, scalar: pace.Scalar) -> None:
        self._protocol = protocol
        self._secret = secret
        self._random = random
        self._scalar = scalar
        self._side: pace.Side | None = None
        self.session: Session | None = None

    def chooses(self, command: Command) -> bool:
        """Whether the reader chose what this chip offers (MSE: Set AT)."""
        try:
            chosen = fields(command.data)
        except ContainerBroken:
            return False
        return chosen.get(0x80) == self._protocol.oid and chosen.get(0x83) == b"\x01"

    def step(self, command: Command) -> bytes:
        """The answer to one GENERAL AUTHENTICATE, with its status."""
        try:
            asked = fields(fields(command.data)[0x7C])
            return write_tlv(0x7C, self._answer(asked)) + _OK
        except AccessRefused:
            return _WRONG_KEY
        except (ValueError, KeyError):
            return _WRONG_DATA

    def _answer(self, asked: dict[int, bytes]) -> bytes:
        if not asked:
            nonce = self._random(NONCE_BYTES)
            self._side = pace.Side(self._protocol, nonce, self._scalar)
            return write_tlv(0x80, pace.encrypted_nonce(self._protocol, self._secret, nonce))
        if self._side is None:
            raise AccessRefused("no nonce was asked for")
        ((tag, value),) = asked.items()
        public = self._side.public
        match tag:
            case 0x81:
                self._side.map(value)
                return write_tlv(0x82, public)
            case 0x83:
                self._side.agree(value)
                return write_tlv(0x84, public)
            case _:
                self.session = self._side.check(value)
                return write_tlv(0x86, self._side.token())
