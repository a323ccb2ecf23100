"""Flags: each attack that code can show is flagged, and no honest answer is."""

import functools
import re
from collections.abc import Iterator

import pytest
from answer_bank import answers_to
from attack_files import attacks, hand_in
from course import NAMES, RELEASE, SOLUTIONS, cells_of

from grader.submissions import read_folder
from grader.suspicions import MOST, flags_in, flags_in_submission, gather
from helpers.notebook.tasks import parts_of
from helpers.tasks import TASKS, Task, task_of

ATTACKS = {attack.name: attack for attack in attacks()}
ACCUSING = re.compile(
    r"cheat|attack|malicious|suspicio|fraud|tamper|hack|steal|stolen|forge|illegal|student|dishonest", re.IGNORECASE
)


def seen(code: str, task: Task = TASKS[0]) -> list[str]:
    """Return the sentences on one cell."""
    return flags_in([(f"{task.notebook}, cell 8", code)], [])


def test_there_are_many_attacks():
    assert len(ATTACKS) >= 40


@pytest.fixture(scope="module")
def sentences_on(tmp_path_factory, solved):
    """A reader of the submission that an attack is, by its name: what is noted of its files, and of what they hold."""
    folder = tmp_path_factory.mktemp("attacks")

    @functools.cache
    def read(name: str) -> tuple[list[str], list[str]]:
        hand_in(ATTACKS[name], folder / name, solved)
        submission = read_folder(folder / name)
        return submission.flags, flags_in_submission(submission)

    return read


def points_of_parts(stated: str) -> Iterator[int]:
    """Yield the points of parts, stated as `NAME: part, part; NAME`; a name alone stands for all of its parts."""
    for name, _, parts in (one.partition(": ") for one in stated.split("; ") if one):
        points = {part.name: part.points for part in parts_of(name)}
        yield from (points[part] for part in (parts.split(", ") if parts else points))


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_stated_in_a_sentence_and_earns_what_it_writes_honestly(name, solved):
    attack = ATTACKS[name]
    assert re.fullmatch(r"[A-Z].*\.", attack.words), "say in one sentence what it tries"
    assert attack.base in ("untouched", "right") and attack.noticed in ("static", "dynamic", "no")
    assert len(attack.sections) > 0
    lost = sum(task_of(where).points[where] for where, _ in attack.sections if where in solved)
    assert attack.points == (100 - lost if attack.base == "right" else 0) + sum(points_of_parts(attack.parts))


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_named_if_its_source_shows_it(name, sentences_on):
    on_files, on_what_they_hold = sentences_on(name)
    sentences = on_files + on_what_they_hold
    assert bool(sentences) == (ATTACKS[name].noticed == "static"), sentences


@pytest.mark.parametrize("name", NAMES)
def test_no_right_answer_is_named(name):
    for answer in answers_to(name, "right"):
        assert not seen(answer.source, task_of(name)), answer.place


@pytest.mark.parametrize("folder", [RELEASE, SOLUTIONS], ids=["release", "solutions"])
def test_no_notebook_of_the_course_is_named(folder):
    submission = read_folder(folder)
    assert set(submission.notebooks) == {task.notebook for task in TASKS}
    assert not submission.flags + flags_in_submission(submission)


def test_few_wrong_answers_are_named_but_for_what_they_take_from_the_kit():
    wrong = [(task_of(name), answer.source) for name in NAMES for answer in answers_to(name, "wrong")]
    named = [source for task, source in wrong if "helpers" not in source and seen(source, task)]
    assert len(named) < len(wrong) / 100, named


@pytest.mark.parametrize(
    "code",
    [
        "import sqlite3",
        "import os\nos.system('ls')",
        "from os import *",
        "from os import system",
        "from helpers import standins",
        "from helpers.checks import judging",
        "import helpers.checks",
        "from helpers.notebook.earlier import _judged",
        "from helpers.earlier import target_vector",
        "earlier.target_vector",
        "earlier.standins",
        "plots.torch",
        "from torch import os",
        "torch.allclose = print",
        "np.testing.assert_allclose = print",
        "torch.Tensor.__eq__ = print",
        "del torch.equal",
        "import torch as t\nt.equal = print",
        "t = torch\nt.equal = print",
        "t = torch.testing\nt.assert_close = print",
        "for torch.equal in [print]: pass",
        "setattr(torch, 'equal', print)",
        "[torch][0].equal = print",
        "f(torch)",
        "getattr(torch, 'e' + 'qual')",
        "getattr(f, '__glo' + 'bals__')",
        "getattr(f, '__globals__')",
        "f.__globals__",
        "().__class__.__base__",
        "'{0.__globals__}'.format(f)",
        "eval('1')",
        "e = eval",
        "open('x')",
        "match f:\n    case object(f_back=x): pass",
        "AssertionError = ValueError",
        "try: f()\nexcept BaseException: pass",
        "class F(float): pass",
        "class T(torch.Tensor): pass",
        "class M(type): pass",
        "class A(metaclass=M): pass",
        "class A:\n    def __eq__(self, other): return True",
        "class A:\n    __torch_function__ = f",
        "class A:\n    def _repr_html_(self): return ''",
        "get_ipython()",
        "get_ipython().ast_transformers.append(f)",
        "!ls",
        "files = !ls",
        "%run x.py",
        "%%bash\nls",
        "%%time\nimport sqlite3",
        "%time eval('1')",
        "%timeit -n 1 open('x')",
        "from IPython.display import HTML",
        "import IPython\nIPython.display.HTML('x')",
        "print('<script>f()</script>')",
        "x = '<img src=x onerror=f()>'",
        "x = " + repr("QUJD" * 100),
        "x = " + repr([1] * 500),
        "x = 1" + "0" * 200,
        "x = " + repr(b"\x80" * 300),
        "np.load('x')",
        "torch.load('x')",
        "def f(:\n    import sqlite3",
        "def f(:\n    x.__globals__",
        "import numpy.ctypeslib",
        "import operator\noperator.attrgetter('tb_frame.f_back')(x)",
        "from operator import attrgetter as get, attrgetter\nattrgetter('tb_' + 'frame')(x)",
        "from operator import methodcaller\nmethodcaller('__reduce__')(x)",
        "import functools\nfunctools.reduce(getattr, ['f_' + 'back'], x)",
        "from unittest import mock",
        "import unittest.mock",
    ],
)
def test_what_no_task_needs_is_named(code):
    sentences = seen(code)
    assert sentences and all(sentence.startswith("task01_target_vectors, cell 8 ") for sentence in sentences)


@pytest.mark.parametrize(
    "code",
    [
        "import os\nx = os.path.join('a', 'b')",
        "import sys\nprint('x', file=sys.stderr)",
        "%matplotlib inline",
        "%%time\nx = 1",
        "%timeit -n 3 f(x)",
        "%time f(x)",
        "f?",
        "from torch import nn\nf = nn.functional.relu",
        "F = torch.nn.functional\nF.relu(x)\nmap(F.relu, x)",
        "relu = torch.relu\nmap(relu, x)",
        "def f(input): return input",
        "class A:\n    def __init__(self):\n        super().__init__()\n        self._x = 1\na = A()\na._x",
        "network.eval()",
        "def f():\n    return plt",
        "class A: pass\nA.__len__ = f",
        "x.grad = None\nx.data[0] = 1",
        "self.modules()",
        "def f(:",
        "x = 'a short text with a < b'",
        "import numpy",
        "list = [1]\nsum = 3",
        "class E(int, Enum):\n    A = 1",
        "torch.save(network.state_dict(), 'own.pt')",
        "plots.digits(x, x)",
        "from torch.nn import *",
        "x = torch.zeros(3)\nx[0] = 1",
        "from operator import attrgetter, methodcaller\nattrgetter('data.shape')(x), methodcaller('norm', dim=1)(x)",
        "getattr(x, 'shape', None)",
        "from google.colab import drive\ndrive.mount('/content/drive')",
        "breakpoint()",
    ],
)
def test_what_answers_usually_need_is_not_named(code):
    assert not seen(code)


def test_a_notebook_may_use_the_names_of_earlier_tasks_from_the_kit():
    code = "from helpers.notebook.earlier import target_vector"
    assert not seen(code, TASKS[1]) and seen(code)


def test_sentences_name_and_accuse_nobody(sentences_on):
    for _, sentences in map(sentences_on, ATTACKS):
        for sentence in sentences:
            own_words = re.sub(r"`[^`]*`", "", sentence)
            assert own_words.endswith(".") or re.fullmatch(r"and \d+ more", own_words), sentence
            assert not ACCUSING.search(own_words), sentence
            assert len(sentence) < 400 and sentence.isascii() and sentence.isprintable()


def test_a_place_has_one_sentence_of_each_kind_and_there_are_not_too_many():
    assert seen("import socket\nimport sqlite3\nimport gc, ctypes") == [
        "task01_target_vectors, cell 8 imports `socket`, `sqlite3`, `gc` and 1 more, which no task needs."
    ]
    sentences = flags_in([(f"task01_target_vectors, cell {number}", "import gc") for number in range(50)], [])
    assert len(sentences) == MOST + 1 and sentences[-1] == "and 30 more"


def test_other_files_are_named_unless_they_are_harmless():
    assert not flags_in([], ["network.pt", "notes.txt", "figure.png", "copy of task01.ipynb", ".DS_Store"])
    assert flags_in([], ["torch.py", "a/b.so"]) == [
        "The submission holds `torch.py` and `a/b.so`, which no task asks for."
    ]


def test_a_name_spans_the_cells_of_its_notebook_only():
    cells = [
        ("task01_target_vectors, cell 2", "import torch as t"),
        ("task01_target_vectors, cell 3", "t.equal = f"),
        ("task02_dataset_construction, cell 3", "t.equal = f"),
    ]
    assert flags_in(cells, []) == ["task01_target_vectors, cell 3 sets `torch.equal`, outside of its own names."]


def test_names_that_a_student_chooses_stay_short_and_plain():
    (sentence,) = flags_in([], ["<b>" + "x" * 500 + "\n`.py"])
    assert len(sentence) < 150 and "\n" not in sentence and sentence.count("`") == 2


def test_a_cell_is_looked_at_however_odd_it_is():
    for code in ("(" * 10_000, "x = " + "-" * 100_000 + "1", "\0", "x" * 2_000_000, "if 1:\n" * 3000, "%%", "!", "?"):
        assert isinstance(seen(code), list)


def test_cells_of_the_released_notebooks_are_gathered_with_their_places():
    task = TASKS[0]
    sources, texts = gather(read_folder(RELEASE).parsed)
    code = [cell.source for cell in cells_of(RELEASE / task.file) if cell.cell_type == "code"]
    assert [source for place, source in sources if place.startswith(task.notebook)] == code
    assert texts
