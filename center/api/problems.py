"""Every answer that is not 2xx, as a Problem with a proper status."""

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from center.issuing.refusal import Refusal
from contract.problem import Problem, ProblemCode

STATUS: dict[ProblemCode, int] = {
    ProblemCode.NOT_AUTHENTICATED: 401,
    ProblemCode.KEY_REUSED: 409,
    ProblemCode.PROOF_REFUSED: 403,
    ProblemCode.CARD_REVOKED: 403,
    ProblemCode.CARD_UNCHECKED: 503,
    ProblemCode.TOKEN_EXPIRED: 403,
    ProblemCode.NO_SUCH_PERSON: 404,
    ProblemCode.NO_SUCH_DOCUMENT: 404,
    ProblemCode.NOT_ON_KIOSK: 403,
    ProblemCode.CLOSED_NOW: 409,
    ProblemCode.PRICE_CHANGED: 409,
    ProblemCode.NAME_UNPRINTABLE: 422,
    ProblemCode.REGISTER_DOWN: 503,
    ProblemCode.REGISTER_SLOW: 504,
    ProblemCode.REGISTER_NONSENSE: 502,
    ProblemCode.NO_SUCH_SERVICE: 404,
    ProblemCode.OFFICE_CLOSED: 409,
    ProblemCode.SLOT_TAKEN: 409,
    ProblemCode.APPOINTMENT_OVER: 409,
    ProblemCode.CLAIM_UNKNOWN: 404,
    ProblemCode.CLAIM_USED: 409,
    ProblemCode.CLAIM_OTHER_HOLDER: 403,
    ProblemCode.UNKNOWN: 400,
}


def answer_problem(status: int, code: ProblemCode, detail: str = "") -> Response:
    """A Problem as JSON; never cached."""
    body = Problem(code=code, detail=detail).model_dump_json()
    headers = {"Cache-Control": "no-store"}
    return Response(body, status_code=status, media_type="application/problem+json", headers=headers)


def install_problems(app: FastAPI) -> None:
    """Refusals, wrong paths and bugs: all of them answer a Problem."""
    app.add_exception_handler(Refusal, _refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _bug)


async def _refused(_: Request, err: Exception) -> Response:
    refusal = err if isinstance(err, Refusal) else Refusal(ProblemCode.UNKNOWN)
    return answer_problem(STATUS[refusal.code], refusal.code, refusal.detail)


async def _http(_: Request, err: Exception) -> Response:
    status = err.status_code if isinstance(err, HTTPException) else 500
    return answer_problem(status, ProblemCode.UNKNOWN, "")


async def _invalid(_: Request, _err: Exception) -> Response:
    return answer_problem(422, ProblemCode.UNKNOWN, "malformed")  # what was sent is not repeated


async def _bug(_: Request, _err: Exception) -> Response:
    return answer_problem(500, ProblemCode.UNKNOWN, "internal")
