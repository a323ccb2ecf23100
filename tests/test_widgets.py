"""Interactive figures react, say what they show, and stay silent on stderr; a picture stands in for each of them."""

import ast
import base64
import io
import time
import types
from contextlib import redirect_stderr

import ipywidgets
import matplotlib
import nbformat
import numpy as np
import pytest
import torch
from figure_samples import text
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from nbclient import NotebookClient
from nbconvert import HTMLExporter
from PIL import Image

from helpers import standins
from helpers.notebook import data, outcome, plots, widgets
from helpers.notebook.plots.rates import Scores
from helpers.notebook.probes.probing import quietly
from helpers.notebook.widgets import showing
from helpers.notebook.widgets.drawing import Answering, as_in_mnist
from helpers.notebook.widgets.flower import FlowerFigure
from helpers.notebook.widgets.logits import LogitFigure
from helpers.notebook.widgets.threshold import ThresholdFigure

matplotlib.use("agg")


@pytest.fixture(scope="module")
def samples():
    """Logits and digits of 6,000 samples, as if from a trained network."""
    generator = np.random.default_rng(4)
    digits = generator.integers(0, 10, 6000)
    logits = generator.normal(0, 1, (6000, 4))
    for place, digit in enumerate(digits.tolist()):
        if digit in data.KNOWN:
            logits[place, data.KNOWN.index(digit)] += 5
        elif digit in data.UNKNOWN_UNKNOWN:
            logits[place, digit % 4] += 2
    return torch.tensor(logits, dtype=torch.float32), digits


@pytest.fixture
def shown(monkeypatch):
    """What is displayed: contents, metadata and the widget, one after the other."""
    found = []
    offer = showing.offer

    def keep(widget, *given):
        found.append(widget)
        offer(widget, *given)

    monkeypatch.setattr(InteractiveShell, "initialized", lambda: True)
    monkeypatch.setattr(showing, "display", lambda content, metadata, raw: found.extend([content, metadata]))
    for room in ("drawing", "flower", "logits", "threshold"):
        monkeypatch.setattr(f"helpers.notebook.widgets.{room}.offer", keep)
    return found


def parts(widget, kind) -> list:
    """All widgets of a kind in a box."""
    found = [widget] if isinstance(widget, kind) else []
    return found + [part for child in getattr(widget, "children", ()) for part in parts(child, kind)]


def line(widget) -> str:
    return parts(widget, ipywidgets.HTML)[0].value


def network() -> torch.nn.Module:
    torch.manual_seed(3)
    return standins.Network()


OFFERED = {
    "threshold_explorer": lambda s: widgets.threshold_explorer(*s, 0.9),
    "logit_sliders": lambda s: widgets.logit_sliders(),
    "flower_explorer": lambda s: widgets.flower_explorer(),
    "draw_digit": lambda s: widgets.draw_digit(network(), 0.9),
}


@pytest.mark.parametrize("name", OFFERED)
def test_a_picture_and_a_sentence_stand_in_for_a_widget(name, samples, shown, capsys):
    errors = io.StringIO()
    with redirect_stderr(errors):
        OFFERED[name](samples)
    widget, content, metadata = shown
    assert content[showing.VIEW]["model_id"] == widget.model_id
    assert content["text/plain"].startswith("Figure: ")
    picture = Image.open(io.BytesIO(base64.b64decode(content["image/png"])))
    assert len(picture.convert("RGBA").getcolors(10**7)) > 10, "the first view is drawn already"
    said = text(capsys)
    assert metadata["image/png"]["alt"].split(". ", 1)[1] in said and "Try: " in said
    assert not errors.getvalue()


@pytest.mark.parametrize("name", OFFERED)
def test_what_is_stored_is_the_same_each_time(name, samples, shown):
    for _ in range(2):
        OFFERED[name](samples)
    first, second = shown[1:3], shown[4:6]
    for content, _ in (first, second):
        del content[showing.VIEW]
    assert first == second


def test_a_page_without_widgets_shows_the_picture_and_its_sentence(samples, shown):
    OFFERED["threshold_explorer"](samples)
    _, content, metadata = shown
    output = nbformat.v4.new_output("display_data", content, metadata=metadata)
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(outputs=[output])])
    pages = [HTMLExporter(template_name=name).from_notebook_node(notebook)[0] for name in ("lab", "classic")]
    for page in pages:
        assert f'src="data:image/png;base64,{content["image/png"][:50]}' in page.replace("\n", "")
    page = pages[1]  # the template "lab" has no alternative text for any picture
    assert 'alt="A threshold, and what follows from it. At τ = 0.9000: CCR' in page


def test_a_page_of_a_headless_run_shows_the_picture_without_the_network(samples, shown, monkeypatch):
    notebook = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell("get_ipython().kernel.get_parent('shell')['content']")]
    )
    NotebookClient(notebook).execute()
    request = {"content": ast.literal_eval(notebook.cells[0].outputs[0].data["text/plain"])}
    kernel = types.SimpleNamespace(get_parent=lambda channel: request)
    monkeypatch.setattr(InteractiveShell.instance(), "kernel", kernel, raising=False)
    OFFERED["threshold_explorer"](samples)
    _, content, _ = shown
    assert set(content) == {"text/plain", "image/png"}


@pytest.mark.parametrize("name", OFFERED)
def test_without_a_notebook_only_the_sentence_is_printed(name, samples):
    with capture_output() as captured:
        OFFERED[name](samples)
    assert captured.stdout and not captured.stderr and "image/png" not in captured.stdout


def test_the_progress_bar_goes_through_its_steps():
    errors = io.StringIO()
    with capture_output() as captured, redirect_stderr(errors):
        assert list(widgets.progress_bar(range(3), "epochs")) == [0, 1, 2]
    # It comes as text where no test has started IPython before.
    shown = captured.stdout + "".join(f"{output.data['text/plain']}\n" for output in captured.outputs)
    assert shown == "IntProgress(value=0, description='epochs', max=3)\n"
    assert errors.getvalue() == "" and captured.stderr == ""


def test_the_progress_bar_is_not_shown_while_a_check_runs():
    with capture_output() as captured, quietly("fit"):
        assert list(widgets.progress_bar(range(3), "epochs")) == [0, 1, 2]
    assert not captured.outputs and not captured.stdout


# ---- a training, epoch by epoch ----


def training(validated, stop_in: int = 0):
    """A `fit` in a namespace of its own, whose `validate` gives `validated`; it may be interrupted in an epoch."""
    names = {"train_epoch": lambda epoch: (0.9, 0.2, 0.3), "validate": lambda epoch: validated, "stop_in": stop_in}
    exec(
        "def fit(epochs):\n"
        "    found = []\n"
        "    for epoch in range(epochs):\n"
        "        if epoch + 1 == stop_in:\n"
        "            raise KeyboardInterrupt\n"
        "        found.append((train_epoch(epoch), validate(epoch)))\n"
        "    return found\n",
        names,
    )
    return names["fit"]


def test_each_epoch_is_said_as_it_comes(capsys):
    fit = training((0.75, 0.9, 0.8))
    own = fit.__globals__["validate"]
    with widgets.epoch_by_epoch(fit, 2) as history:
        assert fit(2) == history == [((0.9, 0.2, 0.3), (0.75, 0.9, 0.8))] * 2
    assert capsys.readouterr().out.splitlines()[1] == "epoch  2  loss 0.750  known 0.90  unknown 0.80"
    assert fit.__globals__["validate"] is own, "the functions are in their places again"


@pytest.mark.parametrize(
    ("epochs", "seconds", "left"),
    [(4, 6, ["18 s left", "12 s left", "6 s left", ""]), (3, 90, ["3 min left", "90 s left", ""])],
)
def test_the_time_that_is_left_is_said(capsys, monkeypatch, epochs, seconds, left):
    fit, clock = training((0.75, 0.9, 0.8)), iter(range(0, 10_000, seconds))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    with widgets.epoch_by_epoch(fit, epochs):
        fit(epochs)
    said = capsys.readouterr().out.splitlines()
    assert [line.partition("unknown 0.80")[2].strip() for line in said] == left
    assert max(map(len, said)) <= outcome.WIDTH


def test_an_interrupted_training_keeps_what_there_is(capsys):
    fit = training((0.75, 0.9, 0.8), stop_in=3)
    with widgets.epoch_by_epoch(fit, 5) as history:
        fit(5)
    assert len(history) == 2 and "2 complete epochs" in capsys.readouterr().out
    assert fit.__globals__["validate"](0) == (0.75, 0.9, 0.8) and len(history) == 2


def test_a_training_that_is_interrupted_at_once_has_nothing_to_keep():
    fit = training((0.75, 0.9, 0.8), stop_in=1)
    with pytest.raises(KeyboardInterrupt), widgets.epoch_by_epoch(fit, 5):
        fit(5)


@pytest.mark.parametrize("validated", [None, 0.5, (1, 2), ("a", "b", "c")])
def test_means_that_are_wrong_disturb_nothing(validated, capsys):
    fit = training(validated)
    with widgets.epoch_by_epoch(fit, 1):
        fit(1)
    assert capsys.readouterr().out == "epoch  1\n"


def test_a_fit_of_any_kind_may_be_watched():
    with widgets.epoch_by_epoch(print, 1) as history:
        print("no Python function")
    assert history == []


# ---- the threshold ----


@pytest.mark.parametrize("threshold", [0.9, 0.123456789, 0.99999994, 1.000001])
def test_the_explorer_starts_at_exactly_the_threshold(samples, shown, threshold):
    field = widgets.threshold_explorer(*samples, threshold)
    assert field.value == threshold
    assert f"CCR {Scores(*samples).rates_at(threshold)['CCR']:.1%}" in line(shown[0])
    [slider], [back] = parts(shown[0], ipywidgets.FloatSlider), parts(shown[0], ipywidgets.Button)
    slider.value = 0.5
    assert field.value == pytest.approx(1 - 10**-0.5)
    back.click()
    assert field.value == threshold, "and comes back to it"


def test_the_explorer_says_what_follows_from_a_threshold(samples, shown):
    field = widgets.threshold_explorer(*samples, 0.9)
    [slider], [picture] = parts(shown[0], ipywidgets.FloatSlider), parts(shown[0], ipywidgets.Image)
    before = picture.value
    slider.value = 2.0
    assert field.value == pytest.approx(0.99) and picture.value != before
    rates = Scores(*samples).rates_at(field.value)
    assert all(f"{name} {rate:.1%}" in line(shown[0]) for name, rate in rates.items())
    field.value = 0.999
    assert slider.value == pytest.approx(3, abs=0.01)
    slider.value = slider.max
    assert field.value == 1


def test_the_table_and_the_marks_move(samples):
    figure = ThresholdFigure(*samples)
    for threshold in (0.5, 0.8):
        figure.picture(threshold)
        rates = figure.scores.rates_at(threshold)
        assert figure.line.get_xdata()[0] == pytest.approx(-np.log10(1 - threshold))
        [fpr], [ccr] = figure.dots["unknown unknown"].get_data()
        assert (fpr, ccr) == pytest.approx((rates["FPR of unknown unknown"], rates["CCR"]))
        rejected = int(figure.table.artists[1, "rejected"][1].get_text())
        of_ones = figure.scores.scores[figure.scores.digits == 1]
        assert rejected == (of_ones < threshold).sum()


def test_a_new_view_takes_a_tenth_of_a_second(samples):
    figure = ThresholdFigure(*samples)
    figure.picture(0.5)
    times = []
    for threshold in np.linspace(0.1, 0.99, 7):
        before = time.process_time()
        figure.picture(threshold)
        times.append(time.process_time() - before)
    assert min(times) < 0.1, "of this process alone, whatever else the machine does"


# ---- the logits ----


def test_adding_a_constant_moves_the_literal_formula_alone(shown):
    widgets.logit_sliders(standins.entropic_open_set_loss, standins.confidence)
    add, reset = parts(shown[0], ipywidgets.Button)
    before = line(shown[0])
    add.click()
    assert "With 10 added" in line(shown[0])
    figure = LogitFigure()
    for target in ("4", "unknown"):
        still, moved = figure.values([2, 0, 0, 0], target), figure.values([12, 10, 10, 10], target)
        assert moved["loss"] == pytest.approx(still["loss"], abs=1e-5)
        assert moved["literal"][0] == pytest.approx(still["literal"][0] - 7.5, abs=1e-4)
    reset.click()
    assert line(shown[0]) == before


def test_the_literal_formula_is_the_sheet_s():
    z, t = torch.tensor([1.0, 2.0, 0.0, 0.0]), torch.tensor([0.0, 1.0, 0.0, 0.0])
    expected = -(t * z).sum() + torch.logsumexp(z, 0) / 4
    assert LogitFigure().values(z.tolist(), "5")["literal"][0] == pytest.approx(expected.item())


def test_logits_show_the_student_s_own_loss(shown):
    widgets.logit_sliders(lambda z, t: 7 + 0 * z.sum())
    assert "loss 7.00" in line(shown[0]) and "Confidence" not in line(shown[0])


def test_logits_and_target_can_be_moved(shown):
    sliders = widgets.logit_sliders(confidence=standins.confidence)
    [target] = parts(shown[0], ipywidgets.ToggleButtons)
    target.value = "9"
    sliders[0].value, sliders[3].value = 0, 8
    assert "Confidence 1.00." in line(shown[0]) and "loss 0.00" in line(shown[0])


# ---- the flower ----


def test_a_point_of_the_flower_shows_its_digit(shown):
    features, digits = np.array([[5.0, 5], [-5, 5], [0, 0]]), np.array([4, 6, 0])
    images = np.zeros((3, 28, 28))
    number = widgets.flower_explorer(features, digits, images)
    assert number.value == 1, "a never-seen digit first"
    figure = FlowerFigure(features, digits, images)
    width, height = figure.moving.canvas.get_width_height()
    picture = shown[0].children[0]
    for place, digit in enumerate(digits):
        x, y = figure.axes.transData.transform(features[place])
        picture.clicked = [x / width, 1 - y / height]
        assert number.value == place and f"Sample {place}: a {digit}, " in line(shown[0])
        assert picture.alt in line(shown[0])


def test_the_never_seen_digits_come_one_after_the_other(shown):
    number = widgets.flower_explorer(np.eye(4, 2), [1, 4, 6, 0], np.zeros((4, 28, 28)))
    [forward] = parts(shown[0], ipywidgets.Button)
    places = []
    for _ in range(3):
        places.append(number.value)
        forward.click()
    assert places == [0, 2, 0]


# ---- drawing ----


def test_the_answer_is_the_network_s():
    images, _ = data.read(train=False)
    own = network()
    with torch.no_grad():
        logits, features = own(images[:5, None] / 255)
    scores = torch.softmax(logits, dim=1)
    for place in range(5):
        score = scores[place].max().item()
        for threshold, accepted in ((score - 1e-3, True), (score + 1e-3, False)):
            answer = Answering(own, threshold).answer(images[place].numpy())
            assert answer["score"] == pytest.approx(score) and answer["accepted"] is accepted
            assert answer["digit"] == data.KNOWN[scores[place].argmax()]
            assert answer["magnitude"] == pytest.approx(features[place].norm().item(), rel=1e-5)


def test_buttons_put_in_digits_of_each_kind(shown):
    field = widgets.draw_digit(network(), 0.9)
    buttons = {button.description: button for button in parts(shown[0], ipywidgets.Button)}
    assert list(buttons) == [*plots.KINDS, "clear"]
    images, digits = data.read(train=False)
    for name, kind in plots.KINDS.items():
        buttons[name].click()
        [place] = [place for place, image in enumerate(images) if image.ravel().tolist() == field.pixels]
        assert int(digits[place]) in kind.digits and field.seen == field.pixels and not field.drawn
    buttons["clear"].click()
    assert not any(field.pixels) and field.answer == {"verdict": "Draw a digit."}


def test_one_digit_becomes_another(shown):
    field = widgets.draw_digit(network(), 0.9)
    [morph] = parts(shown[0], ipywidgets.FloatSlider)
    end = np.array(field.pixels)
    morph.value = 0
    begin = np.array(field.pixels)
    assert (begin != end).any() and morph.description == "4 → 1"
    morph.value = 0.5
    assert field.pixels == pytest.approx((begin + end) / 2, abs=0.51)


def test_what_is_drawn_is_put_in_the_middle():
    drawn = np.zeros((28, 28))
    drawn[2:12, 1:4] = 255
    seen = as_in_mnist(drawn)
    rows, columns = np.nonzero(seen)
    assert rows.max() - rows.min() + 1 == 20, "as high as MNIST's digits"
    assert rows.mean() == pytest.approx(13.5, abs=1) and columns.mean() == pytest.approx(13.5, abs=1)
    assert not as_in_mnist(np.zeros((28, 28))).any()


def test_what_is_drawn_gets_an_answer(shown):
    field = widgets.draw_digit(network(), 0.9)
    drawn = np.zeros((28, 28), dtype=int)
    drawn[2:12, 1:4] = 255
    field.set_trait("drawn", True)
    field.pixels = drawn.ravel().tolist()
    assert field.seen == as_in_mnist(drawn).astype(int).ravel().tolist()
    assert field.answer["details"] == Answering(network(), 0.9).answer(as_in_mnist(drawn))["details"]


def test_the_code_of_the_widgets_loads_nothing():
    for code in (widgets.drawing.Field._esm, widgets.flower.Picture._esm):
        source = str(code)
        assert "export default { render }" in source
        assert not any(word in source for word in ("http", "import ", "import(", "fetch("))
