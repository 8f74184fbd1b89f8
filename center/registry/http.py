"""The registers over HTTP, as a province implements them: `docs/register-openapi.json`."""

from time import monotonic
from typing import Any, TypeVar

import requests
from pydantic import TypeAdapter, ValidationError
from requests.adapters import HTTPAdapter
from urllib3.exceptions import DecodeError, HTTPError, ReadTimeoutError

from center.registry.questions import Alive, CardQuestion, FieldQuestion, NotFound, PersonQuestion, Question
from center.registry.records import Household, Person, Relative, Residence, Row
from center.registry.register import (
    FAMILY,
    RESIDENTS,
    NoSuchPerson,
    RegisterDown,
    RegisterNonsense,
    RegisterSlow,
)

MOST_BYTES = 1024 * 1024
"""No person has more; a larger answer is nonsense and is not read to its end."""

_CONNECTIONS = 16

Answer = TypeVar("Answer")

_PERSON = TypeAdapter(Person)
_HOUSEHOLD = TypeAdapter(Household)
_HISTORY = TypeAdapter(tuple[Residence, ...])
_FAMILY = TypeAdapter(tuple[Relative, ...])
_FACTS = TypeAdapter(frozenset[str])
_ROWS = TypeAdapter(tuple[Row, ...])
_ALIVE = TypeAdapter(Alive)


class HttpRegister:
    """Implements `Register`. read_seconds is for the whole answer: a dripping server is a slow one."""

    def __init__(self, base_url: str, connect_seconds: float = 2.0, read_seconds: float = 5.0) -> None:
        self._url = base_url.rstrip("/")
        self._connect_seconds = connect_seconds
        self._read_seconds = read_seconds
        self._http = requests.Session()
        self._http.trust_env = False
        self._http.mount("http", HTTPAdapter(pool_connections=1, pool_maxsize=_CONNECTIONS))

    def person_by_card(self, card_number: str) -> Person:
        """See `Register`."""
        return self._ask(RESIDENTS, "/v1/person", CardQuestion(card_number=card_number), _PERSON)

    def household(self, person: str) -> Household:
        """See `Register`."""
        return self._ask(RESIDENTS, "/v1/household", PersonQuestion(person=person), _HOUSEHOLD)

    def history(self, person: str) -> tuple[Residence, ...]:
        """See `Register`."""
        history = self._ask(RESIDENTS, "/v1/history", PersonQuestion(person=person), _HISTORY)
        if not history:
            raise RegisterNonsense(RESIDENTS, "a resident without an address")
        return history

    def family(self, person: str) -> tuple[Relative, ...]:
        """See `Register`."""
        return self._ask(FAMILY, "/v1/family", PersonQuestion(person=person), _FAMILY)

    def facts(self, person: str) -> frozenset[str]:
        """See `Register`."""
        return self._ask(RESIDENTS, "/v1/facts", PersonQuestion(person=person), _FACTS)

    def field_data(self, register: str, document: str, person: str) -> tuple[Row, ...]:
        """See `Register`."""
        question = FieldQuestion(person=person, register_name=register, document=document)
        return self._ask(register, "/v1/field-data", question, _ROWS)

    def probe(self, register: str) -> None:
        """See `Register`."""
        if not self._ask(register, f"/v1/health/{register}", None, _ALIVE).alive:
            raise RegisterDown(register, "says so itself")

    def close(self) -> None:
        """Give the connections back."""
        self._http.close()

    def _ask(
        self, register: str, path: str, question: Question | None, answer: TypeAdapter[Answer]
    ) -> Answer:
        status, body = self._exchange(register, path, question)
        if status == requests.codes.not_found and _says_no_such_person(body):
            raise NoSuchPerson
        if status >= requests.codes.server_error:
            raise RegisterDown(register, f"HTTP {status}")
        if status != requests.codes.ok:
            raise RegisterNonsense(register, f"HTTP {status}")
        try:
            return answer.validate_json(body)
        except ValidationError as err:
            kinds = sorted({error["type"] for error in err.errors(include_input=False)})
            raise RegisterNonsense(register, ", ".join(kinds)) from None  # the answer is personal: not quoted

    def _exchange(self, register: str, path: str, question: Question | None) -> tuple[int, bytes]:
        """One request and the whole answer, within the deadline; library errors become ours here only."""
        deadline = monotonic() + self._read_seconds
        try:
            with self._http.request(
                "GET" if question is None else "POST",
                self._url + path,
                data=None if question is None else question.model_dump_json().encode(),
                headers={"Content-Type": "application/json", "Accept": "application/json"},
                timeout=(self._connect_seconds, self._read_seconds),
                allow_redirects=False,
                stream=True,
            ) as response:
                return response.status_code, _read_all(response.raw, deadline, register)
        except (requests.ReadTimeout, ReadTimeoutError, _Late) as err:
            raise RegisterSlow(register, "no answer in time") from err
        except DecodeError:
            raise RegisterNonsense(register, "an encoding that is none") from None
        except (requests.RequestException, HTTPError, OSError) as err:  # the latter two while a body is read
            raise RegisterDown(register, type(err).__name__) from None


class _Late(Exception):
    """The whole answer took too long, though each piece came in time."""


def _read_all(raw: Any, deadline: float, register: str) -> bytes:
    body = bytearray()
    while piece := raw.read1(65536, decode_content=True):
        body += piece
        if len(body) > MOST_BYTES:
            raise RegisterNonsense(register, "an endless answer")
        if monotonic() > deadline:
            raise _Late
    return bytes(body)


def _says_no_such_person(body: bytes) -> bool:
    try:
        return NotFound.model_validate_json(body).code == NotFound().code and b'"code"' in body
    except ValidationError:
        return False
