"""The three histograms, and what their labels say."""

import re
from collections.abc import Iterable

import numpy as np
import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import Histogram, PlotAnswer, PlotFacts, PlotShown
from .. import judging
from ..inputs import Draw
from ..judging import Call

LABELS = ("known", "known unknown", "unknown unknown")
CALLED = Call("plot_magnitudes(known, known_unknown, unknown_unknown)")
# Why nobody can see a histogram, and where to look.
COVERED = (
    "what is drawn there has the colour of the ground, or is cut off, or something lies on it",
    "Give each histogram a colour of its own, and draw nothing over it.",
)
UNSEEN = {
    "axes removed": ("the Axes are no longer on a figure", "Return the Axes as they are, without `remove`."),
    "axes invisible": ("the Axes or the figure are invisible", "Leave out `set_visible(False)`."),
    "no size": ("the Axes or the figure have hardly any size", "Look at `figsize`, and at the position of the Axes."),
    "outside": (
        "the limits of the axes leave out most of what is drawn",
        "Leave out `xlim` and `ylim`, or compute them from all three groups.",
    ),
    "invisible": ("`visible=False` hides what is drawn", "Leave that out."),
    "transparent": (
        "neither bars nor lines have a colour",
        "Look at `alpha`, at `linewidth`, and at the colours of faces and edges.",
    ),
    "covered": COVERED,
}


def inputs_plot(seed: int) -> list[PlotShown]:
    """Return magnitudes of three groups of different sizes; each group holds the largest once, one is close to 0."""
    draw = Draw(seed)
    sizes = (50, 13, 31) if seed else (40, 30, 20)
    return [
        {"groups": [(draw.normal(size) + centre).abs() for size, centre in zip(sizes, centres)]}
        for centres in ((12.0, 4.0, 6.0), (5.0, 3.0, 9.0), (20.0, 60.0, 0.0))
    ]


def judge_histograms(case: PlotShown, answer: PlotAnswer) -> None:
    """Judge that three histograms on the same bins show the three groups, whatever they are called."""
    facts, groups = _drawn(answer), case["groups"]
    if len(facts["histograms"]) < 3:
        raise _too_few(facts)
    bins = []
    for label, group in zip(LABELS, groups):
        bins.append(_fitting_bins(_labelled(label, facts), group) or _fitting_bins(facts["histograms"], group))
        if not bins[-1]:
            raise _misfit(label, group, facts, dict(zip(LABELS, groups)))
    if not _shared(bins):
        raise Wrong(
            "The histograms have different bins.",
            "Make the edges once, for all three groups, and give them to each.",
            called=CALLED,
            expected="shared bins",
        )
    for histogram in facts["histograms"]:
        if not any(_shows(histogram, group) for group in groups):
            raise Wrong(
                f"One of the {len(facts['histograms'])} histograms fits none of the three groups.",
                called=CALLED,
                expected="three histograms",
            )
    judging.unchanged(CALLED, ("known", "known_unknown", "unknown_unknown"), groups, answer["after"])


def judge_labels(case: PlotShown, answer: PlotAnswer) -> None:
    """Judge the legend, the labels of both axes, and that each histogram is the one that the legend calls so."""
    facts = _drawn(answer)
    if not facts["legend"]:
        raise Wrong(
            "There is no legend that can be read.",
            "`axes.legend()` makes one, after the histograms.",
            called=CALLED,
            expected=f"a legend with {', '.join(LABELS)}",
        )
    texts = [text for text, _ in facts["legend"]]
    missing = _missing(texts)
    if missing:
        raise Wrong(
            f"The legend has no entry for the {missing[0]} samples.",
            called=CALLED,
            gave=f"the legend {texts}",
            expected=", ".join(LABELS),
        )
    if not facts["xlabel"] or not facts["ylabel"]:
        axis = "y" if facts["xlabel"] else "x"
        raise Wrong(
            f"The {axis} axis has no label that can be read.", f"`set_{axis}label` gives it one.", called=CALLED
        )
    groups = dict(zip(LABELS, case["groups"]))
    for label, group in groups.items():
        shown = any(_shows(histogram, group) for histogram in facts["histograms"])
        if shown and not _fitting_bins(_labelled(label, facts), group):  # otherwise it is not the label that is wrong
            raise _misfit(label, group, facts, groups)


def _drawn(answer: PlotAnswer) -> PlotFacts:
    """Judge that the Axes with a histogram came back, and return what is on it."""
    facts = judging.result("plot_magnitudes", CALLED, answer["facts"])
    if "other" in facts:
        look = "`plt.gca()` or `figure, axes = plt.subplots()` gives one."
        raise judging.is_not(CALLED, facts["other"], "the matplotlib `Axes` that it drew on", look)
    if facts["empty"]:
        raise Wrong(
            "Nothing is drawn on the Axes that `plot_magnitudes` returned.",
            "After `plt.show()` or `plt.close()`, `plt.gca()` makes a new, empty one. Return the Axes that has the "
            "histograms.",
            called=CALLED,
            expected="the matplotlib `Axes` with the three histograms",
        )
    if not facts["histograms"]:
        raise _too_few(facts)
    return facts


def _too_few(facts: PlotFacts) -> Wrong:
    if facts["unseen"]:
        return _unseen(facts)
    number, texts = judging.number_of(len(facts["histograms"]), "histogram"), [text for text, _ in facts["legend"]]
    look = (
        "If you drew three, the bins of one hold no sample: let them reach from the smallest to the largest "
        "magnitude of all groups."
    )
    told = facts["histograms"] and texts and _missing(texts)  # as if the others were elsewhere, or gone
    return Wrong(
        f"`plot_magnitudes` drew {number} on the Axes that it returned.",
        "All three groups belong on these Axes, each with a histogram of its own." if told else look,
        called=CALLED,
        gave=f"the legend {texts}" if told else "",
        expected="three histograms: bars, steps or stairs",
    )


def _unseen(facts: PlotFacts) -> Wrong:
    unseen, why = len(facts["unseen"]), facts["unseen"][0]
    number = unseen + len(facts["histograms"])
    which = (
        f"the {judging.number_of(number, 'histogram')}" if unseen == number else f"{unseen} of the {number} histograms"
    )
    reason, look = UNSEEN.get(why, COVERED)
    return Wrong(
        f"Nobody can see {which} that `plot_magnitudes` drew: {reason}.",
        look,
        called=CALLED,
        expected="three histograms that can be seen",
    )


def _missing(texts: list[str]) -> list[str]:
    """Return the labels that the legend lacks."""
    return [label for label in LABELS if label not in map(_normalised, texts)]


def _normalised(label: str) -> str:
    words = re.sub(r"[^a-z]+", " ", label.lower()).split()
    return " ".join(word.removesuffix("s") for word in words if word not in ("sample", "samples"))


def _fitting_bins(histograms: Iterable[Histogram], group: torch.Tensor) -> list[list[float]]:
    """Return the bin edges with which one of these histograms shows the group."""
    fitting = []
    for histogram in histograms:
        fitting += [edges for edges, heights in histogram["readings"] if _fits(heights, edges, group)]
    return fitting


def _shared(bins: list[list[list[float]]]) -> list[list[float]]:
    """Return the bin edges that fit all groups, given those that fit each."""
    shared, *others = bins
    for fitting in others:
        shared = [edges for edges in shared if any(_same(edges, other) for other in fitting)]
    return shared


def _shows(histogram: Histogram, group: torch.Tensor) -> bool:
    return any(_fits(heights, edges, group) for edges, heights in histogram["readings"])


def _labelled(label: str, facts: PlotFacts) -> list[Histogram]:
    """Return the histograms of this name in the legend: by colour, and where it is shared, by their own label."""
    colours = {colour for text, colour in facts["legend"] if _normalised(text) == label}
    coloured = [histogram for histogram in facts["histograms"] if histogram["colour"] in colours]
    if len(coloured) == 1:
        return coloured
    candidates = coloured or facts["histograms"]
    return [histogram for histogram in candidates if _normalised(histogram["label"]) == label] or candidates


def _same(edges: list[float], other: list[float]) -> bool:
    return len(edges) == len(other) and np.allclose(edges, other, rtol=1e-5, atol=1e-6)


def _misfit(label: str, group: torch.Tensor, facts: PlotFacts, groups: dict[str, torch.Tensor]) -> Wrong:
    histograms = _labelled(label, facts)
    edges = histograms[0]["readings"][0][0]
    least, largest = group.min().item(), group.max().item()
    for name, other in groups.items():
        if any(_shows(histogram, other) for histogram in histograms):
            return Wrong(
                f"The histogram that the legend calls {label} shows the {name} samples.",
                called=CALLED,
                expected=f"the {label} samples under this label",
            )
    if edges[0] > least + 1e-4 or edges[-1] < largest - 1e-4:
        return Wrong(
            f"The bins leave out {label} samples.",
            "Make bins for all three groups.",
            called=CALLED,
            gave=f"bins from {round(edges[0], 2) + 0:.2f} to {edges[-1]:.2f}",
            expected=f"bins that hold the {label} samples, from {least:.2f} to {largest:.2f}",
        )
    return Wrong(
        f"The heights of the {label} histogram do not fit the magnitudes of these samples.",
        called=CALLED,
        expected=f"counts, shares or densities of the {label} samples in each bin",
    )


def _fits(drawn_heights: list[float], drawn_edges: list[float], group: torch.Tensor) -> bool:
    """Return whether the heights are counts, shares or densities; rounding may move one sample over an edge."""
    edges, heights = np.array(drawn_edges), np.asarray(drawn_heights, float)
    widths, spread = np.diff(edges), 1e-6 * (edges[-1] - edges[0])
    if len(heights) != len(widths) or (widths <= 0).any() or not heights.sum() > 0:
        return False
    edges[0], edges[-1] = edges[0] - spread, edges[-1] + spread
    counts, _ = np.histogram(group.numpy(), bins=edges)
    if counts.sum() < len(group) - 1:
        return False
    shares = counts / counts.sum()
    return any(
        bool(np.abs(part / part.sum() - shares).sum() <= 2.02 / len(group)) for part in (heights, heights * widths)
    )
