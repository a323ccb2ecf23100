"""The mutation score: the checks catch every mutant of the solutions that is not listed as equivalent."""

import ast
import signal

import pytest
from course import NAMES, hidden_seed
from equivalent_mutants import EQUIVALENT
from mutants import Judged, Mutant, equivalent, is_caught, mutants, survivors, table


@pytest.mark.parametrize("name", NAMES)
def test_the_hidden_check_catches_every_mutant_that_is_not_equivalent(name, solved):
    seed, caught, missed = hidden_seed(name), set(), []
    for mutant in mutants(solved[name]):
        if is_caught(name, mutant.source, solved, seed):
            caught.add(mutant.new)
        else:
            missed.append(mutant)
    assert not {mutant.new for mutant in missed} - equivalent(name), "close the hole, or list it with the reason"
    accepted = {mutant.new for mutant in missed if not is_caught(name, mutant.source, solved, 0)} - caught
    assert not equivalent(name) - accepted, "listed as equivalent, but caught or no mutant: take it off the list"


def test_each_equivalent_mutant_is_listed_once():
    assert set(EQUIVALENT) <= set(NAMES)
    for name, reasons in EQUIVALENT.items():
        assert sum(map(len, reasons.values())) == len(equivalent(name)), name


@pytest.mark.parametrize("name", NAMES)
def test_mutants_are_programs_that_differ(name, solved):
    programs = [ast.dump(ast.parse(mutant.source)) for mutant in mutants(solved[name])]
    assert len(set(programs)) == len(programs) >= 10
    assert ast.dump(ast.parse(solved[name])) not in programs


def test_mutants_of_a_small_function():
    source = 'def f(a, b):\n    assert a, "a"\n    return (a >= 0.5).sum(dim=1)\n'
    assert {mutant.new for mutant in mutants(source)} == {
        "def f(b, a):",
        'pass # assert a, "a"',
        'assert not a, "a"',
        'assert b, "a"',
        "pass # return (a >= 0.5).sum(dim=1)",
        "return (a > 0.5).sum(dim=1)",
        "return (a < 0.5).sum(dim=1)",
        "return (b >= 0.5).sum(dim=1)",
        "return (a >= -0.5).sum(dim=1)",
        "return (a >= 1.5).sum(dim=1)",
        "return (a >= 0.5).mean(dim=1)",
        "return (a >= 0.5).sum()",
        "return (a >= 0.5).sum(dim=0)",
        "return (a >= 0.5).sum(dim=2)",
        "return (a >= 0.5)",
    }


def test_statements_are_dropped_and_blocks_opened():
    source = "def f(a):\n    with torch.no_grad():\n        for b in a:\n            b.go()\n            a.stop()\n"
    found = {(mutant.old, mutant.new) for mutant in mutants(source)}
    assert found >= {
        ("with torch.no_grad():", "if True:"),
        ("for b in a:", "for b in list(a)[1:]:"),
        ("for b in a:", "for b in list(a)[:-1]:"),
        ("b.go()", "pass # b.go()"),
        ("b.go() a.stop()", "a.stop() b.go()"),
    }


def test_what_is_the_students_choice_stays():
    source = 'def f(a):\n    if a:\n        raise ValueError(f"{a} is wrong")\n    return fit(lr=0.5, epochs=1)\n'
    assert {mutant.new for mutant in mutants(source)} == {
        'pass # if a: raise ValueError(f"{a} is wrong")',
        'pass # raise ValueError(f"{a} is wrong")',
        "if not a:",
        "if True:",
        "if False:",
        "pass # return fit(lr=0.5, epochs=1)",
        "return fit(lr=0.5)",
        "return fit(lr=0.5, epochs=0)",
        "return fit(lr=0.5, epochs=2)",
    }


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="there is no time limit on Windows")
def test_a_mutant_that_does_not_come_to_an_end_is_caught(solved):
    endless = "def target_vector(digit):\n    while True:\n        pass"
    assert is_caught("target_vector", endless, solved, 0, seconds=0.2)
    assert not is_caught("target_vector", solved["target_vector"], solved, 0)


def test_a_mutant_whose_cell_crashes_is_caught(solved):
    assert is_caught("target_vector", "target_vector = missing", solved, 0)


def test_a_crash_of_the_check_itself_is_not_taken_for_a_catch(solved, monkeypatch):
    monkeypatch.setattr("mutants.refuse", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        is_caught("target_vector", solved["target_vector"], solved, 0)


def test_table_and_survivors():
    listed, other = (
        Mutant("", "known = (targets == 1).any(dim=1)", new)
        for new in ("known = (targets == 0).any(dim=1)", "known = targets")
    )
    judged = [Judged(listed, False, False), Judged(other, False, False), Judged(other, False, True)]
    assert survivors("confidence", judged) == [other]
    assert [line.split() for line in table({"confidence": judged, "magnitudes": judged[2:]}).splitlines()[1:]] == [
        ["confidence", "3", "0", "1", "1"],
        ["magnitudes", "1", "0", "1", "0"],
        ["all", "4", "0", "2", "1"],
    ]
