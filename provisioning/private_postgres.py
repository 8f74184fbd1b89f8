"""A PostgreSQL of our own for tests and benchmarks: a fresh cluster on loopback that ends with its block."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

USER = "anytime"


def program(name: str) -> str:
    """Where Debian keeps it. FileNotFoundError when PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    path = str(found[-1]) if found else shutil.which(name)
    if path is None:
        raise FileNotFoundError(f"{name} is missing: install postgresql")
    return path


@contextmanager
def private_postgres(*, durable: bool) -> Iterator[str]:
    """The URL of a server without a database name. durable: False skips fsync, for tests only."""
    with TemporaryDirectory(prefix="anytime-pg-") as name, socket.create_server(("127.0.0.1", 0)) as probe:
        folder, port = Path(name), probe.getsockname()[1]
        quiet: dict[str, Any] = {"capture_output": True, "cwd": "/", **_another_user(folder)}
        data = str(folder / "data")
        initdb = [program("initdb"), "-D", data, "-U", USER, "--auth=trust", "-E", "UTF8", "--no-sync"]
        subprocess.run([*initdb, "--locale=C"], check=True, **quiet)  # noqa: S603 - our own words
        options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c max_connections=120"
        if not durable:
            options += " -c fsync=off"
        control = [program("pg_ctl"), "-D", data, "-w", "-t", "60", "-l", str(folder / "log")]
        probe.close()
        subprocess.run([*control, "-o", options, "start"], check=True, **quiet)  # noqa: S603
        try:
            yield f"postgresql+psycopg://{USER}@127.0.0.1:{port}/"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], check=True, **quiet)  # noqa: S603


def _another_user(folder: Path) -> dict[str, str | int]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    try:
        user = pwd.getpwnam("postgres")
    except KeyError:
        user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, -1)
    return {"user": user.pw_name, "group": user.pw_gid}
