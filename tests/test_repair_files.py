"""Files that hold no notebook get one sentence; what can be read is read and mended, whatever has been done to it."""

import copy
import json
import random
import re

import nbformat
import pytest
from repairing import ANSWER, KERNEL, cell, sources

from grader.repair import Unreadable, parse, repair

BROKEN = {
    "empty": (b"", "The file is empty: "),
    "white space": (b" \n\t", "The file is empty: "),
    "zeros": (bytes(5000), "The file is empty: "),
    "truncated in a string": (b'{"cells": [{"source": "x = ', "The file ends in the middle: "),
    "truncated": (b'{"cells": [', "The file ends in the middle: "),
    "damaged": (b'{"cells": [],\n "a": x}', "The file is damaged in line 2: "),
    "merge conflict": (b'{\n<<<<<<< HEAD\n "cells": []\n=======\n}', "The file holds the marks of a merge conflict "),
    "empty object": (b"{}", "The file is no notebook, it has no list of cells: "),
    "cells are no list": (b'{"cells": {"a": 1}}', "The file is no notebook, it has no list of cells: "),
    "worksheets are none": (b'{"worksheets": 3}', "The file is no notebook, it has no list of cells: "),
    "list": (b"[1, 2]", "The file is no notebook: "),
    "number": (b"7", "The file is no notebook: "),
    "text": (b"print(1)", "The file is no notebook: "),
    "web page": (b"<!DOCTYPE html>", "The file is a web page, not a notebook: "),
    "binary": (b"\xff\xfe\x00\xd8\x00", "The file is no text, or it is damaged: "),
    "deep": (b'{"cells":' + b"[" * 100_000, "The file is damaged: "),
    "long number": (b'{"cells": ' + b"1" * 5000 + b"}", "The file is damaged: "),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_unreadable_file_gets_one_sentence(name):
    content, beginning = BROKEN[name]
    with pytest.raises(Unreadable) as error:
        parse(content)
    assert str(error.value).startswith(beginning)
    assert re.fullmatch(r"[^.\n]+\.", str(error.value))


def test_a_truncated_notebook_is_unreadable_wherever_it_ends(release):
    text = release.content.decode().strip()
    for end in range(1, len(text) - 1, 97):
        with pytest.raises(Unreadable, match="ends in the middle"):
            parse(text[:end].encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_other_encodings_are_read(release, encoding):
    notebook = release.handed_in()
    cell(notebook, "target_vector").source = "größe = 'ä'"
    found = parse(json.dumps(notebook, ensure_ascii=False).encode(encoding)).notebook
    assert cell(found, "target_vector").source == "größe = 'ä'"


def test_a_merge_conflict_in_a_source_is_no_reason_to_refuse():
    assert parse(b'{"cells": [{"cell_type": "code", "source": ["<<<<<<< HEAD\\n"]}]}').notebook.cells


def test_format_3_is_read(release):
    found = release.handed_in()
    old = nbformat.convert(found, 3)
    notebook = parse(nbformat.v3.writes_json(old).encode()).notebook
    nbformat.validate(notebook)
    said = repair(notebook, release.marked, release.given, KERNEL)
    release.is_taken(notebook)
    assert said == [] and cell(notebook, "target_vector").source == ANSWER


def test_what_is_no_notebook_cannot_be_repaired(release):
    with pytest.raises(Unreadable, match="no list of cells"):
        repair(nbformat.NotebookNode(), release.marked, release.given, KERNEL)


def test_a_notebook_that_would_take_hours_is_not_read():
    cell = {"cell_type": "code", "source": ""}
    assert len(parse(json.dumps({"cells": [cell] * 2000}).encode()).notebook.cells) == 2000
    with pytest.raises(Unreadable, match="over 2,000 cells"):
        parse(json.dumps({"cells": [cell] * 2001}).encode())
    with pytest.raises(Unreadable, match="over 8 million characters"):
        parse(json.dumps({"cells": [{**cell, "source": "#" * 4_100_000}] * 2}).encode())


def garbage(random, depth=0):
    """Return any JSON."""
    kinds = (
        lambda: None,
        lambda: random.randint(-9, 9),
        lambda: random.random(),
        lambda: True,
        lambda: float("nan"),
        lambda: random.choice(("", "code", "markdown", "setup", "target_vector", "check_target_vector", "\ud800")),
        lambda: [garbage(random, depth + 1) for _ in range(random.randint(0, 3))],
        lambda: {
            random.choice(("grade_id", "tags", "nbgrader", "points", "x")): garbage(random, depth + 1)
            for _ in range(random.randint(0, 3))
        },
    )
    return random.choice(kinds[:6] if depth > 2 else kinds)()


@pytest.mark.parametrize("seed", range(40))
def test_garbage_anywhere_is_mended(release, seed):
    dice = random.Random(seed)
    notebook = release.handed_in()
    for one in notebook.cells:
        for _ in range(dice.randint(0, 2)):
            place = dice.choice((one, one.get("metadata"), notebook.metadata))
            if isinstance(place, dict):
                place[dice.choice((*one, "nbgrader", "tags"))] = garbage(dice)
        marks = one.get("metadata")
        if isinstance(marks, dict) and isinstance(marks.get("nbgrader"), dict) and dice.random() < 0.5:
            marks["nbgrader"][dice.choice(("grade_id", "grade", "locked", "points", "solution"))] = garbage(dice)
    dice.shuffle(notebook.cells)
    release.repaired(notebook)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_done_to_the_cells_no_code_of_the_student_is_lost(release, seed):
    dice = random.Random(seed)
    notebook = release.handed_in()
    for number in range(dice.randint(1, 12)):
        one, other = dice.choice(notebook.cells), dice.choice(notebook.cells)
        action = dice.randrange(8)
        if action == 0:
            notebook.cells.remove(one)
        elif action == 1:
            notebook.cells.insert(dice.randint(0, len(notebook.cells)), copy.deepcopy(one))
        elif action == 2:
            one.metadata, other.metadata = other.metadata, one.metadata
        elif action == 3:
            one.source, other.source = other.source, one.source
        elif action == 4:
            one.source = f"{dice.choice(release.names)} = {number}"
        elif action == 5:
            one.cell_type = dice.choice(("code", "markdown", "raw"))
        elif action == 6:
            notebook.cells.sort(key=lambda _: dice.random())
        else:
            one.metadata = {"nbgrader": {"grade_id": dice.choice(release.names), "solution": True}}
    found, _ = release.repaired(notebook)
    shown = "\n".join(sources(found))
    for one in notebook.cells:
        assert one.source in shown
