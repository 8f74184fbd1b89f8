"""Serves an application from a thread of this process: embedded beside a kiosk, or alone."""

import socket
from threading import Event, Thread

import uvicorn
from starlette.types import ASGIApp
from typing_extensions import override

START_SECONDS = 15.0
STOP_SECONDS = 15.0


class ServerFailed(RuntimeError):
    """It did not start, or did not stop, in time."""


class AppServer:
    """start() answers the URL once requests are accepted; stop() lets running ones end."""

    def __init__(self, app: ASGIApp, host: str = "127.0.0.1", port: int = 0) -> None:
        self._host = host
        self._port = port
        self._server = _Announcing(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,  # addresses and numbers of papers do not belong in a log
                lifespan="off",
                ws="none",
                server_header=False,
                timeout_graceful_shutdown=5,
            )
        )
        self._thread: Thread | None = None
        self._socket: socket.socket | None = None

    def start(self) -> str:
        """Bind (port 0: a free one) and serve. OSError when the port is taken; ServerFailed."""
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        bound = socket.create_server((self._host, self._port), family=family, backlog=128)
        # asyncio sets this only on sockets made with an explicit protocol; without it each answer waits 40 ms
        bound.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = bound
        self._thread = Thread(target=self._server.run, args=([bound],), name="center", daemon=True)
        self._thread.start()
        if not self._server.ready.wait(START_SECONDS):
            self.stop()
            raise ServerFailed("the center does not start")
        name = f"[{self._host}]" if family == socket.AF_INET6 else self._host
        return f"http://{name}:{bound.getsockname()[1]}"

    def stop(self) -> None:
        """Idempotent."""
        self._server.should_exit = True
        if self._thread is not None:
            self._thread.join(STOP_SECONDS)
            if self._thread.is_alive():
                raise ServerFailed("the center does not stop")
            self._thread = None
        if self._socket is not None:
            self._socket.close()
            self._socket = None


class _Announcing(uvicorn.Server):
    """Tells when it serves, instead of being asked again and again."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = Event()

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self.ready.set()
