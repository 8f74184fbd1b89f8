"""Who speaks another language is left, for a while, to the counter where it is spoken."""

from datetime import timedelta
from typing import Any

from center.queue.desk import LANGUAGE_PATIENCE


def test_a_counter_that_speaks_it_calls_first(line: Any) -> None:
    """Counter 1 speaks Korean only, counter 3 English too: 1 calls another; but nobody is left alone."""
    english, korean = line.join(language="en"), line.join()
    assert line.desk.call_next(line.at(1)).id == korean.id
    line.desk.finish(line.at(1), korean.id)
    assert line.desk.call_next(line.at(1)) is None
    assert line.desk.call_next(line.at(3)).id == english.id
    line.desk.finish(line.at(3), english.id)
    other = line.join(language="en")
    line.clock.now += LANGUAGE_PATIENCE - timedelta(seconds=1)
    assert line.desk.call_next(line.at(1)) is None
    line.clock.now += timedelta(seconds=1)
    assert line.desk.call_next(line.at(1)).id == other.id


def test_a_language_nobody_speaks_waits_for_nobody(line: Any) -> None:
    """Any counter is as good."""
    vietnamese = line.join(language="vi")
    assert line.desk.call_next(line.at(1)).id == vietnamese.id


def test_who_is_sent_to_a_counter_is_called_there(line: Any) -> None:
    """A colleague knew why."""
    english = line.join(language="en")
    line.desk.call_next(line.at(3))
    line.desk.send_to(line.at(3), english.id, "counter:1")
    assert line.desk.call_next(line.at(1)).id == english.id
