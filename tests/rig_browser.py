"""Reading a page that draws itself anew while it is read."""

from provisioning.tour.browser import Browser

TRIES = 5


def seen(browser: Browser, css: str) -> str:
    """What stands there; LookupError when it never does."""
    for _ in range(TRIES):
        try:
            return browser.text(css)
        except LookupError:  # replaced between finding and reading it
            continue
    raise LookupError(css)
