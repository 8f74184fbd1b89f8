"""IPP as bytes: a question as RFC 8010 draws it, and an answer recorded from ippeveprinter 2.4.2."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.document_printer.ipp_device import read_state
from devices.document_printer.ipp_wire import Attribute, NotIpp, Tag, decode, encode
from devices.document_printer.job_state import JobState, read_job
from kiosk.faults import Fault

RECORDED = Path(__file__).parent / "recorded"


def test_a_question_in_bytes():
    """Version 2.0, Get-Jobs, id 5; a second value carries an empty name (RFC 8010 3.1.5)."""
    words = Attribute(Tag.KEYWORD, "requested-attributes", ("job-id", "x"))
    count, yes = Attribute(Tag.INTEGER, "limit", (300,)), Attribute(Tag.BOOLEAN, "my-jobs", (True,))
    assert encode(0x000A, 5, attributes=[words, count], job=[yes]) == (
        b"\x02\x00\x00\x0a\x00\x00\x00\x05\x01"
        b"\x44\x00\x14requested-attributes\x00\x06job-id\x44\x00\x00\x00\x01x"
        b"\x21\x00\x05limit\x00\x04\x00\x00\x01\x2c"
        b"\x02\x22\x00\x07my-jobs\x00\x01\x01\x03"
    )


def test_a_recorded_printer_is_read():
    """All its attributes, collections among them, and a jam standing while it prints."""
    message = decode((RECORDED / "printer.bin").read_bytes())
    (printer,) = message.of(Tag.PRINTER)
    assert (message.status, printer["printer-info"], "sides-supported" in printer) == (
        0,
        ("Kiosk Doc",),
        True,
    )
    state = read_state(printer)
    assert (state.fault, state.is_idle, state.queued) == (Fault.PRINTER_JAM, False, 1)


def test_recorded_jobs_are_read():
    """One ended, one standing; each a group of its own."""
    jobs = [read_job(group) for group in decode((RECORDED / "jobs.bin").read_bytes()).of(Tag.JOB)]
    assert [(job.title, job.state, job.pages_done) for job in jobs] == [
        ("second", JobState.PROCESSING, 1),
        ("first", JobState.COMPLETED, 2),
    ]


@given(st.binary(max_size=200))
def test_rubbish_is_refused_and_never_crashes(raw):
    """Whatever a stranger on the port answers."""
    with suppress(NotIpp):
        assert decode(raw).groups is not None


@pytest.mark.parametrize("name", ["printer.bin", "jobs.bin"])
def test_an_answer_cut_off_anywhere_is_refused(name):
    """The end tag is the proof that all of it came."""
    whole = (RECORDED / name).read_bytes()
    for length in range(0, len(whole) - 1, 11):
        with pytest.raises(NotIpp):
            decode(whole[:length])
