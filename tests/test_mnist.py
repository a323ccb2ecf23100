"""The reference solution on the real MNIST. Takes minutes, so it runs only if OPEN_SET_TEST_MNIST names its folder:

OPEN_SET_TEST_MNIST=FOLDER pytest -s tests/test_mnist.py
"""

import os
import time

import pytest
import torch
from course import SOLUTIONS

from grader.demo import answers
from helpers.notebook import earlier, settings

FOLDER = os.environ.get("OPEN_SET_TEST_MNIST")


@pytest.mark.skipif(not FOLDER, reason="OPEN_SET_TEST_MNIST names no folder with the real MNIST")
def test_the_solution_reaches_a_ccr_above_95_percent_for_an_fpr_below_10_percent(monkeypatch):
    monkeypatch.setenv("OPEN_SET_DATA", os.path.abspath(FOLDER))
    monkeypatch.delenv("OPEN_SET_EPOCHS", raising=False)
    monkeypatch.chdir(SOLUTIONS)
    task10 = {"torch": torch}
    for name in ("correct_classification_rate", "false_positive_rate", "select_threshold"):
        exec(answers()[name], task10)

    def loader(purpose, **options):
        return torch.utils.data.DataLoader(earlier.OpenSetDataset(purpose), batch_size=64, **options)

    started = time.perf_counter()
    torch.manual_seed(8)
    network = earlier.Network().to(settings.device())
    earlier.fit(
        network,
        settings.MovedToDevice(loader("train", shuffle=True)),
        settings.MovedToDevice(loader("validation")),
        settings.epochs(),
    )
    logits, _, targets = earlier.extract(network.cpu(), loader("test"))
    known, known_targets, unknown_unknown = earlier.split_known_unknown(logits, targets)
    threshold = task10["select_threshold"](unknown_unknown, 0.1)
    ccr = task10["correct_classification_rate"](known, known_targets, threshold)
    fpr = task10["false_positive_rate"](unknown_unknown, threshold)
    print(
        f"\n{settings.epochs()} epochs on {settings.device()} in {time.perf_counter() - started:.0f} s: "
        f"CCR {ccr:.4f} at FPR {fpr:.4f}, threshold {threshold:.4f}"
    )
    assert fpr <= 0.1
    assert ccr > 0.95
