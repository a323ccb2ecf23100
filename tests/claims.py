"""What the notebooks promise, measured: `python tests/claims.py`, on the data that OPEN_SET_DATA names.

Each claim is a sentence of a notebook, and a condition on what was measured with the solutions. A sentence that
promises an effect must hold on the 5,000 digits and on all of MNIST, where three epochs are enough
(OPEN_SET_EPOCHS=3, five minutes).
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass

import torch
from course import namespace_of

from grader.demo import answers
from helpers.notebook import data, settings
from helpers.notebook.plots import closed_set_logits
from helpers.tasks import TASKS


@dataclass(frozen=True)
class Claim:
    """A sentence of a task's notebook, what shows whether it is true, and when that is so.

    short: whether it shows after few epochs on the 5,000 digits, so that a test can measure it.
    """

    task: int
    sentence: str
    measure: Callable[["Lab"], list[float]]
    holds: Callable[..., bool]
    short: bool = True


class Lab:
    """Networks that the solutions train, each once."""

    def __init__(self, epochs: int):
        self.epochs = epochs
        self.names = namespace_of(TASKS[-1].names[-1])
        for name, source in answers().items():
            exec(compile(source, name, "exec"), self.names)
        self.batches = functools.cache(self._batches)
        self.trained = functools.cache(self._trained)

    def _batches(self, purpose: str) -> list:
        torch.manual_seed(8)
        dataset = self.names["OpenSetDataset"](purpose)
        return list(torch.utils.data.DataLoader(dataset, batch_size=64, shuffle=purpose == "train"))

    def untrained(self, seed: int = 8) -> torch.nn.Module:
        """Return a network that has learned nothing."""
        torch.manual_seed(seed)
        return self.names["Network"]()

    def _trained(self, rate: float = 0.05, momentum: float = 0.9, known_only: bool = False, seed: int = 8) -> tuple:
        """Return a network and the results of its epochs: training and validation, each with three means."""
        network = self.untrained(seed)
        optimizer = torch.optim.SGD(network.parameters(), lr=rate, momentum=momentum)
        history = []
        for _ in range(self.epochs):
            if known_only:
                _learn_known(network, self.batches("train"), optimizer)
            else:
                training = self.names["train_epoch"](network, self.batches("train"), optimizer)
                history.append((training, self.names["validate"](network, self.batches("validation"))))
        return network, history

    def groups(self, outputs: Callable, network: torch.nn.Module) -> list[torch.Tensor]:
        """Return one output of the network for known, known unknown and unknown unknown samples."""
        found = []
        for purpose in ("validation", "test"):
            logits, features, targets = self.names["extract"](network, self.batches(purpose))
            known, _, unknown = self.names["split_known_unknown"](outputs(logits, features), targets)
            found += [known, unknown]
        return [found[0], found[1], found[3]]

    def lengths(self, layers: int) -> list[float]:
        """Return the median length of the features of the three groups; layers: 1 before the ReLU, 0 behind it."""
        network, _ = self.trained()
        before = []
        hook = network.fc1.register_forward_hook(lambda layer, given, output: before.append(output))

        def chosen(logits, features):
            rows, before[:] = torch.cat(before), []
            return self.names["magnitudes"](rows if layers else features)

        try:
            return [group.median().item() for group in self.groups(chosen, network)]
        finally:
            hook.remove()


def _learn_known(network, batches, optimizer) -> None:
    """Train a plain classifier for an epoch: it sees known samples alone."""
    for images, targets in batches:
        known = (targets == 1).any(dim=1)
        loss = torch.nn.functional.cross_entropy(network(images[known])[0], targets[known])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def _sure_of_sevens(lab: Lab) -> list[float]:
    network, _ = lab.trained(known_only=True)
    dataset = lab.names["OpenSetDigits"]("validation")
    with torch.no_grad():
        logits, _ = network(dataset.data[dataset.targets == 7][:, None] / 255)
    return [(torch.softmax(logits, dim=1).amax(dim=1) > 0.9).float().mean().item()]


def _steps_with_the_factor(lab: Lab) -> list[float]:
    network = lab.untrained()
    optimizer = torch.optim.SGD(network.parameters(), lr=0.05, momentum=0.9)
    for step, (images, targets) in enumerate(lab.batches("train"), 1):
        logits, _ = network(images)
        loss = (torch.logsumexp(logits, dim=1) / 4 - (targets * logits).sum(dim=1)).mean()
        if not loss.isfinite():
            return [step]
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return [float("inf")]


def _confidences(lab: Lab, *arguments: float) -> list[float]:
    """Return the last confidences of known and unknown validation samples."""
    _, history = lab.trained(*arguments)
    return list(history[-1][1][1:])


def _thresholds(lab: Lab, seed: int = 8) -> list[float]:
    """Return the thresholds for an FPR of 10 % on known and on unknown unknowns, and the CCR at the two."""
    network, _ = lab.trained(seed=seed)
    logits = lab.groups(lambda logits, features: logits, network)
    targets = torch.cat([part for _, part in lab.batches("validation")])
    targets = targets[(targets == 1).any(dim=1)]
    found = [lab.names["select_threshold"](group, 0.1) for group in logits[1:]]
    return found + [lab.names["correct_classification_rate"](logits[0], targets, threshold) for threshold in found]


def _sure_of_never_seen(lab: Lab) -> list[float]:
    images, digits = data.read(train=False)
    never_seen = torch.isin(digits, torch.tensor(data.UNKNOWN_UNKNOWN))
    y = torch.softmax(torch.as_tensor(closed_set_logits(images[never_seen])), dim=1)
    return [(y.amax(dim=1) >= 0.9).double().mean().item()]


def _never_seen_accepted(lab: Lab) -> list[float]:
    """Return the FPR on unknown unknowns at the threshold for an FPR of 10 % on known unknowns."""
    network, _ = lab.trained()
    _, known_unknown, unknown_unknown = lab.groups(lambda logits, features: logits, network)
    threshold = lab.names["select_threshold"](known_unknown, 0.1)
    return [lab.names["false_positive_rate"](unknown_unknown, threshold)]


def _eight_networks(lab: Lab) -> list[float]:
    """Return the CCR of eight networks for an FPR of 10 % on unknown unknowns; on the 5,000 digits alone."""
    seeds = (1, 2, 8, 11, 12, 13, 14, 15) if data.name().startswith("5,000") else ()
    return [_thresholds(lab, seed)[-1] for seed in seeds]


CLAIMS = (
    Claim(1, "for about 75 of 100 images", _sure_of_never_seen, lambda share: 0.65 < share < 0.85),
    Claim(1, "also gives an answer for a 7, and is often sure of it.", _sure_of_sevens, lambda share: share > 0.5),
    Claim(5, "training ends in NaN after about 15 steps.", _steps_with_the_factor, lambda step: 10 <= step <= 20),
    Claim(
        7,
        "Then unknown digits have much smaller features than known digits",
        lambda lab: lab.lengths(0),
        lambda known, known_unknown, unknown_unknown: known > 2.5 * max(known_unknown, unknown_unknown),
    ),
    Claim(
        8,
        "0.05 and 0.9 are a good start.",
        _confidences,
        lambda known, unknown: min(known, unknown) > 0.85,
    ),
    Claim(
        8,
        "learning rates from 0.01 to 0.1 work",
        lambda lab: _confidences(lab, 0.01) + _confidences(lab, 0.1),
        lambda *confidences: min(confidences) > 0.8,
        short=False,
    ),
    Claim(
        8,
        "Without momentum, 0.01 is slow.",
        lambda lab: _confidences(lab, 0.01, 0) + _confidences(lab, 0.01),
        lambda known_without, _, known_with, __: known_without < known_with - 0.02,
        short=False,
    ),
    Claim(8, "0.5 is too large for both.", lambda lab: _confidences(lab, 0.5), lambda known, _: known < 0.5, False),
    Claim(
        8,
        "its confidence is 0.25 on known samples, and nearly 1 on unknown ones.",
        lambda lab: list(lab.names["validate"](lab.untrained(), lab.batches("validation"))[1:]),
        lambda known, unknown: abs(known - 0.25) < 0.02 and unknown > 0.9,
    ),
    Claim(
        9,
        "Before the ReLU, the known unknowns are the longest",
        lambda lab: lab.lengths(1),
        lambda known, known_unknown, unknown_unknown: known_unknown > max(known, unknown_unknown),
    ),
    Claim(
        9,
        "Mostly between",
        lambda lab: lab.lengths(0),
        lambda known, known_unknown, unknown_unknown: known_unknown < unknown_unknown < known,
    ),
    Claim(
        10,
        "that threshold accepts more than 80 of 100 never-seen digits",
        _never_seen_accepted,
        lambda rate: rate > 0.8,
        short=False,
    ),
    Claim(
        10,
        "mostly reach a CCR of 85 to 95% here.",
        _eight_networks,
        lambda *rates: sum(0.85 <= rate <= 0.95 for rate in rates) >= 0.75 * len(rates),
        short=False,
    ),
    Claim(
        10,
        "a threshold of about 0.3 is enough",
        _thresholds,
        lambda easy, hard, ccr_easy, ccr_hard: easy < 0.35 and ccr_easy > 0.95,
        short=False,
    ),
    Claim(
        10,
        "it has to be about 0.9 or more",
        _thresholds,
        lambda easy, hard, ccr_easy, ccr_hard: hard > 0.85 and ccr_hard < ccr_easy,
        short=False,
    ),
)


def main() -> int:
    """Measure and print each claim; return 1 if one does not hold."""
    lab = Lab(settings.epochs())
    failed = 0
    for claim in CLAIMS:
        values = claim.measure(lab)
        held = claim.holds(*values)
        failed += not held
        numbers = " ".join(f"{value:.3g}" for value in values)
        print(f"{'ok' if held else 'NO':<3}Task {claim.task:<3}{claim.sentence} [{numbers}]", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
