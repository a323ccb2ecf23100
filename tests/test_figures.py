"""Figures return what they drew; the progress bar and the slider work, and stay silent on stderr."""

import io
from contextlib import redirect_stderr

import ipywidgets
import matplotlib
import matplotlib.pyplot as plt
import pytest
import torch
from IPython.utils.capture import capture_output

from helpers import standins
from helpers.notebook import plots, widgets
from helpers.notebook.probes.probing import quietly

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def closed():
    yield
    plt.close("all")


@pytest.fixture
def drawn(monkeypatch):
    """The figure that a function drew. `plt.show` does nothing, because it would close the figure."""
    monkeypatch.setattr(plt, "show", lambda: None)
    return plt.gcf


def test_digits(drawn):
    dataset = standins.OpenSetDigits("test")
    counts = plots.digits(dataset.data, dataset.targets)
    assert counts == dict.fromkeys((1, 4, 5, 6, 8, 9), 100)
    assert len(drawn().axes) == 6 * 6 and drawn().axes[0].get_ylabel() == "1"


def test_the_kinds_of_digits_are_named_beside_their_colours(drawn):
    plots.digits(torch.zeros(3, 28, 28), [1, 2, 4])
    title = drawn().get_suptitle().splitlines()
    assert title == ["blue: known, 4, 5, 8, 9", "orange: known unknown, 0, 2, 3, 7", "green: unknown unknown, 1, 6"]
    drawn().draw_without_rendering()
    title = drawn()._suptitle.get_window_extent()
    assert title.x0 >= 0 and title.x1 <= drawn().bbox.width, "the title is cut off"
    shown = [axes.yaxis.label.get_color() for axes in drawn().axes if axes.get_ylabel()]
    assert [plots.COLOURS[colour] for colour in shown] == ["green", "orange", "blue"]


def test_digits_of_which_there_are_few(drawn):
    assert plots.digits(torch.zeros(3, 28, 28), [4, 4, 9]) == {4: 2, 9: 1}


def test_items(drawn):
    targets = plots.items(standins.OpenSetDataset("train"), number=3)
    assert [len(target) for target in targets] == [4, 4, 4]
    heights = [[bar.get_height() for bar in axes.patches] for axes in drawn().axes[3:]]
    assert heights == targets


def test_confidence_curves(drawn):
    curves = plots.confidence_curves(standins.confidence)
    assert curves["known"][-1] == pytest.approx(1, abs=0.01)
    assert max(curves["unknown"]) == pytest.approx(1)
    assert [line.get_ydata().tolist() for line in drawn().axes[0].lines] == [curves["known"], curves["unknown"]]


def test_training_curves(drawn):
    history = [((3.0, 0.2, 0.3), (2.0, 0.4, 0.5)), ((1.0, 0.6, 0.7), (0.9, 0.8, 0.9))]
    curves = plots.training_curves(history)
    assert curves["training loss"] == [3, 1] and curves["validation unknown"] == [0.5, 0.9]
    assert len(drawn().axes[0].lines) == 3 and len(drawn().axes[1].lines) == 4
    assert drawn().axes[0].lines[-1].get_ydata()[0] == pytest.approx(0.69, abs=0.01), "the smallest possible loss"


def test_legends_hide_no_curve(drawn):
    plots.confidence_curves(standins.confidence)
    plots.training_curves([((3.0, 0.2, 0.3), (2.0, 0.4, 0.5))])
    plots.rate_curves([0.2, 0.9], [1, 0.5], [0.7, 0.1], threshold=0.8)
    for number in plt.get_fignums():
        figure = plt.figure(number)
        figure.draw_without_rendering()
        for axes in figure.axes:
            legend = axes.get_legend().get_window_extent()
            assert not legend.overlaps(axes.get_window_extent().shrunk(0.99, 0.99))
            assert figure.bbox.width >= legend.x1 and figure.bbox.height >= legend.y1, "the legend is cut off"


@pytest.mark.parametrize("history", [5, [0.3, 0.2], [(0.3, 0.2)], [((1, 2), (3, 4))], [(("a",) * 3,) * 2], {"loss": 1}])
def test_training_curves_of_something_else(history, capsys):
    assert plots.training_curves(history) == {}
    assert capsys.readouterr().out.startswith("Nothing to see yet: `fit` returned no list of pairs")
    assert not plt.get_fignums()


def test_training_curves_of_nothing(capsys):
    assert plots.training_curves([]) == {}
    assert capsys.readouterr().out == "Nothing to see yet: train first.\n"
    assert not plt.get_fignums()


def test_magnitude_curves():
    axes = plots.magnitude_curves(torch.tensor([5.0, 6]), torch.tensor([1.0, 2]), torch.tensor([3.0]))
    assert [text.get_text() for text in axes.get_legend().get_texts()] == list(plots.GROUPS)


def test_rate_curves(drawn):
    curves = plots.rate_curves([0.2, 0.9], [1, 0.5], [0.7, 0.1], threshold=0.8)
    assert curves == {"threshold": [0.2, 0.9], "CCR": [1, 0.5], "FPR": [0.7, 0.1]}
    assert [line.get_ydata().tolist() for line in drawn().axes[0].lines[:2]] == [curves["CCR"], curves["FPR"]]


def test_the_progress_bar_goes_through_its_steps():
    errors = io.StringIO()
    with capture_output() as shown, redirect_stderr(errors):
        assert list(widgets.progress_bar(range(3), "epochs")) == [0, 1, 2]
    assert shown.stdout == "IntProgress(value=0, description='epochs', max=3)\n"
    assert errors.getvalue() == "" and shown.stderr == ""


def test_the_progress_bar_is_not_shown_while_a_check_runs():
    with capture_output() as shown, quietly("fit"):
        assert list(widgets.progress_bar(range(3), "epochs")) == [0, 1, 2]
    assert not shown.outputs and not shown.stdout


def test_the_slider_draws_anew_when_it_moves(monkeypatch):
    drawn = []
    monkeypatch.setattr(plots, "rate_curves", lambda *arguments: drawn.append(arguments[-1]))
    with capture_output():
        slider = widgets.threshold_slider(lambda value: 1 - value, lambda value: value, 0.25, [0.1, 0.9])
        slider.value = 0.75
    assert drawn == [0.25, 0.75]


def test_no_client_answers_the_slider(monkeypatch):
    """nbclient answers what is printed in `with Output():`, and then often waits until the cell's time is over."""
    monkeypatch.setattr(ipywidgets.Output, "__enter__", lambda output: pytest.fail("a client would answer this"))
    made = []
    monkeypatch.setattr(ipywidgets, "Output", lambda real=ipywidgets.Output: made.append(real()) or made[0])
    with capture_output() as shown:
        slider = widgets.threshold_slider(lambda value: 1 - value, lambda value: value, 0.25, [0.1, 0.9])
        slider.value = 0.75
    assert made[0].outputs[-1] == {"output_type": "stream", "name": "stdout", "text": "CCR 0.250   FPR 0.750\n"}
    assert "CCR" not in shown.stdout  # it is shown below the slider alone
