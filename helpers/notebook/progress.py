"""The board: `progress()` shows the ten tasks, their states and their points, read from the saved notebooks.

In a notebook it is a table. `python -m helpers.progress [FOLDER]` prints the same as text.
"""

import html
import os
import re
import textwrap
from dataclasses import dataclass
from itertools import groupby

from . import data, earlier, folder
from .earlier import NOT_ATTEMPTED, NOT_CHECKED, PARTLY_SOLVED, SOLVED, WRONG, Judgement
from .tasks import TASKS, Task
from .words import on_one_line

# A sign, a word and a colour each; the colours are Okabe and Ito's, which colour-blind readers can tell apart.
STATES = {
    SOLVED: ("✓", "#0072B2"),
    PARTLY_SOLVED: ("◐", "#56B4E9"),
    WRONG: ("✗", "#D55E00"),
    NOT_ATTEMPTED: ("○", "#999999"),
    NOT_CHECKED: ("?", "#E69F00"),
}
NOTES = (
    "The board reads your saved notebooks: save them (Ctrl+S), then look again.",
    "The points are those of the visible checks; grading uses further inputs of the same kind.",
)
STAND_INS = "For what is not solved, later notebooks use a ready-made stand-in."
NOT_WRITTEN = "not written yet"
# So many characters of a long sentence are kept: its beginning and its end. The check itself prints all of it.
BEGINNING, END = 120, 140
WIDTH = 100


@dataclass(frozen=True)
class Row:
    """A task on the board: the judgement of each of its names."""

    task: Task
    judged: dict[str, Judgement]

    @property
    def state(self) -> str:
        """The state of the whole task; a wrong name says more than one that is not attempted."""
        outcomes = {judgement.outcome for judgement in self.judged.values()}
        if len(outcomes) == 1:
            return outcomes.pop()
        if outcomes & {SOLVED, PARTLY_SOLVED}:
            return PARTLY_SOLVED
        return NOT_CHECKED if NOT_CHECKED in outcomes else WRONG

    @property
    def points(self) -> int:
        """The points of what is right."""
        return sum(judgement.points for judgement in self.judged.values())

    @property
    def of(self) -> int:
        """The points that the task has."""
        return sum(self.task.points.values())

    def name_points(self, name: str) -> str:
        """Return the points of one name, in words."""
        return f"{self.judged[name].points} of {self.task.points[name]}"

    def remark(self, name: str) -> str:
        """Return a few words beside a name: why it is not attempted."""
        judgement = self.judged[name]
        if judgement.outcome != NOT_ATTEMPTED:
            return ""
        first = re.split(r"[.;] ", on_one_line(judgement.why))[0]
        return first.removeprefix(f"`{name}` is ").replace(f" of `{name}`", "")

    @property
    def says_all(self) -> bool:
        """Whether the state of the task is enough, without a line for each name."""
        remarks = {self.remark(name) for name in self.judged}
        return self.state in (SOLVED, NOT_ATTEMPTED) and remarks <= {"", NOT_WRITTEN}

    def groups(self) -> list[tuple[list[str], str]]:
        """Return groups of neighbouring names with the same reason, and that reason, which may be empty."""
        return [(list(names), why) for why, names in groupby(self.judged, self._sentence)]

    def _sentence(self, name: str) -> str:
        judgement = self.judged[name]
        if judgement.outcome == PARTLY_SOLVED:
            return " ".join(map(_compact, judgement.why.splitlines()))
        return "" if judgement.outcome == NOT_ATTEMPTED else _compact(judgement.why)


@dataclass(frozen=True)
class Board:
    """The ten tasks as a table: HTML in a notebook, text elsewhere; without rows, a sentence instead."""

    rows: tuple[Row, ...]
    sentence: str = ""

    @property
    def points(self) -> int:
        """The points so far."""
        return sum(row.points for row in self.rows)

    @property
    def of(self) -> int:
        """The points that there are."""
        return sum(row.of for row in self.rows)

    @property
    def notes(self) -> list[str]:
        """The sentences below the rows."""
        return [*([STAND_INS] if any(row.state != SOLVED for row in self.rows[:-1]) else []), *NOTES]

    def __repr__(self) -> str:
        return "\n".join(_text(self)) if self.rows else self.sentence

    def _repr_html_(self) -> str:
        return "\n".join(_html(self)) if self.rows else f"<p>{_marked_up(self.sentence)}</p>"


def progress() -> Board:
    """Return the board of the current folder, which a notebook shows as a table."""
    if earlier.reading():
        return Board((), "The board is not shown while another notebook reads this notebook.")
    if os.environ.get("NBGRADER_EXECUTION"):  # set by nbgrader; to read ten notebooks would only take time
        return Board((), "The board is not shown while the notebook is validated or graded.")
    if not folder.holds_some(folder.of_notebooks()):
        return Board((), folder.none_is_there())
    try:
        data.prepare()
    except data.DataError as error:
        return Board((), str(error))
    return Board(tuple(Row(task, {name: earlier.judgement(name) for name in task.names}) for task in TASKS))


def _compact(text: str) -> str:
    text = on_one_line(text)
    return text if len(text) <= BEGINNING + END else f"{text[:BEGINNING].rstrip()} ... {text[-END:].lstrip()}"


# ---- as text ----


def _text(board: Board) -> list[str]:
    lines = [_columns("task", "state", "points")]
    for row in board.rows:
        lines += ["", _columns(f"{row.task.number:>2}  {row.task.title}", row.state, f"{row.points:>2} of {row.of}")]
        if row.says_all:
            lines.append(f"      {', '.join(row.judged)}")
            continue
        for names, why in row.groups():
            lines += [
                _columns(f"      {name}", row.judged[name].outcome, f"{row.name_points(name):>7}", row.remark(name))
                for name in names
            ]
            lines += textwrap.wrap(why, WIDTH, initial_indent=" " * 8, subsequent_indent=" " * 8)
    return [*lines, "", _columns("sum", "", f"{board.points:>2} of {board.of}"), "", *board.notes]


def _columns(first: str, state: str, points: str, remark: str = "") -> str:
    return f"{first:<35}{state:<15}{points:<9}{remark}".rstrip()


# ---- as HTML ----


def _html(board: Board) -> list[str]:
    lines = ["<table>", _cells("th", "Task", "State", "Points", "What you write")]
    lines += [
        _cells(
            "td",
            f"{row.task.number}&ensp;{_marked_up(row.task.title)}",
            _state(row.state),
            f"{row.points}&nbsp;of&nbsp;{row.of}",
            _names(row),
        )
        for row in board.rows
    ]
    lines.append(_cells("th", "Sum", "", f"{board.points}&nbsp;of&nbsp;{board.of}", ""))
    return [*lines, "</table>", *(f"<p>{_marked_up(note)}</p>" for note in board.notes)]


def _cells(kind: str, *contents: str) -> str:
    cells = (f'<{kind} style="text-align: left; vertical-align: top">{content}</{kind}>' for content in contents)
    return f"<tr>{''.join(cells)}</tr>"


def _state(state: str) -> str:
    sign, colour = STATES[state]
    style = f"border-left: 5px solid {colour}; padding-left: 5px; white-space: nowrap"
    return f'<span style="{style}">{sign} {state}</span>'


def _names(row: Row) -> str:
    if row.says_all:
        return ", ".join(f"<code>{name}</code>" for name in row.judged)
    lines = []
    for names, why in row.groups():
        for name in names:
            outcome, remark = row.judged[name].outcome, row.remark(name)
            about = f"{outcome}, {row.name_points(name)}{f'; {remark}' if remark else ''}"
            lines.append(f"<div>{STATES[outcome][0]} <code>{name}</code>: {_marked_up(about)}</div>")
        if why:
            lines.append(f'<div style="margin-left: 1.5em; font-size: 90%">{_marked_up(why)}</div>')
    return "".join(lines)


def _marked_up(text: str) -> str:
    """Return text as HTML: escaped, and text between backticks as code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", html.escape(text))
