"""How a service of a test gets a folder of its own in /run, beside the machine's own service.

Root mounts it there, in a namespace of its own. Anybody else first becomes root of a user namespace, which
Debian allows everybody.
"""

import os
import pwd
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_ENTER = (
    # who is not really root cannot add to /run: an empty one takes its place
    '{ mkdir -p "/run/$1" 2>/dev/null || { mount -t tmpfs tmpfs /run && mkdir "/run/$1"; }; } && '
    'mount --bind "$2" "/run/$1" && shift 2 && exec "$@"'
)


def in_own_run(service: str, folder: Path, command: Sequence[str], *, user: str | None = None) -> list[str]:
    """The command line that starts `command` with `folder` as its /run/`service`.

    user: whom folder must belong to, in the command's eyes, and as whom it then runs. Without it, and for
    root, it runs as root. Raises PermissionError where namespaces are forbidden.
    """
    mounted = [*_own_mounts(), "sh", "-c", _ENTER, "sh", service, str(folder)]
    if os.geteuid() == 0 or user is None:
        return [*mounted, *command]
    account = pwd.getpwnam(user)
    seen_as = [f"--map-user={account.pw_uid}", f"--map-group={account.pw_gid}"]
    return [*mounted, "unshare", "--user", *seen_as, *command]


@cache
def _own_mounts() -> tuple[str, ...]:
    become_root = () if os.geteuid() == 0 else ("--map-root-user",)
    private = ("unshare", "--mount", *become_root)
    # in a chroot whose root is no mount point the kernel cannot make mounts private; they stay as they are
    for way in (private, (*private, "--propagation", "unchanged")):
        tried = subprocess.run([*way, "true"], check=False, capture_output=True)  # noqa: S603 - fixed
        if tried.returncode == 0:
            return way
    raise PermissionError("virtual devices need root, or user namespaces for everybody")
