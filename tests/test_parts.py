"""Parts of checks: what each mistake costs, what is shown of it, and that a better answer never gets fewer points."""

import itertools

import pytest
from answer_bank import answers_to
from course import NAMES, written
from nbformat.v4 import new_code_cell, new_notebook, new_output
from nbgrader.validator import Validator

from helpers import checks
from helpers.checks import Check, Judge
from helpers.notebook import checking, earlier, probes, wall
from helpers.notebook.limits import TooSlow
from helpers.notebook.outcome import NotAttempted, Wrong
from helpers.notebook.probes import probing
from helpers.notebook.verdict import Points, Verdict
from helpers.tasks import WHOLE, parts_of, task_of

NAME = "target_vector"
KNOWN, UNKNOWN, NEW = (part.name for part in parts_of(NAME))
IN_PARTS = [name for name in NAMES if len(parts_of(name)) > 1]


@pytest.mark.parametrize("name", NAMES)
def test_the_table_of_parts(name):
    parts = parts_of(name)
    labels = [part.name for part in parts]
    assert len(set(labels)) == len(parts) and (len(parts) > 1) == (WHOLE not in labels)
    assert all(", " not in label and not label.endswith(".") for label in labels)
    for number, part in enumerate(parts):
        assert set(part.needs) <= set(labels[:number])
        assert part.points > 0 or any(part.name in other.needs for other in parts)


@pytest.mark.parametrize("name", NAMES)
def test_each_part_has_a_judge_and_cases_that_concern_it(name):
    rules = checks.find(name)
    judged = [one.part for one in rules.judges]
    assert judged in ([WHOLE], [part.name for part in parts_of(name)])
    for seed in (0, 3):
        cases = list(rules.inputs(seed))
        for one in rules.judges:
            assert any(map(one.concerns, cases)), one.part


@pytest.mark.parametrize("name", IN_PARTS)
def test_points_never_grow_with_what_is_lost(name):
    parts = [part.name for part in parts_of(name)]
    lost = Wrong("Lost.")
    assert Verdict(name).points == task_of(name).points[name]
    assert Verdict.nothing_right(name, lost).points == 0
    for number in range(len(parts) + 1):
        for some in itertools.combinations(parts, number):
            points = Verdict(name, dict.fromkeys(some, lost)).points
            for other in set(parts) - set(some):
                assert Verdict(name, dict.fromkeys((*some, other), lost)).points <= points


@pytest.mark.parametrize("name", IN_PARTS)
def test_what_comes_to_light_with_a_part_costs_no_more_than_that_part_gives(name):
    rules, points = checks.find(name), {part.name: part.points for part in parts_of(name)}
    needs = {part.name: set(part.needs) for part in parts_of(name)}
    for case in rules.inputs(0):
        for before in {part for one in rules.judges if one.concerns(case) for part in one.behind(case)}:
            behind = [one for one in rules.judges if one.concerns(case) and before in one.behind(case)]
            assert sum(points[one.part] for one in behind) <= points[before]
    for one in rules.judges:
        cases = list(filter(one.concerns, rules.inputs(0)))
        if all(map(one.behind, cases)):  # otherwise an answer that has nothing right would get its points
            assert {part for case in cases for part in one.behind(case)} <= needs[one.part]


def judged(rules, answer, namespace, seed=0):
    """Return a verdict, and the plain data that the probe gives for each case."""
    found, data = probes.find(rules.name), []
    for case in rules.inputs(seed):
        with probing.quietly(rules.name):
            data.append(found.run(answer, rules.shown(case), namespace))
    return verdict_on(rules, data, seed), data


def verdict_on(rules, data, seed=0):
    """Return the verdict on plain data, one for each case."""
    binding = {"defined": True, "from_kit": False, "serves": True}
    everything = Check(rules.name, rules.inputs, rules.judge, rules.shown, apart=True)  # passes over no case
    given = iter(data)
    return checks.judge(everything, binding, lambda shown: next(given), seed)


def costs(rules, case, data) -> set[str]:
    """Return the parts that the data of a case cost."""
    parts = set()
    for one in filter(lambda one: one.concerns(case), rules.judges):
        try:
            one.judge(case, data)
        except (Wrong, NotAttempted):
            parts.add(one.part)
    return parts


PROBED_QUICKLY = [name for name in IN_PARTS if not task_of(name).trains and len(checks.find(name).judges) > 1]


@pytest.mark.filterwarnings("ignore")  # students' code may warn
@pytest.mark.parametrize("name", PROBED_QUICKLY)
def test_repairing_one_of_two_mistakes_never_costs(name, solved):
    rules = checks.find(name)
    cases = list(rules.inputs(0))
    by_parts = {answer.loses: answer for answer in answers_to(name, "wrong") if answer.points}
    found = {}
    for answer in list(by_parts.values())[:5]:
        namespace = written(name, answer.source, solved)
        found[answer.slug] = judged(rules, namespace[name], namespace)
        assert found[answer.slug][0].points >= answer.points  # further inputs may cost more
    for (one, own), (other, others) in itertools.permutations(found.values(), 2):
        both = []
        for case, mine, theirs in zip(cases, own, others, strict=True):
            mistakes = costs(rules, case, mine), costs(rules, case, theirs)
            if mistakes[0] >= mistakes[1] or mistakes[0] <= mistakes[1]:  # otherwise one would hide the other
                both.append(mine if mistakes[0] >= mistakes[1] else theirs)
        if len(both) < len(cases):
            continue
        assert verdict_on(rules, both).points <= min(one.points, other.points)


def rules_of(judge, number: int, behind=lambda case: ()):
    """Return a check with three parts, each of which has cases of its own, one after the other."""
    inputs = [{"part": part, "number": place} for part in (KNOWN, UNKNOWN, NEW) for place in range(number)]
    parts = (KNOWN, UNKNOWN, NEW)
    judges = [Judge(part, judge, lambda case, part=part: case["part"] == part, behind) for part in parts]
    return Check(NAME, lambda seed: inputs, tuple(judges))


BOUND = {"defined": True, "from_kit": False, "serves": True}


def test_a_part_that_is_lost_is_judged_no_more_and_the_others_are():
    asked = []

    def judge(case, answer):
        asked.append((case["part"], case["number"]))
        if case["part"] == UNKNOWN:
            raise Wrong("No.")

    verdict = checks.judge(rules_of(judge, 3), BOUND, lambda shown: None)
    assert list(verdict.lost) == [UNKNOWN]
    assert asked == [(KNOWN, 0), (KNOWN, 1), (KNOWN, 2), (UNKNOWN, 0), (NEW, 0), (NEW, 1), (NEW, 2)]


def test_a_part_keeps_its_points_if_time_runs_out_after_its_last_case():
    def probe(shown):
        if shown == {"part": UNKNOWN, "number": 1}:
            raise TooSlow(7)

    verdict = checks.judge(rules_of(lambda case, answer: None, 2), BOUND, probe)
    assert list(verdict.lost) == [UNKNOWN, NEW] and verdict.points == 3
    assert "`target_vector` was still running after 7 seconds." in verdict.why


def test_a_stand_in_in_one_part_costs_all_parts():
    def judge(case, answer):
        if case["part"] == NEW:
            raise checks.judging.handed_in(NAME)

    assert checks.judge(rules_of(judge, 1), BOUND, lambda shown: None).points == 0


@pytest.mark.parametrize(("wrong", "points"), [({UNKNOWN}, 4), ({NEW}, 5), ({UNKNOWN, NEW}, 4), ({KNOWN, NEW}, 2)])
def test_a_special_case_costs_only_if_the_usual_one_is_right(wrong, points):
    def judge(case, answer):
        if case["part"] in wrong:
            raise Wrong("No.")

    rules = rules_of(judge, 1, lambda case: (UNKNOWN,) if case["part"] == NEW else ())
    assert checks.judge(rules, BOUND, lambda shown: None).points == points


def test_a_part_is_lost_if_all_that_it_needs_is_lost():
    verdict = Verdict(NAME, {KNOWN: Wrong("One."), UNKNOWN: Wrong("Two.")})
    assert verdict.points == 0 and verdict.first is verdict.outcome is verdict.found[KNOWN]
    assert verdict.outcome.laid_out() == "Wrong: One."
    test = Verdict("test_target_vector", {"right functions": Wrong("Refused.")})
    assert test.points == 0 and len(test.lost) == 5 and test.outcome.laid_out() == "Wrong: Refused."


def test_each_part_is_shown_and_parts_with_one_reason_together():
    crash = [Wrong("`f` crashed.", called="f(1)", traceback="  Cell In[3], line 2, in f:  1 / 0") for _ in range(2)]
    verdict = Verdict(NAME, {NEW: crash[0], KNOWN: crash[1]}, ["A word of advice: rest."])
    assert verdict.outcome is None
    assert verdict.lines() == [
        f"Wrong: {KNOWN}, {NEW}. `f` crashed. The last line below\nis where it happened.\n  called    f(1)",
        "  Cell In[3], line 2, in f:  1 / 0",
        f"Right: {UNKNOWN}.",
        "",
        "A word of advice: rest.",
    ]
    assert verdict.why == f"{KNOWN}, {NEW}: `f` crashed."


def test_further_inputs_cost_a_part_with_one_sentence_that_names_it():
    before = Verdict(NAME, {UNKNOWN: Wrong("Seen.")})
    verdict = Verdict(NAME, {NEW: Wrong("Shared."), UNKNOWN: Wrong("Another.")}, before=before)
    assert verdict.points == 3 and verdict.outcome is None
    assert verdict.lines() == [f"Wrong: {NEW}, with further inputs. Shared."]
    assert Verdict(NAME, before=before).lines() == ["`target_vector`: the further checks cost nothing more."]
    assert Verdict(NAME, before=Verdict(NAME)).lines() == ["`target_vector`: the further checks passed, too."]
    rest = Verdict(NAME, {KNOWN: Wrong("At last.")}, before=before)
    assert rest.points == 0
    assert rest.outcome.laid_out() == f"Wrong: {KNOWN}, with further inputs. At last."
    whole = Verdict("magnitudes", {WHOLE: Wrong("At last.")}, before=Verdict("magnitudes"))
    assert whole.outcome.laid_out() == "Wrong: At last."


def test_the_value_of_the_cell_is_the_number_and_is_shown_in_words():
    partly = Verdict(NAME, {UNKNOWN: Wrong("Seen.")})
    assert repr(Points(partly)) == "4" == repr(Points(Verdict(NAME, before=partly)))
    assert Points(partly)._repr_html_() == (
        "<b>4 of 6 points</b> by the visible checks: known digits 3 of 3, unknown digits 0 of 2, new tensors 1 of 1."
    )
    assert Points(Verdict("magnitudes", before=Verdict("magnitudes")))._repr_html_() == (
        "<b>2 of 2 points</b> with the further checks."
    )


def test_both_checks_of_a_cell_count(monkeypatch, capsys):
    found = {0: {UNKNOWN: Wrong("Seen.")}, 5: {NEW: Wrong("Shared.")}, 6: {KNOWN: Wrong("At last.")}}
    monkeypatch.setattr(wall, "examine", lambda name, namespace, seed: Verdict(name, dict(found[seed])))
    assert repr(checking.check(NAME)) == "4"
    assert repr(checking.check(NAME, seed=5)) == "3"
    assert repr(checking.check(NAME, seed=5)) == "5", "what an older cell has found does not count"
    assert "new tensors, with further inputs. Shared." in " ".join(capsys.readouterr().out.split())
    checking.check(NAME)
    with pytest.raises(Wrong, match=r"known digits, with further inputs\. At last\."):
        checking.check(NAME, seed=6)


@pytest.mark.parametrize("found", [{}, {UNKNOWN: Wrong("Seen.")}], ids=["right", "partly"])
def test_nbgrader_validate_shows_the_sentence_of_a_part_that_is_lost(found, monkeypatch, capsys):
    monkeypatch.setattr(wall, "examine", lambda name, namespace, seed: Verdict(name, found))
    monkeypatch.setenv("NBGRADER_EXECUTION", "validate")
    value = repr(checking.check(NAME))
    said = capsys.readouterr()
    texts = {"stderr": said.err, "stdout": said.out}
    streams = [new_output("stream", name=name, text=text) for name, text in texts.items() if text]
    result = new_output("execute_result", data={"text/plain": value})
    about = {"grade": True, "points": 6, "grade_id": f"check_{NAME}", "solution": False, "locked": True}
    cell = new_code_cell(metadata={"nbgrader": about}, outputs=[*streams, result])
    validator = Validator()
    assert validator._get_failed_cells(new_notebook(cells=[cell])) == ([cell] if found else [])
    if found:
        assert f"Wrong: {UNKNOWN}. Seen.\nRight: {NEW}." in validator._extract_error(cell)
    else:
        assert not said.err


PARTLY = "def target_vector(digit):\n    known = (4, 5, 8, 9)\n    return torch.eye(4)[known.index(digit)]"


def test_what_is_right_in_part_is_not_handed_on(student, solved, capsys):
    student(solved | {NAME: PARTLY})
    judged = earlier.judgement(NAME)
    assert (judged.outcome, judged.points) == (earlier.PARTLY_SOLVED, 4)
    assert judged.why.startswith("unknown digits: `target_vector` crashed with ValueError")
    own = earlier.target_vector
    assert own(0).tolist() == [0.25] * 4
    earlier.summary()
    said = " ".join(capsys.readouterr().out.split())
    assert "stand-in for target_vector (Task 1): yours does not pass its visible checks yet. unknown digits: " in said
