"""Cyclic garbage is collected on the GUI thread only: a widget freed by another thread ends the program.

Left alone, Python looks for garbage on whichever thread happens to allocate, and takes apart there what it
finds; among it are pages and windows (ADR 36).
"""

import gc


def collect_here_only() -> None:
    """From now on garbage waits for `collect_due`. For the whole process; may be said twice."""
    gc.disable()


def collect_due() -> None:
    """As much as Python's own thresholds ask for by now. On the GUI thread."""
    due = [which for which, count in enumerate(gc.get_count()) if count > gc.get_threshold()[which]]
    if due:
        gc.collect(due[-1])
