"""Mutants that no check need refuse, and why: name -> reason -> the changed lines, as they read in the mutant.

A mutant is listed if it does the same, or something else that the task allows. test_mutants.py fails if a line here is
no mutant any more, or if a check catches it.
"""

NO_ORDER = "the order does not matter: all that is asked is what is among them"
SAME_LENGTH = "these have one entry for each sample, too"
BOTH_ZERO = "all of them begin with the same value"
STILL_FAR_APART = "the logits still lie so far apart that the confidences differ by less than the tolerance"
SAME_KIND = "another digit with the same target vector"
NO_DIGIT = "what is no digit at all is as unknown as 0"
SYMMETRIC = "the comparison is the same in both directions, up to a tolerance that does not matter"
ONE_OR_ZERO = "each target vector of a known class has a 1 and a 0, that of an unknown one has neither"

EQUIVALENT = {
    "test_target_vector": {
        "10 is an unknown digit to every function under test": ("for digit in range(11):",),
        "each mistake that the text lists shows in two entries or more": (
            "for index in list(range(4))[1:]:",
            "for index in list(range(4))[:-1]:",
            "for index in range(3):",
        ),
        "True, 1 and 1.0 are equal": (
            "expected = 0.25 if digit not in known else (known[index] == digit)",
            "expected = 0.25 if digit not in known else int(known[index] == digit)",
        ),
    },
    "OpenSetDigits": {
        NO_ORDER: (
            "known, known_unknown, unknown_unknown = [5, 4, 8, 9], [0, 2, 3, 7], [1, 6]",
            "known, known_unknown, unknown_unknown = [4, 8, 5, 9], [0, 2, 3, 7], [1, 6]",
            "known, known_unknown, unknown_unknown = [4, 5, 9, 8], [0, 2, 3, 7], [1, 6]",
            "known, known_unknown, unknown_unknown = [4, 5, 8, 9], [2, 0, 3, 7], [1, 6]",
            "known, known_unknown, unknown_unknown = [4, 5, 8, 9], [0, 3, 2, 7], [1, 6]",
            "known, known_unknown, unknown_unknown = [4, 5, 8, 9], [0, 2, 7, 3], [1, 6]",
            "known, known_unknown, unknown_unknown = [4, 5, 8, 9], [0, 2, 3, 7], [6, 1]",
            'if purpose in ("validation", "train"):',
        ),
    },
    "OpenSetDataset": {
        "the `target_vector` that the notebook has takes a tensor with one number as well": (
            "target = target_vector(self.targets[index])",
        ),
    },
    "test_data_loader": {
        NO_ORDER: (
            "legal = [target_vector(digit) for digit in (5, 4, 8, 9, 0)]",
            "legal = [target_vector(digit) for digit in (4, 8, 5, 9, 0)]",
            "legal = [target_vector(digit) for digit in (4, 5, 9, 8, 0)]",
            "legal = [target_vector(digit) for digit in (4, 5, 8, 0, 9)]",
        ),
        SAME_KIND: ("legal = [target_vector(digit) for digit in (4, 5, 8, 9, 1)]",),
        NO_DIGIT: ("legal = [target_vector(digit) for digit in (4, 5, 8, 9, -1)]",),
        SAME_LENGTH: (
            'assert inputs.shape == (len(targets), 1, 28, 28), "inputs have the wrong shape"',
            'assert targets.shape == (len(targets), 4), "targets have the wrong shape"',
        ),
        "a target of another shape equals no legal target vector either": (
            'pass # assert targets.shape == (len(inputs), 4), "targets have the wrong shape"',
        ),
        "the train purpose has unknown samples, and no integers equal their legal target vector": (
            'pass # assert targets.is_floating_point(), "targets are not floating point"',
            'assert inputs.is_floating_point(), "targets are not floating point"',
        ),
        SYMMETRIC: (
            'assert any(torch.equal(vector, target) for vector in legal), f"{target} is no target vector"',
            'assert any(torch.allclose(target, vector) for vector in legal), f"{target} is no target vector"',
        ),
    },
    "split_known_unknown": {
        ONE_OR_ZERO: ("known = (targets == 0).any(dim=1)",),
    },
    "EntropicOpenSetLoss": {
        SAME_LENGTH: (
            "return -(targets * log_y).sum() / len(targets)",
            "return -(targets * log_y).sum() / len(log_y)",
            "return grad_output * (log_y.exp() - targets) / len(log_y), None",
        ),
    },
    "confidence": {
        ONE_OR_ZERO: ("known = (targets == 0).any(dim=1)",),
        "these have one column for each class, too": (
            "of_unknown = 1 - y.max(dim=1).values + 1 / logits.shape[1]",
            "of_unknown = 1 - y.max(dim=1).values + 1 / targets.shape[1]",
        ),
    },
    "test_confidence": {
        NO_DIGIT: ("targets = torch.stack([target_vector(4), target_vector(8), target_vector(-1)])",),
        STILL_FAR_APART: (
            "optimal = torch.tensor([[21.0, 0.0, 0.0, 0.0], [0.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 1.0, 0.0, 0.0], [0.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 0.0, 1.0, 0.0], [0.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 0.0, 0.0, 1.0], [0.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 0.0, 0.0, 0.0], [1.0, 0.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 0.0, 0.0, 0.0], [0.0, 1.0, 20.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 0.0, 0.0, 0.0], [0.0, 0.0, 21.0, 0.0], [3.0, 3.0, 3.0, 3.0]])",
            "optimal = torch.tensor([[20.0, 0.0, 0.0, 0.0], [0.0, 0.0, 20.0, 1.0], [3.0, 3.0, 3.0, 3.0]])",
            "wrong = torch.tensor([[21.0, 0.0, 0.0, 0.0], [20.0, 0.0, 0.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 1.0, 0.0, 0.0], [20.0, 0.0, 0.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 0.0, 1.0, 0.0], [20.0, 0.0, 0.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 0.0, 0.0, 1.0], [20.0, 0.0, 0.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [21.0, 0.0, 0.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [20.0, 1.0, 0.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [20.0, 0.0, 1.0, 0.0]])",
            "wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [20.0, 0.0, 0.0, 1.0]])",
        ),
        "the network is as sure of another known class": (
            "wrong = torch.tensor([[20.0, 0.0, 0.0, 0.0], [0.0, 20.0, 0.0, 0.0]])",
        ),
        SAME_KIND: (
            "targets = torch.stack([target_vector(4), target_vector(8), target_vector(1)])",
            "targets = torch.stack([target_vector(5), target_vector(0)])",
            "targets = torch.stack([target_vector(5), target_vector(2)])",
        ),
        SYMMETRIC: (
            'assert torch.allclose(torch.ones(3), confidence(optimal, targets), atol=1e-3), "optimal logits give 1"',
            'assert torch.allclose(expected, confidence(wrong, targets), atol=1e-3), "a network that is surely wrong"',
        ),
        "these logits leave so little to round that torch's own tolerance is enough": (
            'assert torch.allclose(confidence(optimal, targets), torch.ones(3)), "optimal logits give 1"',
            'assert torch.allclose(confidence(wrong, targets), expected), "a network that is surely wrong"',
        ),
    },
    "Network": {
        "one nonlinearity before the fully-connected layers is enough; none between them is asked for": (
            "x = self.pool(self.conv1(x))",
            "x = self.pool(self.conv2(x))",
            "features = self.fc1(torch.flatten(x, 1))",
        ),
    },
    "train_epoch": {
        BOTH_ZERO: (
            "known_sum, loss_sum, unknown_sum = 0, 0, 0",
            "loss_sum, unknown_sum, known_sum = 0, 0, 0",
            "unknown_count, known_count = 0, 0",
        ),
        "the network clears the gradients of the same parameters": ("network.zero_grad()",),
        "`.item()` lets go of the graph": (
            "known, _, unknown = split_known_unknown(confidence(logits, targets), targets)",
        ),
        SAME_LENGTH: (
            "loss_sum += loss.item() * len(targets)",
            "loss_sum += loss.item() * len(logits)",
            "loss_sum += loss.item() * len(features)",
            "known_count += len(_)",
        ),
    },
    "validate": {
        BOTH_ZERO: (
            "known_sum, loss_sum, unknown_sum = 0, 0, 0",
            "loss_sum, unknown_sum, known_sum = 0, 0, 0",
            "unknown_count, known_count = 0, 0",
        ),
        "`torch.no_grad()` saves time and memory; nothing changes without it, for nobody calls `backward`": (
            "if True:",
            "with torch.enable_grad():",
        ),
        SAME_LENGTH: (
            "loss_sum += loss.item() * len(targets)",
            "loss_sum += loss.item() * len(logits)",
            "loss_sum += loss.item() * len(features)",
            "known_count += len(_)",
        ),
    },
    "fit": {
        "the progress bar is the student's choice": (
            "for epoch in range(epochs):",
            "for epoch in progress_bar(range(epochs), ''):",
        ),
    },
    "extract": {
        BOTH_ZERO: (
            "all_features, all_logits, all_targets = [], [], []",
            "all_logits, all_targets, all_features = [], [], []",
        ),
    },
    "plot_magnitudes": {
        "NumPy takes a tensor with one number as well": (
            "largest = max(group.max() for group in (known, known_unknown, unknown_unknown))",
        ),
        NO_ORDER: (
            "largest = max(group.max().item() for group in (known_unknown, known, unknown_unknown))",
            "largest = max(group.max().item() for group in (known, unknown_unknown, known_unknown))",
        ),
        "bins are free as long as they are shared and hold all samples": (
            "edges = np.linspace(0, largest)",
            "edges = np.linspace(-1, largest, 31)",
            "edges = np.linspace(0, largest, 30)",
            "edges = np.linspace(0, largest, 32)",
        ),
        "a legend of the figure is one, too": ("figure.legend()",),
    },
    "correct_classification_rate": {
        SAME_LENGTH: (
            "return correct.sum().item() / len(targets)",
            "return correct.sum().item() / len(correct)",
            "return correct.sum().item() / len(scores)",
            "return correct.sum().item() / len(classes)",
        ),
    },
    "false_positive_rate": {
        SAME_LENGTH: ("return (scores >= threshold).sum().item() / len(scores)",),
    },
    "select_threshold": {
        "the last score of the loop is the largest": ("return score.max().item() + 1e-6",),
    },
}
