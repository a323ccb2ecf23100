"""The process that judges: what takes too much there costs one name its points, and nothing else."""

import os
import signal
import time
from dataclasses import replace

import pytest
import torch

from grader.autograde import judges
from grader.autograde.answers import TimeLeft, note_of
from grader.autograde.judges import Judge, JudgeLost
from grader.sandbox import CopyDied, Died
from grader.sandbox.inside import coding, wire
from helpers import checks
from helpers.notebook.outcome import LONGEST, NotAttempted, Wrong
from helpers.notebook.probes import probing
from helpers.notebook.verdict import Verdict

NAME = "magnitudes"  # one whose answers are a few tensors
RULES = checks.find(NAME)
BOUND = {"defined": True, "from_kit": False, "is_class": False, "serves": False, "is_callable": True}
STUB = probing.Crash("NotImplementedError", ("NotImplementedError",), "", True, NAME, True, "", "")


class Answers:
    """Stands in for a notebook's process: it answers at once, as `answer` says, and may call what it is given."""

    copied = True

    def __init__(self, answer):
        self.answer, self.ended = answer, 0

    def exchange(self, seconds, command, request, calls):
        asked, *arguments = request.read(lambda number: lambda *given: calls(wire.frame((number, given), wire.CALL)))
        replies = {"written": {"why": None, "passed": []}, "describe": BOUND, "without_devices": []}
        return wire.frame(self.answer(arguments[1]) if asked == "probe" else replies[asked]), False

    def ends_copy(self, calls):
        self.copied, self.ended = False, self.ended + 1
        return True


def right(shown):
    return {"result": shown["features"].norm(dim=1), "after": shown["features"]}


@pytest.fixture(scope="module")
def judge():
    with Judge() as one:
        yield one


def check(judge, answer=right, seed=0, name=NAME, saved=False):
    running = Answers(answer)
    return judge.check(running, name, seed, TimeLeft(60, float("inf")), saved), running


@pytest.fixture
def judging(monkeypatch):
    """Let a judge, in a process of its own, do something else; give back this process."""
    started = []

    def begin(does):
        rules = replace(RULES, judge=lambda case, answer: does())
        monkeypatch.setattr(checks, "find", lambda name: rules)
        started.append(Judge())
        return started[-1]

    yield begin
    for one in started:
        one.end()


def test_a_check_returns_what_it_does_without_a_process(judge):
    assert check(judge)[0] == check(judge, seed=3)[0] == Verdict(NAME)

    def squares(shown):
        return {"result": shown["features"].square().sum(1), "after": shown["features"]}

    for answer in (squares, lambda shown: {"result": STUB, "after": shown["features"]}):
        found, expected = check(judge, answer)[0].outcome, checks.judge(RULES, BOUND, answer).outcome
        assert type(found) is type(expected) and str(found) == str(expected) and found.facts == expected.facts


def test_a_stub_is_probed_once(judge):
    name, probed = "test_target_vector", []
    stub = replace(STUB, function=name)
    verdict, _ = check(judge, lambda shown: probed.append(shown) or stub, name=name)
    assert isinstance(verdict.outcome, NotAttempted) and len(probed) == 1
    verdict, _ = check(judge, lambda shown: probed.append(shown) or replace(stub, alone=False), name=name)
    assert not isinstance(verdict.outcome, NotAttempted) and len(probed) > 10, "it may do something in other cases"


@pytest.mark.parametrize("does", [lambda: bytearray(2 * judges.MEMORY), lambda: torch.ones(judges.MEMORY)])
def test_what_takes_too_much_memory_costs_the_name(judging, does):
    outcome = check(judging(does))[0].outcome
    assert "takes too much memory" in outcome.sentence and note_of(outcome)


def endless():
    while True:
        pass


def crash():
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.mark.parametrize(("does", "what"), [(endless, "time"), (crash, "memory")])
def test_a_process_that_its_limits_end_costs_the_name_and_the_next_is_judged(judging, monkeypatch, does, what):
    monkeypatch.setattr(judges, "SECONDS", 0)
    judge, running = judging(does), Answers(right)
    verdict = judge.check(running, NAME, 0, TimeLeft(60, float("inf")))
    assert f"too much {what}" in verdict.outcome.sentence and verdict.points == 0 and running.ended == 1
    with pytest.raises(Died):  # the process with the saved notebooks has no copy: it is left
        check(judge, saved=True)
    monkeypatch.setattr(judges, "SECONDS", 10)
    monkeypatch.setattr(checks, "find", lambda name: RULES)
    assert check(judge)[0] == Verdict(NAME)


def test_a_process_that_somebody_kills_is_no_verdict(judging):
    with pytest.raises(JudgeLost):
        check(judging(lambda: os.kill(os.getpid(), signal.SIGKILL)))


def test_the_process_ends_with_its_worker(judge):
    check(judge)
    process = judge.process
    judge.end()
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
    assert check(judge)[0] == Verdict(NAME)


def test_a_copy_that_ends_is_said_to_the_judge(judge):
    def ends(shown):
        raise CopyDied("its process has ended")

    assert "could not be checked: its process has ended" in check(judge, ends)[0].outcome.sentence


@pytest.mark.parametrize(("seconds", "alone"), [(0.01, True), (60, False)])
def test_after_a_case_that_took_all_of_the_time_and_its_copy_no_other_is_tried(judge, seconds, alone):
    name, probed = "test_target_vector", []

    def ends(shown):
        probed.append(shown)
        time.sleep(0.02)
        raise CopyDied("it could not be interrupted")

    verdict = judge.check(Answers(ends), name, 0, TimeLeft(seconds, float("inf")))
    assert verdict.points == 0 and "it could not be interrupted" in verdict.outcome.sentence
    assert (len(probed) == 1) is alone


def test_it_holds_nothing_that_the_worker_has_open(judging):
    read, write = os.pipe()
    with os.fdopen(read, "rb") as reader:
        judge = judging(lambda: None)
        check(judge)
        os.close(write)
        assert reader.read() == b""  # nobody else has the other end


def test_no_sentence_is_longer_than_a_person_reads():
    outcome = Wrong("x" * 10**6, "y " * 10**6, called="z" * 10**6, returned="z" * 10**6, traceback="t" * 10**6)
    assert len(outcome.sentence) == LONGEST and len("".join(outcome._render_traceback_())) < 6 * LONGEST
    assert len(str(outcome)) < 6 * LONGEST


@pytest.mark.parametrize("name", ["target_vector", "OpenSetDigits", "plot_magnitudes", "fit"])
def test_bounds_leave_room_for_right_answers(name):
    """What is shown of a case goes in; the largest of what comes back is a tenth of what may."""
    for case in checks.find(name).inputs(3):
        functions = []
        assert len(wire.frame(checks.find(name).shown(case), functions=functions).sent()) < coding.LIMIT / 10
