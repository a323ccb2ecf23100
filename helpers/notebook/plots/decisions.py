"""Figures of what the network says: a table of its answers, and the samples on which it errs most."""

import matplotlib.pyplot as plt
import numpy as np

from .rates import Scores, in_percent
from .samples import middle, name_rows, pictures
from .style import INK, KINDS, MARK, WIDE, kind_of, show, styled

REJECTED = "rejected"


def counts(scores: Scores, threshold: float) -> dict[int, dict[str, int]]:
    """Return how often each digit got each answer at a threshold, known digits first."""
    columns = [*map(str, KINDS["known"].digits), REJECTED]
    answers = np.where(scores.scores >= threshold, scores.classes, len(columns) - 1)
    fields = np.bincount(scores.digits * len(columns) + answers, minlength=10 * len(columns)).reshape(10, -1)
    order = [digit for kind in KINDS.values() for digit in kind.digits if fields[digit].any()]
    return {digit: dict(zip(columns, fields[digit].tolist())) for digit in order}


@styled()
def confusion(logits, digits, threshold: float) -> dict[int, dict[str, int]]:
    """Draw a table of what the network answered to each digit, and return its counts.

    logits: (N, 4); digits: (N,), the true digits. Below the threshold, the network rejects a sample.
    """
    scores = Scores(logits, digits)
    table = counts(scores, threshold)
    figure, axes = plt.subplots(figsize=(5.6, 0.42 * len(table) + 1.3))
    Table(axes, list(table)).fill(table)
    show(
        figure,
        "answers to each digit",
        f"At τ = {threshold:.4f}: {in_percent(scores.rates_at(threshold))}. {_worst(table)}",
        'full bars where a known digit meets its own class, and in the column "rejected" for all other digits.',
        "unknown rows spread over the four classes (τ is too small), or all digits rejected (τ is too large).",
    )
    return table


class Table:
    """A table of counts: a field is the fuller the larger its share of the row, from the left.

    rows: the digits, from above; animated: whether the fields are left out when the figure is drawn.
    """

    def __init__(self, axes, rows: list[int], animated: bool = False):
        columns = [*map(str, KINDS["known"].digits), REJECTED]
        self.artists: dict[tuple[int, str], tuple] = {}
        for row, digit in enumerate(rows):
            colour = KINDS[kind_of(digit)].colour
            for column, answer in enumerate(columns):
                field = plt.Rectangle((column, row), 0, 0, facecolor=colour, linewidth=0, alpha=0.18, animated=animated)
                axes.add_patch(field)
                number = axes.text(column, row, "", ha="center", va="center", animated=animated)
                self.artists[digit, answer] = (field, number, column, row)
        axes.set_xticks(range(len(columns)), columns)
        axes.set_yticks(range(len(rows)), [f"{kind_of(digit)}  {digit}" for digit in rows])
        for label, digit in zip(axes.get_yticklabels(), rows):
            label.set_color(KINDS[kind_of(digit)].colour)
        axes.set(xlim=(-0.5, len(columns) - 0.5), ylim=(len(rows) - 0.5, -0.5), xlabel="the network's answer")
        axes.xaxis.set_label_position("top")
        axes.xaxis.tick_top()
        axes.spines[:].set_visible(False)
        axes.tick_params(length=0)
        axes.axvline(len(columns) - 1.5, color=INK, linewidth=0.8)

    def fill(self, table: dict[int, dict[str, int]]) -> None:
        """Write counts into the fields; 0 stays empty."""
        for (digit, answer), (field, number, column, row) in self.artists.items():
            count = table[digit][answer]
            share = count / max(sum(table[digit].values()), 1)
            field.set_bounds(column - 0.47, row - 0.44, 0.94 * share, 0.88)
            right = answer == (str(digit) if kind_of(digit) == "known" else REJECTED)
            number.set_text(str(count or ""))  # a table of zeros hides the numbers that matter
            number.set_weight("bold" if right else "normal")


def _worst(table: dict[int, dict[str, int]]) -> str:
    """Return the unknown digit that is accepted most often, in words."""
    accepted = {
        digit: 1 - answers[REJECTED] / max(sum(answers.values()), 1)
        for digit, answers in table.items()
        if kind_of(digit) != "known"
    }
    if not accepted:
        return ""
    digit = max(accepted, key=lambda each: accepted[each])
    named = max(list(table[digit])[:-1], key=lambda answer: table[digit][answer])
    return f"Of the unknown digits, {digit} is accepted most often ({accepted[digit]:.1%}), mostly as a {named}."


@styled()
def gallery(images, logits, digits, each: int = 8) -> dict[str, list[int]]:
    """Show the most confident unknown samples and the least confident known ones, and return their places.

    images: (N, 28, 28); logits: (N, 4); digits: (N,), the true digits. Under each image: what the network said.
    """
    scores = Scores(logits, digits)
    order = np.argsort(scores.scores, kind="stable")
    rows = {f"most confident {name}": _first(order[::-1], scores, name, each) for name in scores.unknown_kinds()}
    rows["least confident known"] = _first(order, scores, "known", each)
    figure, axes = plt.subplots(figsize=(WIDE + 0.6, 1.5 * len(rows)), layout="compressed")
    ends = pictures(axes, [[images[place] for place in places] for places in rows.values()], below=14)
    for end, places in zip(ends, rows.values()):
        for number, place in enumerate(places):
            colour = MARK if scores.named[place] != scores.digits[place] else INK
            said = f"says {scores.named[place]}\n{_score(scores.scores[place])}"
            axes.text(middle(number), end + 1, said, fontsize=9, color=colour, ha="center", va="top")
    kinds = [next(name for name in KINDS if title.endswith(f"confident {name}")) for title in rows]
    names = [title.replace("confident ", "confident\n") for title in rows]
    name_rows(axes, ends, names, [KINDS[kind].colour for kind in kinds])
    show(
        figure,
        "most confident unknown and least confident known samples",
        " ".join(_told(title, places, scores) for title, places in rows.items() if places),
        "unknown digits that share strokes with the class that the network names; known digits that a person would "
        "doubt, too.",
        "a row of unknown digits with scores of 0.999 and more: the network is sure of what it has never seen.",
    )
    return rows


def _first(order, scores: Scores, kind: str, each: int) -> list[int]:
    members = np.isin(scores.digits[order], KINDS[kind].digits)
    return [int(place) for place in order[members][:each]]


def _score(score: float) -> str:
    """Return a score in a few characters; it is not called 1 unless it is 1."""
    return "0.999+" if 0.9995 <= score < 1 else f"{score:.3f}"


def _told(title: str, places: list[int], scores: Scores) -> str:
    first = places[0]
    return (
        f"The {title} sample: a {scores.digits[first]} that the network calls {scores.named[first]}, "
        f"score {_score(scores.scores[first])}."
    )
