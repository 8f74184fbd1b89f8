"""The kiosks' API told as OpenAPI 3.1: every call with its message, its answer, and how a kiosk signs."""

from collections.abc import Iterable
from typing import Any, Protocol

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from contract.problem import Problem
from contract.wire import Wire

SIGNATURE = "DeviceSignature"
_REF = "#/components/schemas/{model}"


class Told(Protocol):
    """A call, as far as its messages go."""

    @property
    def message(self) -> type[Wire] | None:
        """None where it has no body."""

    @property
    def answer(self) -> type[Wire]:
        """What comes back."""


def openapi(app: FastAPI, calls: Iterable[Told]) -> dict[str, Any]:
    """What `app` includes in its schema: the kiosks' calls; pages for people are no API."""
    models = {model for call in calls for model in (call.message, call.answer) if model is not None}
    told = get_openapi(title=app.title, version="1", routes=app.routes)
    return told | {"components": components(models)}


def described(message: type[Wire] | None, answer: type[Wire]) -> dict[str, Any]:
    """For one operation. message: None where there is no body."""
    told: dict[str, Any] = {
        "security": [{SIGNATURE: []}],
        "responses": {
            "200": {"description": "as asked", "content": {"application/json": _named(answer)}},
            "default": {"description": "refused", "content": {"application/problem+json": _named(Problem)}},
        },
    }
    if message is not None:
        told["requestBody"] = {"required": True, "content": {"application/json": _named(message)}}
    return told


def components(models: set[type[Wire]]) -> dict[str, Any]:
    """All messages by their names, and the signature (`contract.device_key`)."""
    wanted = [(model, "validation") for model in sorted(models | {Problem}, key=lambda each: each.__name__)]
    _, schemas = models_json_schema(wanted, ref_template=_REF)  # type: ignore[arg-type]
    scheme = {"type": "apiKey", "in": "header", "name": "Authorization"}
    return {"schemas": schemas["$defs"], "securitySchemes": {SIGNATURE: scheme}}


def _named(model: type[Wire]) -> dict[str, Any]:
    return {"schema": {"$ref": _REF.format(model=model.__name__)}}
