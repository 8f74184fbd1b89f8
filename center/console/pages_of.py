"""The console's templates; on each page a supervisor is told what waits too long, wherever they are."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse
from typing_extensions import override

from center.clock import SEOUL
from center.console.words import ACTS, PASSKEYS, STATES, WORDS
from center.console.words_of_handoffs import HANDOFF
from center.console.words_of_people import PEOPLE
from center.console.words_of_sessions import LOCK, SHORTCUTS
from center.staff.roles import Role
from center.staff.sessions import SignedIn
from center.web.page import Pages


class ConsolePages(Pages):
    """overdue: how many hand-offs of an office wait too long; asked for supervisors only."""

    def __init__(self, overdue: Callable[[str], int]) -> None:
        always: dict[str, Any] = {"words": WORDS, "states": STATES, "acts": ACTS, "zone": SEOUL}
        always |= {"passkey_words": PASSKEYS, "handoff_words": HANDOFF, "people_words": PEOPLE}
        always |= {"lock_words": LOCK, "shortcut_words": SHORTCUTS}
        super().__init__(Path(__file__).parent, **always)
        self._overdue = overdue

    @override
    def page(self, name: str, code: int = 200, **values: Any) -> HTMLResponse:
        """me: who looks; without, nobody is signed in."""
        me: SignedIn | None = values.get("me")
        is_theirs = me is not None and Role.SUPERVISOR in me.person.roles
        late = self._overdue(me.person.office) if me is not None and is_theirs else 0
        return super().page(name, code, overdue=late, **values)
