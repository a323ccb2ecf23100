"""Answers as students write them: every right one is solved, every wrong one is not.

One small file an answer, in answers/taskNN/NAME/right and answers/taskNN/NAME/wrong; the file's name says what is
unusual or wrong about it. Each is judged with the visible inputs and with the hidden ones of the notebook.
"""

import warnings
from pathlib import Path

import matplotlib.pyplot as plt
import pytest
import torch
from course import NAMES, hidden_seed, written

from helpers.checks import examine
from helpers.outcome import Outcome
from helpers.tasks import task_of

ANSWERS = Path(__file__).parent / "answers"


def outcomes(name: str, path: Path, solved: dict[str, str]) -> list[str]:
    """Return what the visible and the hidden check say of an answer; an empty string for solved."""
    found = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        namespace = written(name, path.read_text(encoding="utf-8"), solved, filename=str(path))
    for seed in (0, hidden_seed(name)):
        try:
            examine(name, namespace, seed)
            found.append("")
        except Outcome as outcome:
            found.append(str(outcome))
    torch.set_grad_enabled(True)
    plt.close("all")
    return found


def files(name: str, kind: str) -> list[Path]:
    return sorted((ANSWERS / f"task{task_of(name).number:02}" / name / kind).glob("*.py"))


@pytest.mark.parametrize("name", NAMES)
def test_right_answers_are_solved(name, solved, monkeypatch):
    monkeypatch.setattr(plt, "show", lambda: None)
    assert len(files(name, "right")) >= 10, f"{name}: more right answers are needed"
    refused = {path.stem: said for path in files(name, "right") if any(said := outcomes(name, path, solved))}
    assert not refused


@pytest.mark.parametrize("name", NAMES)
def test_wrong_answers_are_not(name, solved, monkeypatch):
    monkeypatch.setattr(plt, "show", lambda: None)
    assert len(files(name, "wrong")) >= 20, f"{name}: more wrong answers are needed"
    accepted = [path.stem for path in files(name, "wrong") if not any(outcomes(name, path, solved))]
    assert not accepted
