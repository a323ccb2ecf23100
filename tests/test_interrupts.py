"""An interrupt stops a run, even if the exception is lost on its way."""

import os
import signal

import pytest

from grader import grade, interrupts
from grader.autograde.results import Settings
from grader.gradebook.course import Course


class Ends:
    """Whose finalizer is interrupted."""

    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)


@pytest.fixture
def interrupt(interruptible, monkeypatch):
    """Interrupts that are heeded as the command does it."""
    before = signal.getsignal(signal.SIGTERM)
    one = interrupts.Interrupt()
    one.heed()
    monkeypatch.setattr(grade, "interrupt", one)
    yield one
    signal.signal(signal.SIGTERM, before)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_what_is_lost_in_a_finalizer_comes_at_the_next_step(interrupt):
    interrupt.check()
    Ends()
    with pytest.raises(KeyboardInterrupt):
        interrupt.check()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_at_once(interrupt, how):
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), how)


def test_an_interrupt_that_is_ignored_stays_ignored(interrupt):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    interrupt.heed()
    os.kill(os.getpid(), signal.SIGINT)
    interrupt.check()


class Workers:
    """Workers who are asked for nothing: there is no submission."""

    number, lost = 1, ()

    def share(self, value):
        return value


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_run_stops_after_the_submission_in_which_an_interrupt_was_lost(interrupt, tmp_path):
    graded = grade._graded_by_workers(Course(tmp_path), None, Settings(), Workers(), ["one", "two", "three"])
    assert {next(graded).student, next(graded).student} < {"one", "two", "three"}
    Ends()
    with pytest.raises(KeyboardInterrupt):
        next(graded)
