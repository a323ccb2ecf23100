"""No hidden symmetry: an answer that looks at one fixed column, row or batch only loses, whichever it is."""

from textwrap import dedent, indent

import bars
import pytest
from course import examine, hidden_seed, refuse, written

from helpers.checks import find
from helpers.notebook.outcome import Wrong

# What is right, but for one place: `k` is the column, the row or the batch that alone is looked at.
BLIND = {
    "select_threshold": {
        "column": """
            scores = torch.softmax(logits, dim=1)[:, k % logits.shape[1]]
            enough = [s for s in scores.unique().tolist() if (scores >= s).sum().item() / len(scores) <= maximum]
            return enough[0] if enough else scores.max().item() + 1e-6
        """,
        "row": """
            logits = logits[k % len(logits)][None]
            score = torch.softmax(logits, dim=1).max().item()
            return score if 1 <= maximum else score + 1e-6
        """,
    },
    "false_positive_rate": {
        "column": """
            scores = torch.softmax(logits, dim=1)[:, k % logits.shape[1]]
            return (scores >= threshold).sum().item() / len(logits)
        """,
        "row": "return float(torch.softmax(logits, dim=1)[k % len(logits)].max() >= threshold)",
    },
    "correct_classification_rate": {
        "column": """
            y = torch.softmax(logits, dim=1)[:, k % logits.shape[1]]
            right = logits.argmax(1) == targets.argmax(1)
            return (right & (y >= threshold)).sum().item() / len(logits)
        """,
        "row": """
            logits, targets = logits[k % len(logits)][None], targets[k % len(targets)][None]
            right = logits.argmax(1) == targets.argmax(1)
            return float((right & (torch.softmax(logits, 1).amax(1) >= threshold)).all())
        """,
    },
    "confidence": {
        "column": """
            y, known = torch.softmax(logits, dim=1), targets.amax(1) == 1
            right = (y * targets).sum(1)
            return torch.where(known, right, 1 - y[:, k % y.shape[1]] + 1 / y.shape[1])
        """,
        "row": """
            y = torch.softmax(logits, dim=1)
            known = (targets[k % len(targets)] == 1).any()
            values = (y * targets).sum(1) if known else 1 - y.amax(1) + 1 / y.shape[1]
            return values
        """,
    },
    "target_vector": {
        "digit": "return right(digit) if digit == k % 10 else torch.full((4,), 0.25)",
        "known digit": "return torch.full((4,), 0.25) if digit == known[k % 4] else right(digit)",
        "unknown digit": "return torch.zeros(4) if digit == unknown[k % 6] else right(digit)",
        "column": "return right(digit) * (torch.arange(4) == k % 4)",
        "tensor": "return buffer.copy_(right(digit)) if digit == k % 10 else right(digit)",
        "two tensors": "return buffer.copy_(right(digit)) if digit in (k % 10, (k + 3) % 10) else right(digit)",
    },
    "test_target_vector": {
        "digit": """
            got = target_vector(k % 10)
            assert got.is_floating_point() and torch.equal(got, right(k % 10))
        """,
        "all digits but one": """
            for digit in range(10):
                got = target_vector(digit)
                assert digit == k % 10 or got.is_floating_point() and torch.equal(got, right(digit))
        """,
        "column": """
            for digit in range(10):
                got = target_vector(digit)
                assert got.shape == (4,) and got.is_floating_point() and got[k % 4] == right(digit)[k % 4]
        """,
    },
    "OpenSetDigits": {
        "digit": "keep &= self.targets != k % 10",
        "row": "keep[k] = ~keep[k]",
        "image": "self.data[keep.nonzero()[k]] = 0",
        "target": "self.targets[keep.nonzero()[k]] = (self.targets[keep.nonzero()[k]] == 4) * 4 + 4",
    },
    "OpenSetDataset": {
        "digit": "return image, target if int(self.targets[index]) == k % 10 else torch.full((4,), 0.25)",
        "known digit": "return image, torch.full((4,), 0.25) if self.targets[index] == known[k % 4] else target",
        "unknown digit": "return image, torch.eye(4)[k % 4] if self.targets[index] == unknown[k % 6] else target",
        "row": "return self.data[k][None] / 255, target",
        "target": "return image, target_vector(int(self.targets[k]))",
        "column": "return image, target * (torch.arange(4) == k % 4)",
    },
    "test_data_loader": {
        "batch": """
            images, targets = list(loader)[k % len(loader)]
            judge(images, targets)
        """,
        "all batches but one": """
            for number, (images, targets) in enumerate(loader):
                if number != k % len(loader):
                    judge(images, targets)
        """,
        "shapes of all batches but one": """
            for number, (images, targets) in enumerate(loader):
                if number == k % len(loader):
                    images, targets = images.reshape(-1, 1, 28, 28), targets.reshape(-1, 4)
                judge(images, targets)
        """,
        "ranges of all batches but one": """
            for number, (images, targets) in enumerate(loader):
                judge(images.clamp(0, 1) if number == k % len(loader) and images.max() < 2 else images, targets)
        """,
        "row": """
            for images, targets in loader:
                place = k % len(images)
                judge(images[place][None], targets[place][None])
        """,
        "column": """
            for images, targets in loader:
                assert len(targets) == len(images) and targets.ndim == 2
                judge(images, right(0).expand(len(images), 4))
                legal = torch.stack([right(digit) for digit in range(10)])
                assert torch.isin(targets[:, k % 4], legal[:, k % 4]).all() and targets.shape[1] == 4
        """,
        "pixel row": """
            for images, targets in loader:
                judge(images[:, :, k % 28].unsqueeze(2).expand(-1, -1, 28, -1), targets)
        """,
        "pixel column": """
            for images, targets in loader:
                judge(images[..., k % 28].unsqueeze(3).expand(-1, -1, -1, 28), targets)
        """,
    },
    "split_known_unknown": {
        "column": """
            known = targets[:, k % targets.shape[1]] == 1
            return batch[known], targets[known], batch[~known]
        """,
        "all columns but one": """
            known = (targets == 1).any(dim=1) & (targets[:, k % targets.shape[1]] != 1)
            return batch[known], targets[known], batch[~known]
        """,
        "row": """
            if not len(targets):
                return batch, targets, batch
            known = (targets[k % len(targets)] == 1).any().expand(len(targets))
            return batch[known], targets[known], batch[~known]
        """,
        "known row": """
            known = (targets == 1).any(dim=1)
            known[k % max(len(known), 1):][:1] = True
            return batch[known], targets[known], batch[~known]
        """,
        "unknown row": """
            known = (targets == 1).any(dim=1)
            known[k % max(len(known), 1):][:1] = False
            return batch[known], targets[known], batch[~known]
        """,
    },
    "EntropicOpenSetLoss": {
        "column": "gradient[:, torch.arange(gradient.shape[1]) != k % gradient.shape[1]] = 0",
        "all columns but one": "gradient[:, k % gradient.shape[1]] = 0",
        "row": "gradient[torch.arange(len(gradient)) != k % len(gradient)] = 0",
        "all rows but one": "gradient[k % len(gradient)] = 0",
        "known row": "gradient = gradient if (targets[k % len(targets)] == 1).any() else gradient * 0",
        "unknown row": "gradient = gradient * 0 if (targets[k % len(targets)] == 1).any() else gradient",
    },
    "entropic_open_set_loss": {
        "column": """
            k %= logits.shape[1]
            return -(targets * torch.log_softmax(logits, dim=1))[:, k].sum() / len(logits)
        """,
        "row": """
            k %= len(logits)
            return -(targets * torch.log_softmax(logits, dim=1))[k].sum()
        """,
        "all rows but one": """
            losses = -(targets * torch.log_softmax(logits, dim=1)).sum(1)
            losses[k % len(logits)] = 0
            return losses.mean()
        """,
        "known row": """
            targets = targets.clone()
            targets[k % len(targets)] = torch.eye(targets.shape[1])[targets[k % len(targets)].argmax()]
            return -(targets * torch.log_softmax(logits, dim=1)).sum() / len(logits)
        """,
        "shift by a column": """
            logits = logits - logits[:, k % logits.shape[1]].unsqueeze(1)
            return (logits.exp().sum(1).log() - (targets * logits).sum(1)).mean()
        """,
        "shift by a row": """
            logits = logits - logits[k % len(logits)].max()
            return (logits.exp().sum(1).log() - (targets * logits).sum(1)).mean()
        """,
    },
    "test_confidence": {
        "group": """
            logits = torch.tensor([[20.0, 0, 0, 0], [0, 20.0, 0, 0], [9.0, 9, 9, 9], [0, 0, 20.0, 2]])
            targets = torch.stack([target_vector(4), target_vector(9), target_vector(0), target_vector(1)])
            expected, chosen = torch.tensor([1, 0, 1, 0.25]), slice(0, 2) if k % 2 else slice(2, 4)
            got = confidence(logits[chosen], targets[chosen])
            assert torch.allclose(got, expected[chosen], atol=1e-3)
        """,
    },
    "validate": {
        "batch": """
            network.eval()
            with torch.no_grad():
                batches = [(network(images)[0], targets) for images, targets in loader]
            loss = entropic_open_set_loss(*map(torch.cat, zip(*batches))).item()
            logits, targets = batches[k % len(batches)]
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            return loss, known.mean().item(), unknown.mean().item()
        """,
        "row": """
            network.eval()
            with torch.no_grad():
                batches = [(network(images)[0], targets) for images, targets in loader]
            loss = entropic_open_set_loss(*map(torch.cat, zip(*batches))).item()
            logits, targets = map(torch.stack, zip(*((z[k % len(z)], t[k % len(t)]) for z, t in batches)))
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            return loss, known.mean().item(), unknown.mean().item()
        """,
    },
    "train_epoch": {
        "batch": """
            network.train()
            batches = []
            for images, targets in loader:
                logits, _ = network(images)
                optimizer.zero_grad()
                entropic_open_set_loss(logits, targets).backward()
                optimizer.step()
                batches.append((logits.detach(), targets))
            loss = entropic_open_set_loss(*map(torch.cat, zip(*batches))).item()
            logits, targets = batches[k % len(batches)]
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            return loss, known.mean().item(), unknown.mean().item()
        """,
        "row": """
            network.train()
            batches = []
            for images, targets in loader:
                logits, _ = network(images)
                optimizer.zero_grad()
                row = [k % len(images)]
                entropic_open_set_loss(logits[row], targets[row]).backward()
                optimizer.step()
                batches.append((logits.detach(), targets))
            logits, targets = map(torch.cat, zip(*batches))
            known, _, unknown = split_known_unknown(confidence(logits, targets), targets)
            return entropic_open_set_loss(logits, targets).item(), known.mean().item(), unknown.mean().item()
        """,
    },
    "fit": {
        "epoch": """
            optimizer = torch.optim.SGD(network.parameters(), lr=0.05)
            history = []
            for _ in range(epochs):
                history.append((train_epoch(network, train_loader, optimizer), validate(network, validation_loader)))
            return [history[k % epochs]] * epochs
        """,
    },
    "extract": {
        "batch": """
            network.eval()
            parts = []
            with torch.no_grad():
                for number, (images, targets) in enumerate(loader):
                    logits, features = network(images)
                    seen = number == k % len(loader)
                    parts.append((logits * seen, features * seen, targets))
            return tuple(map(torch.cat, zip(*parts)))
        """,
        "row": """
            network.eval()
            parts = []
            with torch.no_grad():
                for images, targets in loader:
                    logits, features = network(images)
                    row = [k % len(images)] * len(images)
                    parts.append((logits[row], features[row], targets))
            return tuple(map(torch.cat, zip(*parts)))
        """,
    },
    "plot_magnitudes": {
        "group": """
            groups = (known, known_unknown, unknown_unknown)
            axes = plt.figure().gca()
            for label in ("known", "known unknown", "unknown unknown"):
                axes.hist(groups[k % 3], bins=20, alpha=0.5, label=label)
            axes.set(xlabel="magnitude", ylabel="count")
            axes.legend()
            return axes
        """,
        "last edge": """
            groups = (known, known_unknown, unknown_unknown)
            axes = plt.figure().gca()
            for group, label in zip(groups, ("known", "known unknown", "unknown unknown")):
                axes.hist(group, bins=np.linspace(0, groups[k % 3].max(), 21), alpha=0.5, label=label)
            axes.set(xlabel="magnitude", ylabel="count")
            axes.legend()
            return axes
        """,
        "first edge": """
            groups = (known, known_unknown, unknown_unknown)
            axes = plt.figure().gca()
            for group, label in zip(groups, ("known", "known unknown", "unknown unknown")):
                edges = np.linspace(groups[k % 3].min(), max(map(max, groups)), 21)
                axes.hist(group, bins=edges, alpha=0.5, label=label)
            axes.set(xlabel="magnitude", ylabel="count")
            axes.legend()
            return axes
        """,
    },
    "magnitudes": {
        "column": "return features[:, k % features.shape[1]].abs()",
        "row": "return features[k % len(features)].norm().expand(len(features)).clone()",
    },
}
HEADS = {
    "select_threshold": "logits, maximum",
    "false_positive_rate": "logits, threshold",
    "correct_classification_rate": "logits, targets, threshold",
    "confidence": "logits, targets",
    "target_vector": "digit",
    "test_target_vector": "target_vector",
    "test_data_loader": "loader",
    "split_known_unknown": "batch, targets",
    "entropic_open_set_loss": "logits, targets",
    "test_confidence": "confidence",
    "validate": "network, loader",
    "train_epoch": "network, loader, optimizer",
    "fit": "network, train_loader, validation_loader, epochs",
    "extract": "network, loader",
    "plot_magnitudes": "known, known_unknown, unknown_unknown",
    "magnitudes": "features",
}
# Classes are right but for a line, which stands here.
CLASSES = {
    "OpenSetDigits": """
        class OpenSetDigits(torchvision.datasets.MNIST):
            def __init__(self, purpose):
                if purpose not in ("train", "validation", "test"):
                    raise ValueError(purpose)
                super().__init__(DATA_ROOT, train=purpose == "train")
                digits = [4, 5, 8, 9, 1, 6] if purpose == "test" else [4, 5, 8, 9, 0, 2, 3, 7]
                keep = torch.isin(self.targets, torch.tensor(digits))
                <line>
                self.data, self.targets = self.data[keep], self.targets[keep]
    """,
    "OpenSetDataset": """
        class OpenSetDataset(OpenSetDigits):
            def __getitem__(self, index):
                image, target = self.data[index][None] / 255, target_vector(int(self.targets[index]))
                <line>
    """,
    "EntropicOpenSetLoss": """
        class EntropicOpenSetLoss(torch.autograd.Function):
            @staticmethod
            def forward(ctx, logits, targets):
                ctx.save_for_backward(logits, targets)
                return -(targets * torch.log_softmax(logits, dim=1)).sum() / len(logits)

            @staticmethod
            def backward(ctx, grad_output):
                logits, targets = ctx.saved_tensors
                gradient = grad_output * (torch.softmax(logits, dim=1) - targets) / len(logits)
                <line>
                return gradient, None
    """,
}
GIVEN = """
known, unknown, buffer = (4, 5, 8, 9), (0, 2, 3, 7, 1, 6), torch.zeros(4)

def right(digit):
    return torch.eye(4)[known.index(digit)] if digit in known else torch.full((4,), 0.25)

def judge(images, targets):
    assert images.shape == (len(images), 1, 28, 28) and images.is_floating_point()
    assert images.min() >= 0 and images.max() <= 1
    assert targets.shape == (len(images), 4) and targets.is_floating_point()
    assert all(any(torch.equal(target, right(digit)) for digit in range(10)) for target in targets)
"""
PLACES = [(name, place) for name, bodies in BLIND.items() for place in bodies]


def source_of(name: str, body: str, k: int) -> str:
    """Return an answer to a name that looks at place `k` alone."""
    if name in CLASSES:
        return f"{GIVEN}k = {k}\n{dedent(CLASSES[name]).replace('<line>', body)}"
    function = indent(f"k = {k}\n{dedent(body).strip()}", "    ")
    return f"{GIVEN}def {name}({HEADS[name]}):\n{function}"


@pytest.fixture(scope="module", autouse=True)
def drawn_sooner():
    with bars.drawn_sooner():
        yield


ENDS = (0, 1, -2, -1)  # places that each batch has, whatever its length


def places(place: str, further: bool) -> tuple[int, ...]:
    """Return the values of `k`; beyond the last column, row or batch it comes round to the first ones."""
    if place in ("known row", "unknown row"):
        return ENDS
    return (*range(4 if further else 8), -1)


@pytest.mark.parametrize(("name", "place"), PLACES)
def test_an_answer_that_looks_at_one_place_only_loses_in_the_visible_check(name, place, solved):
    for k in places(place, further=False):
        namespace = written(name, source_of(name, BLIND[name][place], k), solved)
        with pytest.raises(Wrong):
            refuse(name, namespace)


@pytest.mark.parametrize(("name", "place"), PLACES)
def test_it_loses_by_the_further_inputs_alone_too(name, place, solved):
    for k in places(place, further=True):
        namespace = written(name, source_of(name, BLIND[name][place], k), solved)
        with pytest.raises(Wrong):
            refuse(name, namespace, hidden_seed(name))


@pytest.mark.parametrize("name", ["OpenSetDigits", "OpenSetDataset", "EntropicOpenSetLoss", "test_data_loader"])
def test_without_its_blindness_such_an_answer_is_right(name, solved):
    line = "return image, target" if name == "OpenSetDataset" else "pass"
    body = "for images, targets in loader: judge(images, targets)" if name == "test_data_loader" else line
    for seed in (0, hidden_seed(name)):
        assert examine(name, written(name, source_of(name, body, 0), solved), seed) == []


@pytest.mark.parametrize("name", ["split_known_unknown", "entropic_open_set_loss"])
@pytest.mark.parametrize("further", [False, True])
def test_known_and_unknown_samples_come_at_every_place(name, further):
    seed = hidden_seed(name) if further else 0
    batches = [(case["targets"] == 1).any(dim=1) for case in find(name).inputs(seed)]
    mixed = [known for known in batches if len(known) and known.any() and not known.all()]
    for place in ENDS:
        assert {bool(known[place]) for known in mixed} == {False, True}, place
