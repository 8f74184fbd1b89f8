"""The center as one ASGI application."""

from fastapi import APIRouter, FastAPI

from center.api.problems import answer_problem, install_problems
from center.api.routes import kiosk_calls, kiosk_router
from center.api.schema import openapi
from center.board.routes import board_router
from center.console.routes import Console, console_router
from center.follow.applications import application_router
from center.follow.cases import case_router
from center.follow.routes import follow_router
from center.parts import Center
from center.web.nul import WithoutNul
from contract.problem import ProblemCode


def create_app(center: Center, *, verify: APIRouter | None = None) -> FastAPI:
    """Routes for kiosks, clerks, boards, phones, and verifiers of papers when given. No interactive docs."""
    app = FastAPI(title="Anytime center", docs_url=None, redoc_url=None, openapi_url=None)
    install_problems(app)
    app.add_middleware(WithoutNul, refused=answer_problem(400, ProblemCode.UNKNOWN))
    calls = kiosk_calls(center)
    app.include_router(kiosk_router(center, calls))
    app.openapi = lambda: openapi(app, calls.values())  # type: ignore[method-assign]  # as FastAPI's own manual
    board = board_router(center.reception, center.watch, center.voice)
    app.include_router(board, include_in_schema=False)
    console = Console(center)
    app.include_router(console_router(console), include_in_schema=False)
    follow = follow_router(center.reception, center.handoffs, center.settling, center.watch)
    app.include_router(follow, include_in_schema=False)
    app.include_router(case_router(center.reception, center.handoffs), include_in_schema=False)
    applications = application_router(center.reception, center.passport)
    app.include_router(applications, include_in_schema=False)
    if verify is not None:
        app.include_router(verify, include_in_schema=False)
    return app
