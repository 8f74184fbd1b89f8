"""The reference implementation of the register's HTTP contract, over any `Register`.

A province reads `docs/register-openapi.json` and answers the same; our contract test judges both.
"""

import json
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse

from center.registry.questions import Alive, CardQuestion, FieldQuestion, NotFound, PersonQuestion
from center.registry.records import Household, Person, Relative, Residence, Row
from center.registry.register import NoSuchPerson, Register, RegisterTrouble

_RESPONSES: dict[int | str, dict[str, Any]] = {
    404: {"model": NotFound, "description": "The register answers well and does not know this person."},
    503: {"description": "The register says itself that it cannot answer."},
}


def reference_app(register: Register) -> FastAPI:
    """Serves `register` as a province would. For tests, training and as an example; it asks for no key."""
    app = FastAPI(
        title="Anytime register connector",
        version="1",
        description="What a province implements so that Anytime can issue documents from its registers. "
        "Personal data travels in bodies only; protect the line with mutual TLS.",
    )

    @app.exception_handler(NoSuchPerson)
    async def unknown(_: Request, _err: Exception) -> Response:
        return JSONResponse(NotFound().model_dump(), status_code=404)

    @app.exception_handler(RegisterTrouble)
    async def trouble(_: Request, _err: Exception) -> Response:
        return Response(status_code=503)

    @app.post("/v1/person", responses=_RESPONSES)
    def person(question: CardQuestion) -> Person:
        """The resident who holds a card."""
        return register.person_by_card(question.card_number)

    @app.post("/v1/household", responses=_RESPONSES)
    def household(question: PersonQuestion) -> Household:
        """The household a resident lives in: head first, addresses newest first."""
        return register.household(question.person)

    @app.post("/v1/history", responses=_RESPONSES)
    def history(question: PersonQuestion) -> tuple[Residence, ...]:
        """All addresses of a resident, oldest first."""
        return register.history(question.person)

    @app.post("/v1/family", responses=_RESPONSES)
    def family(question: PersonQuestion) -> tuple[Relative, ...]:
        """Parents, spouse and children."""
        return register.family(question.person)

    @app.post("/v1/facts", responses=_RESPONSES)
    def facts(question: PersonQuestion) -> list[str]:
        """What may make a document free; see `Fact` in the documentation."""
        return sorted(register.facts(question.person))

    @app.post("/v1/field-data", responses=_RESPONSES)
    def field_data(question: FieldQuestion) -> tuple[Row, ...]:
        """The lines of a plain document."""
        return register.field_data(question.register_name, question.document, question.person)

    @app.get("/v1/health/{register_name}", responses=_RESPONSES)
    def health(register_name: str) -> Alive:
        """A probe of one register: cheap, and honest about the system behind it."""
        register.probe(register_name)
        return Alive()

    return app


def openapi_text(register: Register) -> str:
    """The published contract, as it stands in `docs/register-openapi.json`."""
    return json.dumps(reference_app(register).openapi(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
