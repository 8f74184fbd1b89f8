"""A passport's chip in software (ICAO 9303-10, 9303-11): one function from command to answer.

Simulation, bench and tests use it; the published worked example judges it. It is made by the issuer.
"""

import secrets
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from devices.id_card.apdu import Command
from devices.id_card.chip import CardMute, CardPulled
from devices.passport import access, bac, conversation, lds, pace
from devices.passport.access import below
from devices.passport.bac import AccessRefused, Half
from devices.passport.secure_messaging import MessagingBroken, SecureChannel
from devices.passport.virtual_files import OpenFile
from devices.passport.virtual_pace import ChipPace

ATR = bytes.fromhex("3B88800100000000338181003A")
"""Of a contactless card, as its reader composes it (PC/SC part 3, 3.1.3.2.3.1)."""

_GET_RESPONSE = 0xC0
_KNOWN = (
    access.SELECT,
    access.GET_CHALLENGE,
    access.AUTHENTICATE,
    access.READ_BINARY,
    conversation.READ_BINARY_ODD,
)
_LARGEST_ANSWER = 0x100

_OK = b"\x90\x00"
_WRONG_LENGTH = b"\x67\x00"
_NOT_ALLOWED = b"\x69\x82"
_WRONG_KEY = b"\x69\x88"
_WRONG_DATA = b"\x6a\x80"
_NOT_FOUND = b"\x6a\x82"
_UNKNOWN_INSTRUCTION = b"\x6d\x00"


@dataclass
class Defects:
    """What is wrong with the chip. mute_at, lifted_at: index of the command since it came (0-based).

    foreign: a bank card, a transit card. has_no_basic: it refuses basic access control.
    largest_answer: bytes at once; the rest is fetched (61xx), as over a reader of contact cards.
    """

    foreign: bool = False
    has_no_basic: bool = False
    mute_at: int | None = None
    lifted_at: int | None = None
    largest_answer: int = _LARGEST_ANSWER


@dataclass
class VirtualPassport:
    """files: by identifier, whole. information: the MRZ information its printed page opens it with.

    pace_curve: offers PACE on the curve of this number (9303-11, table 6) beside basic access control.
    """

    files: dict[int, bytes] = field(repr=False)
    information: str = field(repr=False)
    atr: bytes = ATR
    pace_curve: int | None = None
    defects: Defects = field(default_factory=Defects)
    commands: int = 0
    """Commands since it came."""
    random: Callable[[int], bytes] = field(default=secrets.token_bytes, repr=False)
    scalar: pace.Scalar = field(default=below, repr=False)
    _is_selected: bool = False
    _pace: ChipPace | None = field(default=None, repr=False)
    _challenge: bytes = field(default=b"", repr=False)
    _channel: SecureChannel | None = field(default=None, repr=False)
    _file: OpenFile = field(default_factory=OpenFile, repr=False, compare=False)
    _rest: bytes = field(default=b"", repr=False)

    @property
    def has_good_atr(self) -> bool:
        """Whether its answer to reset can be understood."""
        return len(self.atr) > 1 and self.atr[0] in (0x3B, 0x3F)

    def insert(self) -> None:
        """It is laid on a reader."""
        self.commands = 0
        self.reset()

    def reset(self) -> None:
        """Out of the field and in again: it forgets who opened it."""
        self._is_selected, self._challenge, self._channel = False, b"", None
        self._file, self._rest, self._pace = OpenFile(), b"", None

    def respond(self, apdu: bytes) -> bytes:
        """The answer to one command, ending in the status word. Raises CardMute, CardPulled."""
        number, self.commands = self.commands, self.commands + 1
        if number == self.defects.lifted_at:
            raise CardPulled
        if self.defects.mute_at is not None and number >= self.defects.mute_at:
            raise CardMute
        try:
            command = Command.parse(apdu)
        except ValueError:
            return _WRONG_LENGTH
        if command.instruction == _GET_RESPONSE:
            return self._part(self._rest + _OK)
        return self._part(self._secured(command) if command.cla == 0x0C else self._bare(command))

    def _part(self, whole: bytes) -> bytes:
        """As much as fits; the rest waits for GET RESPONSE and its size is told (61xx)."""
        data, status, size = whole[:-2], whole[-2:], self.defects.largest_answer
        self._rest = data[size:]
        return data[:size] + (bytes([0x61, min(len(self._rest), 0xFF)]) if self._rest else status)

    def _bare(self, command: Command) -> bytes:
        """Before the session there is little to ask; a command without its seal ends a session."""
        self._channel = None
        match command.instruction:
            case access.SELECT if command.p1 == 4:
                return self._select_barely(command)
            case access.SELECT | access.READ_BINARY if not self._is_selected:
                return self._tell_card_access(command)
            case access.SET_SECURITY | access.GENERAL_AUTHENTICATE if self.pace_curve is not None:
                return self._step_of_pace(command, self.pace_curve)
            case access.GET_CHALLENGE if self._is_selected:
                self._challenge = self.random(bac.CHALLENGE_BYTES)
                return self._challenge + _OK
            case access.AUTHENTICATE if self._challenge:
                return self._authenticate(command.data)
            case instruction if instruction in _KNOWN:
                return _NOT_ALLOWED
            case _:
                return _UNKNOWN_INSTRUCTION

    def _select_barely(self, command: Command) -> bytes:
        self._file = OpenFile()
        if self.defects.has_no_basic and not self.defects.foreign:
            return _NOT_ALLOWED
        return self._select(command)

    def _select(self, command: Command) -> bytes:
        self._is_selected = command.data == lds.APPLICATION and not self.defects.foreign
        return _OK if self._is_selected else _NOT_FOUND

    def _tell_card_access(self, command: Command) -> bytes:
        """The one file anybody may read; it stands outside the application."""
        if command.instruction == access.READ_BINARY:
            return b"".join(self._file.read(command))
        is_named = int.from_bytes(command.data, "big") == lds.CARD_ACCESS
        if self.pace_curve is None or not is_named:
            return _NOT_FOUND
        self._file = OpenFile(pace.card_access(_protocol(self.pace_curve)))
        return _OK

    def _step_of_pace(self, command: Command, curve: int) -> bytes:
        if command.instruction == access.SET_SECURITY:
            self._pace = ChipPace(_protocol(curve), self._secret, self.random, self.scalar)
            return _OK if self._pace.chooses(command) else _WRONG_DATA
        if self._pace is None:
            return _NOT_ALLOWED
        answer = self._pace.step(command)
        if self._pace.session is not None:
            self._channel, self._pace, self._file = SecureChannel(self._pace.session), None, OpenFile()
        return answer

    @property
    def _secret(self) -> bytes:
        return bac.secret_of(self.information)

    def _authenticate(self, data: bytes) -> bytes:
        challenge, self._challenge = self._challenge, b""  # good for one try
        keys = bac.access_keys(self._secret)
        try:
            reader = bac.opened(keys, data, theirs=None, mine=challenge)
        except AccessRefused:
            return _WRONG_KEY
        mine = Half(challenge, self.random(bac.KEY_BYTES))
        self._channel = SecureChannel(bac.session(reader, mine))
        return bac.token(keys, mine, reader.challenge) + _OK

    def _secured(self, protected: Command) -> bytes:
        if self._channel is None:
            return _NOT_ALLOWED
        try:
            command = self._channel.received(protected)
        except MessagingBroken:
            self._channel = None
            return _WRONG_KEY
        data, status = self._execute(command)
        return self._channel.answered(data, status, odd=bool(command.instruction & 1))

    def _execute(self, command: Command) -> tuple[bytes, bytes]:
        match command.instruction:
            case access.SELECT if command.p1 == 4:
                return b"", self._select(command)
            case access.SELECT if command.p1 == 2 and self._is_selected:
                content = self.files.get(int.from_bytes(command.data, "big"))
                self._file = OpenFile(content)
                return b"", _NOT_FOUND if content is None else _OK
            case access.READ_BINARY | conversation.READ_BINARY_ODD:
                return self._file.read(command)
            case _:
                return b"", _UNKNOWN_INSTRUCTION

    def dump(self) -> dict[str, Any]:
        """All of it for JSON: a virtual passport may travel to another process."""
        return {
            "files": {f"{file:04X}": content.hex() for file, content in self.files.items()},
            "information": self.information,
            "atr": self.atr.hex(),
            "pace_curve": self.pace_curve,
            "defects": asdict(self.defects),
        }

    def counters(self) -> dict[str, int]:
        """What a stay on a reader changed."""
        return {"commands": self.commands}

    def restore(self, counters: dict[str, int]) -> None:
        """Take over the counters of a stay in another process."""
        self.commands = counters["commands"]

    @classmethod
    def load(cls, dumped: dict[str, Any]) -> "VirtualPassport":
        """The passport `dump` described."""
        return cls(
            files={int(file, 16): bytes.fromhex(content) for file, content in dumped["files"].items()},
            information=dumped["information"],
            atr=bytes.fromhex(dumped["atr"]),
            pace_curve=dumped["pace_curve"],
            defects=Defects(**dumped["defects"]),
        )


def _protocol(curve: int) -> pace.Protocol:
    """Generic mapping with AES-128, the most common."""
    return pace.Protocol(pace.AES_128, curve)
