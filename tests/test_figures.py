"""Figures return what they drew, and say it."""

import itertools

import matplotlib.pyplot as plt
import numpy as np
import pytest
import torch
from figure_samples import text

from grader import ready_made as maker
from helpers import standins
from helpers.notebook import data, plots
from helpers.notebook.plots import ready_made, style
from helpers.notebook.plots.rates import FAR, Scores, opened
from helpers.notebook.plots.samples import BAR, GAP, SIDE, pictures
from helpers.notebook.probes.probing import StandInHandedIn, quietly
from helpers.standins.task01 import TABLE

pytestmark = pytest.mark.usefixtures("closed")


def drawn_digits(figure) -> list[int]:
    """How many digits stand in each row of a figure."""
    sheet = figure.axes[0].images[0].get_array()
    return [int((~sheet.mask[row, :: SIDE + GAP]).sum()) for row in range(0, len(sheet), SIDE + GAP)]


# ---- one figure after the other ----


def test_digits(drawn, capsys):
    dataset = standins.OpenSetDigits("test")
    counts = plots.digits(dataset.data, dataset.targets)
    assert counts == dict.fromkeys((1, 4, 5, 6, 8, 9), 100)
    assert drawn_digits(drawn()) == [6] * 6
    assert "100 images of each of these digits: 1, 4, 5, 6, 8, 9." in text(capsys)


def test_the_kinds_of_digits_are_named_in_their_colours(drawn):
    plots.digits(torch.zeros(3, 28, 28), [1, 2, 4])
    labels = drawn().axes[0].get_yticklabels()
    assert [label.get_text() for label in labels] == ["unknown unknown 1", "known unknown 2", "known 4"]
    assert [label.get_color() for label in labels] == [plots.GREEN, plots.ORANGE, plots.BLUE]
    drawn().draw_without_rendering()
    assert all(label.get_window_extent().x0 >= 0 for label in labels), "a label is cut off"


def test_digits_of_which_there_are_few(drawn, capsys):
    assert plots.digits(torch.zeros(3, 28, 28), [4, 4, 9]) == {4: 2, 9: 1}
    assert drawn_digits(drawn()) == [2, 1]
    assert "Images of each digit: 2 of 4, 1 of 9." in text(capsys)


def test_each_digit_is_drawn_in_its_place():
    _, axes = plt.subplots()
    ends = pictures(axes, [[np.eye(28), 1 - np.eye(28)], [np.zeros((28, 28))]], above=3, below=5)
    assert ends == [28, 63] and axes.get_ylim() == (68, -3)
    [sheet] = [image.get_array() for image in axes.images]
    assert (sheet[:28, :28] == np.eye(28)).all() and (sheet[:28, 30:58] == 1 - np.eye(28)).all()
    assert (sheet[35:63, :28] == 0).all()
    assert sheet.mask[:28, 28:30].all() and sheet.mask[28:35].all() and sheet.mask[:, 58:].all(), "nothing between"


def test_samples(drawn, capsys):
    labels = torch.tensor([6, 9, 0, 1, 4, 4])
    vectors = plots.samples(torch.zeros(6, 28, 28), labels, torch.from_numpy(TABLE)[labels])
    assert vectors == [TABLE[digit].tolist() for digit in (4, 9, 0, 1, 6)], "known first, one of each digit"
    [axes] = drawn().axes
    assert [words.get_text().split()[-1] for words in axes.texts] == ["4", "9", "0", "1", "6"]
    assert [bar.get_height() for bar in axes.patches] == (-BAR * TABLE[[4, 9, 0, 1, 6]]).ravel().tolist()
    assert "Of 5 samples, 2 have a target vector with a 1, 3 have none." in text(capsys)


@pytest.mark.parametrize(("factor", "apart"), [(1, 0.0), (-1, 1.5), (1 / 3, 0.5)])
def test_gradients(drawn, capsys, factor, apart):
    logits = torch.zeros(3, 4)
    targets = torch.eye(4)[:3]
    drawings = plots.gradients(logits, targets, factor * (0.25 - targets) / 3)
    assert drawings["softmax"] == [[0.25] * 4] * 3 and drawings["target"] == targets.tolist()
    assert f"is {apart:.2f}." in text(capsys)
    above, below = drawn().axes
    assert [words.get_text() for words in above.texts] == ["sample 1", "sample 2", "sample 3"]
    heights = [bar.get_height() for bar in below.patches]
    assert heights == [value for kind in ("expected", "yours") for sample in drawings[kind] for value in sample]
    places = [bar.get_center()[0] for bar in below.patches[:12]]
    assert places == pytest.approx([sample * 5 + number - 0.2 for sample in range(3) for number in range(4)])


def test_the_simplex(drawn, capsys):
    logits, targets = torch.tensor([[2.0, 0, 0], [0, 0, 3.0]]), torch.tensor([[0, 1.0, 0], [1 / 3] * 3])
    ends = plots.simplex(plots.descend(standins.entropic_open_set_loss, logits, targets), targets)
    assert ends["begin"][0][0] > 0.7 and ends["end"][0][1] > 0.9, "a known sample runs to its corner"
    assert max(ends["end"][1]) == pytest.approx(1 / 3, abs=0.02), "an unknown sample runs to the middle"
    assert f"{ends['end'][0][1]:.2f} on average" in text(capsys)


def test_the_simplex_shows_a_loss_that_does_nothing(capsys):
    targets = torch.tensor([[0, 1.0, 0], [1 / 3] * 3])
    ends = plots.simplex(
        plots.descend(lambda z, t: z.sum() * 0, torch.tensor([[2.0, 0, 0], [0, 0, 3.0]]), targets), targets
    )
    assert ends["begin"] == ends["end"]


def test_confidence_curves(drawn, capsys):
    curves = plots.confidence_curves(standins.confidence)
    assert curves["known"][-1] == pytest.approx(1, abs=0.01)
    assert max(curves["unknown"]) == pytest.approx(1)
    assert [line.get_ydata().tolist() for line in drawn().axes[0].lines[:2]] == [curves["known"], curves["unknown"]]
    assert "largest (1.00) where the logit is 0.0." in text(capsys)


def test_training_curves(drawn, capsys):
    history = [((3.0, 0.2, 0.3), (2.0, 0.4, 0.5)), ((1.0, 0.6, 0.7), (0.9, 0.8, 0.75))]
    curves = plots.training_curves(history)
    assert curves["training loss"] == [3, 1] and curves["validation unknown"] == [0.5, 0.75]
    assert len(drawn().axes[0].lines) == 3 and len(drawn().axes[1].lines) == 4
    assert drawn().axes[0].lines[-1].get_ydata()[0] == pytest.approx(np.log(4) / 2), "the floor"
    said = text(capsys)
    assert "loss from 2.00 to 0.90 (floor 0.69)" in said and "0.80 of known and 0.75 of unknown" in said


def test_the_floor_follows_the_share_of_unknown_samples(drawn, capsys):
    plots.training_curves([((3.0, 0.2, 0.3), (2.0, 0.4, 0.5))], unknown=0.25)
    assert "(floor 0.35)" in text(capsys)


@pytest.mark.parametrize("history", [5, [0.3, 0.2], [(0.3, 0.2)], [((1, 2), (3, 4))], [(("a",) * 3,) * 2], {"loss": 1}])
def test_training_curves_of_something_else(history, capsys):
    assert plots.training_curves(history) == {}
    assert capsys.readouterr().out.startswith("Nothing to see yet: `fit` returned no list of pairs (train,\n")
    assert not plt.get_fignums()


def test_training_curves_of_nothing(capsys):
    assert plots.training_curves([]) == {}
    assert capsys.readouterr().out == "Nothing to see yet: train first.\n"
    assert not plt.get_fignums()


def test_magnitude_curves():
    axes = plots.magnitude_curves(torch.tensor([5.0, 6]), torch.tensor([1.0, 2]), torch.tensor([3.0]))
    assert [text.get_text() for text in axes.get_legend().get_texts()] == list(plots.KINDS)


def test_the_student_s_histograms_fit_any_theme(drawn, capsys):
    groups = torch.tensor([5.0, 6, 9]), torch.tensor([1.0, 2]), torch.tensor([3.0])
    medians = plots.show_histograms(standins.plot_magnitudes(*groups), *groups)
    assert medians == {"known": 6, "known unknown": 1.5, "unknown unknown": 3}
    assert "known 6.0, known unknown 1.5, unknown unknown 3.0." in text(capsys)
    assert drawn().get_facecolor()[3] == 0 and drawn().axes[0].get_facecolor()[3] == 0


def test_magnitudes_and_scores(drawn, samples, capsys):
    logits, digits, _, lengths = samples
    values = plots.magnitudes_and_scores(lengths, logits, digits)
    said = text(capsys)
    for name, kind in plots.KINDS.items():
        of_kind = lengths[np.isin(digits, kind.digits)]
        assert values[name]["magnitude"] == sorted(of_kind.tolist())
        assert f"{name} {np.median(of_kind):.1f}" in said
    assert all(axes.get_xscale() == "log" for axes in drawn().axes)


def test_the_flower(drawn, capsys):
    digits = np.array([4, 0, 1, 4])
    medians = plots.flower(np.full((4, 2), 3.0), [[3, 4], [0, 1], [0, 2], [6, 8]], digits)
    assert medians["entropic open-set loss"] == {"known": 7.5, "known unknown": 1, "unknown unknown": 2}
    assert "known 7.5, known unknown 1.0, unknown unknown 2.0" in text(capsys)
    assert [axes.get_title() for axes in drawn().axes] == list(medians)


def test_the_ready_made_flower_shows_what_it_says(capsys):
    medians = plots.flower()
    entropic, closed_set = medians["entropic open-set loss"], medians["closed-set loss"]
    assert entropic["known unknown"] < entropic["unknown unknown"] < entropic["known"]
    assert entropic["known unknown"] < 0.2 * entropic["known"], "a ball at the origin"
    assert min(closed_set.values()) > 0.4 * closed_set["known"], "unknown petals are long, too"
    assert f"known {entropic['known']:.1f}" in text(capsys)


def test_a_flower_of_ones_own():
    network = plots.flower_network()
    features = plots.flower_features(network)
    assert features.shape == ready_made.flower().entropic.shape and (features < 0).any(), "no ReLU before the logits"
    plots.flower(entropic=features)


def test_the_ready_made_file_is_small():
    assert ready_made.FILE.stat().st_size < 200_000


def test_the_ready_made_file_can_be_made_again(tmp_path, monkeypatch):
    monkeypatch.setattr(maker, "EPOCHS", 0)
    maker.make(tmp_path / "made.npz")
    with np.load(tmp_path / "made.npz") as made, np.load(ready_made.FILE) as shipped:
        assert made.files == shipped.files
        assert all(made[name].shape == shipped[name].shape for name in made.files)
        assert all(made[name].dtype == shipped[name].dtype for name in made.files)


def test_a_closed_set_network_is_fooled(drawn, capsys):
    shares = plots.fooled()
    assert 0.6 < shares["closed-set network"] < 0.9
    number = round(200 * shares["closed-set network"])
    assert f"Of 200 images of 1 and 6, which it has never seen, the closed-set network is sure of {number} " in text(
        capsys
    )
    titles = [words.get_text() for words in drawn().axes[0].texts if words.get_text().startswith("a ")]
    assert titles == ["a 1"] * 3 + ["a 6"] * 3


def test_the_closed_set_network_knows_its_digits():
    images, digits = data.read(train=False)
    known = np.isin(digits, data.KNOWN)
    named = np.array(data.KNOWN)[ready_made.closed_set_logits(images[known]).argmax(1)]
    assert (named == digits[known].numpy()).mean() > 0.9


def test_ones_own_network_stands_beside_it(drawn, samples, capsys):
    logits, digits, images, _ = samples
    shares = plots.fooled(logits, images, digits)
    scores = Scores(logits, digits).of["unknown unknown"]
    assert shares["your network"] == pytest.approx((scores >= 0.9).mean())
    assert f"your network is sure of {(scores >= 0.9).sum()} " in text(capsys)
    said = [words for words in drawn().axes[0].texts if ": " in words.get_text()]
    assert [words.get_text().split(": ")[0] for words in said] == ["closed", "yours"] * 6
    for words in said:
        assert (words.get_color() == style.MARK) == (float(words.get_text().split()[-1]) >= 0.9)


# ---- rates ----


@pytest.mark.parametrize("threshold", [0, 0.25, 0.5, 0.7, 0.9, 0.99, 1.0])
def test_rates_are_counts(samples, threshold):
    logits, digits, _, _ = samples
    scores, named = torch.softmax(logits, dim=1).max(dim=1)
    known = torch.isin(digits, torch.tensor(data.KNOWN))
    right = (torch.tensor(data.KNOWN)[named] == digits) & known & (scores >= threshold)
    rates = Scores(logits, digits).rates_at(threshold)
    assert rates["CCR"] == pytest.approx(right.sum() / known.sum())
    for name in ("known unknown", "unknown unknown"):
        members = torch.isin(digits, torch.tensor(plots.KINDS[name].digits))
        assert rates[f"FPR of {name}"] == pytest.approx((scores[members] >= threshold).float().mean())


def test_a_score_that_equals_the_threshold_counts(samples):
    logits, digits, _, _ = samples
    unknown = logits[torch.isin(digits, torch.tensor(data.UNKNOWN_UNKNOWN))]
    for score in torch.softmax(unknown, dim=1).max(dim=1).values.unique()[::10]:
        expected = standins.false_positive_rate(unknown, score.item())
        rate = Scores(logits, digits).rates_at(score.item())["FPR of unknown unknown"]
        assert rate in (pytest.approx(expected), pytest.approx(expected + 1 / len(unknown))), "up to a rounded score"
        assert rate == pytest.approx((torch.softmax(unknown, dim=1).max(dim=1).values >= score).float().mean())


def test_rates(drawn, samples, capsys):
    logits, digits, _, _ = samples
    curves = plots.rates(logits, digits, 0.9)
    assert list(curves) == ["threshold", "CCR", "FPR of known unknown", "FPR of unknown unknown"]
    assert all(later <= earlier for curve in list(curves.values())[1:] for earlier, later in itertools.pairwise(curve))
    rates = Scores(logits, digits).rates_at(0.9)
    assert f"At τ = 0.9000: CCR {rates['CCR']:.1%}, FPR of known unknown" in text(capsys)


def test_the_axis_opens_up_near_one():
    assert opened([0, 0.9, 0.99, 0.999]) == pytest.approx([0, 1, 2, 3])
    assert opened([1, 1.1]).tolist() == [FAR, FAR]


def test_oscr_ends_at_closed_set_accuracy(drawn, samples, capsys):
    logits, digits, _, _ = samples
    lines = plots.oscr(logits, digits, 0.8, closed=ready_made.closed_set_logits(samples[2]))
    known = torch.isin(digits, torch.tensor(data.KNOWN))
    accuracy = (torch.tensor(data.KNOWN)[logits.argmax(1)] == digits)[known].float().mean().item()
    for line in lines.values():
        assert line["FPR"][0] == 1 and line["CCR"][0] == pytest.approx(accuracy)
        assert line["FPR"][-1] == 0 and line["CCR"][-1] == 0
    said = text(capsys)
    assert f"the CCR is {accuracy:.1%}: closed-set accuracy" in said
    assert f"CCR {Scores(logits, digits).rates_at(0.8)['CCR']:.1%}" in said
    assert drawn().axes[0].get_xscale() == "log"
    names = [words.get_text() for words in drawn().axes[0].get_legend().get_texts()]
    assert names == [*lines, *(f"closed-set: {name}" for name in lines), "your τ = 0.8000"]


def test_oscr_at_ten_percent_is_the_best_that_a_threshold_gives(samples, capsys):
    logits, digits, _, _ = samples
    plots.oscr(logits, digits)
    scores = Scores(logits, digits)
    rates = [scores.rates_at(threshold) for threshold in scores.thresholds()]
    best = max(rate["CCR"] for rate in rates if rate["FPR of unknown unknown"] <= 0.1)
    assert f"{best:.1%} on unknown unknown" in text(capsys)


def test_figures_that_compute_rates_are_no_answers(samples):
    logits, digits, _, _ = samples
    for name in ("correct_classification_rate", "false_positive_rate", "select_threshold"):
        with quietly(name), pytest.raises(StandInHandedIn):
            plots.oscr(logits, digits)


# ---- decisions ----


def test_confusion(samples, capsys):
    logits, digits, _, _ = samples
    table = plots.confusion(logits, digits, 0.9)
    assert list(table) == [4, 5, 8, 9, 0, 2, 3, 7, 1, 6] and list(table[4]) == ["4", "5", "8", "9", "rejected"]
    scores, named = torch.softmax(logits, dim=1).max(dim=1)
    for digit, answers in table.items():
        accepted = torch.tensor(data.KNOWN)[named[(digits == digit) & (scores >= 0.9)]].tolist()
        assert answers == {
            **{str(known): accepted.count(known) for known in data.KNOWN},
            "rejected": int((digits == digit).sum()) - len(accepted),
        }
    worst = max((0, 2, 3, 7, 1, 6), key=lambda digit: -table[digit]["rejected"])
    assert f"Of the unknown digits, {worst} is accepted most often" in text(capsys)


def test_the_gallery(drawn, samples, capsys):
    logits, digits, images, _ = samples
    rows = plots.gallery(images, logits, digits, each=5)
    scores = torch.softmax(logits, dim=1).max(dim=1).values
    assert [len(places) for places in rows.values()] == [5, 5, 5]
    for title, places in rows.items():
        kind = title.split("confident ")[1]
        members = torch.isin(digits, torch.tensor(plots.KINDS[kind].digits)).nonzero()[:, 0].tolist()
        ordered = sorted(scores[members].tolist(), reverse=title.startswith("most"))
        assert scores[places].tolist() == pytest.approx(ordered[:5]) and set(places) <= set(members)
    first = rows["least confident known"][0]
    assert f"The least confident known sample: a {digits[first]} that the network calls" in text(capsys)


def test_figures_take_what_there_is(samples):
    logits, digits, images, lengths = samples
    some = torch.isin(digits, torch.tensor([4, 8, 2]))
    given = logits[some].requires_grad_(), digits[some].numpy()
    plots.rates(*given, 0.5)
    assert list(plots.oscr(*given)) == ["known unknown"]
    assert list(plots.confusion(*given, 0.5)) == [4, 8, 2]
    assert list(plots.gallery(images[some], *given)) == ["most confident known unknown", "least confident known"]
    assert list(plots.magnitudes_and_scores(lengths[some.numpy()], *given)) == ["known", "known unknown"]
