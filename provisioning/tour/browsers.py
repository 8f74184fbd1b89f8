"""Starts and ends browsers: our own driver on a free port, fresh profiles, nothing left behind."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from provisioning.tour.browser import WAIT_SECONDS, Browser

DRIVER = "chromedriver"


class NoBrowser(RuntimeError):
    """Chromium or its driver is not on this machine, or does not start."""


class Browsers:
    """Opens browsers with empty profiles."""

    def __init__(self, driver: str, home: Path) -> None:
        self._driver = driver
        self._home = home
        self._opened: list[Browser] = []

    def open(self, size: tuple[int, int] = (1366, 768), *, scripts: bool = True) -> Browser:
        """One more."""
        profile = self._home / f"profile-{len(self._opened)}"
        browser = Browser(self._driver, profile, size, scripts=scripts)
        self._opened.append(browser)
        return browser

    def close(self) -> None:
        """All of them."""
        for browser in self._opened:
            browser.close()
        self._opened.clear()


@contextmanager
def open_browsers(home: Path) -> Iterator[Browsers]:
    """The driver, and every browser opened by it; all end with the block. NoBrowser."""
    if shutil.which(DRIVER) is None or shutil.which("chromium") is None:
        raise NoBrowser("this needs chromium and chromium-driver, which `make test` installs")
    service = subprocess.Popen(  # noqa: S603 - our own words
        [DRIVER, "--port=0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "HOME": str(home)},
    )
    if service.stdout is None:
        raise NoBrowser("the driver says nothing")
    browsers = None
    try:
        told = next((line for line in service.stdout if "started successfully on port" in line), "")
        port = told.rstrip().rstrip(".").rpartition(" ")[2]
        if not port.isdigit():
            raise NoBrowser("the driver does not start")
        browsers = Browsers(f"http://127.0.0.1:{port}", home)
        yield browsers
    finally:
        if browsers is not None:
            browsers.close()
        service.terminate()
        service.wait(WAIT_SECONDS)
        service.stdout.close()
