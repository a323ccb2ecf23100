"""The style of figures holds on white, on black, in grey and for all eyes."""

import base64
import io
import itertools

import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from course import SOLUTIONS, cells_of
from figure_samples import numbers, text
from IPython.core.interactiveshell import InteractiveShell
from matplotlib.colors import to_rgb
from PIL import Image

from helpers import standins
from helpers.notebook import plots
from helpers.notebook.plots import ready_made, style
from helpers.standins.task01 import TABLE
from helpers.tasks import TASKS

pytestmark = pytest.mark.usefixtures("closed")


def own_histograms():
    """What a student may draw, in matplotlib's own style."""
    _, axes = plt.subplots()
    axes.hist([5.0, 6], label="known")
    axes.set(xlabel="magnitude", ylabel="count", title="magnitudes")
    axes.legend()
    return axes


ALL = {
    "digits": lambda s: plots.digits(s[2], s[1]),
    "samples": lambda s: plots.samples(s[2], s[1], torch.from_numpy(TABLE)[s[1]]),
    "confidence_curves": lambda s: plots.confidence_curves(standins.confidence),
    "training_curves": lambda s: plots.training_curves([((3.0, 0.2, 0.3), (2.0, 0.4, 0.5))]),
    "gradients": lambda s: plots.gradients(s[0][:2], TABLE[[4, 0]], s[0][:2]),
    "simplex": lambda s: plots.simplex(torch.zeros(2, 1, 3), [[1, 0, 0]]),
    "flower": lambda s: plots.flower(*ready_made.flower()[:3]),
    "fooled": lambda s: plots.fooled(),
    "show_histograms": lambda s: plots.show_histograms(own_histograms(), [5.0, 6], [1.0], [3.0]),
    "magnitudes_and_scores": lambda s: plots.magnitudes_and_scores(s[3], s[0], s[1]),
    "rates": lambda s: plots.rates(s[0], s[1], 0.9),
    "oscr": lambda s: plots.oscr(s[0], s[1], 0.9),
    "confusion": lambda s: plots.confusion(s[0], s[1], 0.9),
    "gallery": lambda s: plots.gallery(s[2], s[0], s[1]),
}


def test_notebooks_show_each_figure():
    sources = "".join(cell.source for task in TASKS for cell in cells_of(SOLUTIONS / task.file))
    assert not [name for name in ALL if f"plots.{name}(" not in sources]


@pytest.mark.parametrize("name", ALL)
def test_each_figure_is_shown_with_its_sentence(name, samples, monkeypatch, capsys):
    published = []
    monkeypatch.setattr(InteractiveShell, "initialized", lambda: True)
    monkeypatch.setattr(style, "display", lambda *given, **others: published.append((given[0], others)))
    ALL[name](samples)
    [(content, others)] = published
    assert set(content) == {"text/plain", "image/png"} and content["text/plain"].startswith("Figure: ")
    about = others["metadata"]["image/png"]
    said = text(capsys)
    assert about["alt"].split(". ", 1)[1] in said, "the alternative text has the printed sentence"
    assert numbers(about["alt"]) and "Look for: " in said
    picture = Image.open(io.BytesIO(base64.b64decode(content["image/png"])))
    assert picture.mode == "RGBA" and picture.getpixel((0, 0))[3] == 0, "the background is transparent"
    assert about["width"] == pytest.approx(picture.width * style.SHOWN / style.DOTS, abs=1)
    assert not plt.get_fignums(), "an open figure would be shown a second time"


@pytest.mark.parametrize("name", ALL)
def test_all_text_is_in_readable_colours(name, samples, drawn):
    ALL[name](samples)
    for words in drawn().findobj(matplotlib.text.Text):
        if words.get_text().strip():
            ground = luminance(words.get_color())
            assert contrast(ground, 1.0) > 2.8 and contrast(ground, DARK) > 2.8, (words.get_text(), words.get_color())


def numbers_apart(figure) -> bool:
    """Whether no two numbers at an axis of a figure touch each other."""
    figure.canvas.draw()
    axes_of_all = [axis for axes in figure.axes if axes.axison for axis in (axes.xaxis, axes.yaxis)]
    for axis in axes_of_all:
        labels = [label for minor in (False, True) for label in axis.get_ticklabels(minor=minor) if label.get_text()]
        low, high = sorted(axis.get_view_interval())
        inside = [label for label in labels if low <= label.get_position()[axis.axis_name == "y"] <= high]
        fields = [label.get_window_extent() for label in inside]
        if any(one.overlaps(two) for one, two in itertools.combinations(fields, 2)):
            return False
    return True


@pytest.mark.parametrize("name", ALL)
def test_numbers_at_the_axes_do_not_touch(name, samples, drawn):
    ALL[name](samples)
    assert numbers_apart(drawn())


@pytest.mark.parametrize("span", [1.01, 3, 30, 99, 101, 10**5])
@pytest.mark.parametrize("largest", [9, 70_000])
def test_numbers_of_magnitudes_do_not_touch(samples, drawn, span, largest):
    logits, digits, _, _ = samples
    plots.magnitudes_and_scores(np.geomspace(largest / span, largest, len(digits)), logits, digits)
    assert numbers_apart(drawn())
    assert sum(bool(label.get_text()) for label in drawn().axes[0].get_xticklabels()) > 1


@pytest.mark.parametrize("name", ["confidence_curves", "training_curves", "rates", "oscr"])
def test_legends_hide_no_curve(name, samples, drawn):
    ALL[name](samples)
    figure = drawn()
    figure.draw_without_rendering()
    for axes in figure.axes:
        legend = axes.get_legend().get_window_extent()
        assert not legend.overlaps(axes.get_window_extent().shrunk(0.99, 0.99))
        assert figure.bbox.width >= legend.x1 and figure.bbox.height >= legend.y1, "the legend is cut off"


def test_other_figures_keep_their_style():
    plots.training_curves([((3.0, 0.2, 0.3), (2.0, 0.4, 0.5))])
    assert plt.rcParams["text.color"] == "black"


# How a person without green cones sees linear RGB (Machado, Oliveira and Fernandes, 2009, severity 1).
DEUTERANOPIA = np.array(
    [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
)
XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])


def linear(colour) -> np.ndarray:
    rgb = np.array(to_rgb(colour))
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def luminance(colour) -> float:
    return float(XYZ[1] @ linear(colour))


def contrast(one: float, two: float) -> float:
    """WCAG's contrast of two luminances."""
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)


def lab(light: np.ndarray) -> np.ndarray:
    """CIE L*a*b*, in which a distance of 2 or 3 can just be seen."""
    share = XYZ @ np.clip(light, 0, 1) / np.array([0.9505, 1, 1.089])
    root = np.where(share > 0.008856, np.cbrt(share), 7.787 * share + 16 / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


DARK = luminance("#111111")  # what JupyterLab's dark theme has behind outputs
COLOURS = [kind.colour for kind in plots.KINDS.values()]


@pytest.mark.parametrize("colour", [style.INK, style.MARK, *COLOURS])
def test_colours_can_be_seen_on_white_and_on_black(colour):
    least = 4.2 if colour == style.INK else 2.8  # small text; lines and marks
    assert contrast(luminance(colour), 1.0) > least and contrast(luminance(colour), DARK) > least


@pytest.mark.parametrize("background", [0.0, 1.0])
def test_a_number_in_a_field_of_the_table_can_be_read(samples, drawn, background):
    logits, digits, _, _ = samples
    plots.confusion(logits, digits, 0.5)
    for field in drawn().axes[0].patches:
        *colour, share = field.get_facecolor()
        seen = luminance(share * np.array(colour) + (1 - share) * background)
        assert contrast(luminance(style.INK), seen) > 3.3


@pytest.mark.parametrize(("one", "two"), list(itertools.combinations(COLOURS, 2)))
def test_colours_differ_for_all_eyes(one, two):
    assert np.linalg.norm(lab(linear(one)) - lab(linear(two))) > 40
    simulated = [lab(DEUTERANOPIA @ linear(colour)) for colour in (one, two)]
    assert np.linalg.norm(simulated[0] - simulated[1]) > 25, "for a colour-blind reader"
    assert abs(lab(linear(one))[0] - lab(linear(two))[0]) > 7, "in grey"


def test_kinds_differ_without_colour():
    for part in ("line", "marker"):
        assert len({getattr(kind, part) for kind in plots.KINDS.values()}) == 3
