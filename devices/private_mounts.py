"""How a test service gets a mount namespace of its own, so that its /run is nobody else's."""

import subprocess
from functools import cache


@cache
def own_mounts() -> tuple[str, ...]:
    """The beginning of a command line. Needs root.

    In a chroot whose root is no mount point the kernel refuses to make mounts private; there they are left
    as they are.
    """
    private = ("unshare", "-m")
    tried = subprocess.run([*private, "true"], check=False, capture_output=True)  # noqa: S603 - fixed
    return private if tried.returncode == 0 else (*private, "--propagation", "unchanged")
