"""Reads a submission, and makes sentences of what is found."""

import re
import time
from collections import defaultdict
from pathlib import Path

from ..repair.reading import Parsed, name_of
from ..submissions import PLAIN_FILES, Submission
from .code import Findings, findings
from .copies import copied_functions
from .names import Names
from .words import MARKUP, NAMES, USUAL_FILES

NEED_NO_LOOK = PLAIN_FILES | {".zip"}  # its notebooks are read; another sentence reports one that is damaged
MOST, NAMES_SHOWN = 20, 3  # sentences in all, and names in one of them
SECONDS = 20  # of a processor, for a submission

SENTENCES = {
    "import": "{place} imports {names}, which no task needs.",
    "use": "{place} uses {names}, which no task needs.",
    "set": "{place} sets {names}, outside of its own names.",
    "define": "{place} defines {names}, which no task needs.",
    "pass": "{place} passes the module {names} on.",
    "command": "{place} runs {names}, which no task needs.",
    "markup": "{place} holds the markup {names}, which a browser may act upon.",
    "long": "{place} holds {names}, which is too long to be read in passing.",
    "copy": "{place} is much like {names}, which is the kit's own code.",
    "file": "{place} holds {names}, which no task asks for.",
    "rest": "{place} holds more than can be looked at: from {names} on it is not.",
}

Places = list[tuple[str, str]]  # such as "task05_loss_function, cell 7", each with a text


def flags_in_submission(submission: Submission) -> list[str]:
    """Return a sentence for each thing in a submission beyond what answers usually need, 20 at most."""
    sources, texts = gather(submission.parsed)
    return flags_in(sources, list(submission.others), texts)


def gather(notebooks: dict[str, Parsed]) -> tuple[Places, Places]:
    """Return the code cells of notebooks, and their other text, both with their places: see `flags_in`."""
    sources: Places = []
    texts: Places = []
    for name, parsed in sorted(notebooks.items()):
        for number, cell in enumerate(parsed.notebook.cells, 1):
            # An answer is made a code cell again, whatever it has become.
            kind = sources if cell.cell_type == "code" or name_of(cell) in NAMES else texts
            kind.append((f"{name}, cell {number}", cell.source))
        texts += [(f"{name}, cell {number}", text) for number, text in enumerate(parsed.beside_cells, 1)]
        texts.append((name, parsed.beside))
    return sources, texts


def flags_in(sources: Places, others: list[str], texts: Places | None = None) -> list[str]:
    """Return a sentence for each thing beyond what answers usually need, 20 at most.

    sources: code, with its places; others: the names of other files; texts: other text, with its places.
    """
    found: dict[str, Findings] = {"The submission": defaultdict(dict)}
    until = time.process_time() + SECONDS
    for name in others:
        if Path(name).name not in USUAL_FILES and Path(name).suffix.lower() not in NEED_NO_LOOK:
            found["The submission"]["file"][name] = None
    _read_code(sources, found, until)
    _read_texts(texts or [], found, until)
    sentences = [
        SENTENCES[kind].format(place=place, names=_listed([*names]))
        for place, kinds in found.items()
        for kind, names in kinds.items()
        if names
    ]
    return [*sentences[:MOST], f"and {len(sentences) - MOST} more"] if len(sentences) > MOST else sentences


def _read_code(sources: Places, found: dict[str, Findings], until: float) -> None:
    """Add to `found`, by place and kind, what is found in code."""
    notebooks: dict[str, Names] = {}
    for place, source in sources:
        if time.process_time() > until:
            found["The submission"]["rest"][place] = None
            return
        notebook = place.split(",")[0]
        found[place] = findings(source, notebooks.setdefault(notebook, Names(notebook)))
        found[place]["copy"].update(dict.fromkeys(copied_functions(source)))


def _read_texts(texts: Places, found: dict[str, Findings], until: float) -> None:
    """Add to `found` the markup that is found in texts."""
    for place, text in texts:
        if time.process_time() > until:
            found["The submission"]["rest"][f"the text of {place}"] = None
            return
        for markup in MARKUP.findall(text):
            found.setdefault(place, defaultdict(dict))["markup"][markup] = None


def _listed(names: list[str]) -> str:
    shown = [f"`{_shown(name)}`" for name in names[:NAMES_SHOWN]]
    rest = [f"{len(names) - NAMES_SHOWN} more"] if len(names) > NAMES_SHOWN else []
    *first, last = shown + rest
    return f"{', '.join(first)} and {last}" if first else last


def _shown(name: str) -> str:
    text = re.sub(r"[^ -_a-~]", "?", " ".join(name.split()))  # a name is chosen by the student
    return text if len(text) <= 60 else text[:57] + "..."
