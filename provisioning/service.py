"""A center ready to serve: its parts, its papers and the public pages of verification in one application."""

from collections.abc import Callable

from fastapi import FastAPI

from center.api.app import create_app
from center.documents.workshop import open_workshop
from center.parts import Center, Replacements, open_center
from center.registry.register import Register
from center.seal.keys import load_public
from center.settings import CenterSettings
from center.verify.limit import LookUpLimit
from center.verify.routes import Counter, verify_router
from kiosk.tools import Clock

PUBLIC_KEYS = "papers/public"
"""Below the center's folder: what verifiers pin."""


def open_service(
    settings: CenterSettings, *, site: Callable[[], str], clock: Clock, register: Register | None = None
) -> tuple[Center, FastAPI]:
    """First start makes folders, keys and tables. site: the address on the papers, no slash at its end."""
    public = settings.data_folder / PUBLIC_KEYS
    papers = open_workshop(
        private=settings.data_folder / "papers" / "private",
        public=public,
        site=site,
        issuer=settings.issuer,
        organisation=settings.organisation,
        now=clock.now,
        signing=settings.signing,
    )
    center = open_center(settings, papers, Replacements(register=register, clock=clock.now, site=site))
    center.chores.start()
    counter = Counter(center.issued_papers, LookUpLimit(clock.monotonic), center.issued_papers.note_look_up)
    return center, create_app(center, verify=verify_router(counter, keys=load_public(public), site=site))
