"""No hidden symmetry: an answer that looks at one fixed column, row or batch only loses, whichever it is."""

import pytest
from course import hidden_seed, written

from helpers.checks import examine
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
    "split_known_unknown": {
        "column": """
            known = targets[:, k % targets.shape[1]] == 1
            return batch[known], targets[known], batch[~known]
        """,
        "row": """
            if not len(targets):
                return batch, targets, batch
            known = (targets[k % len(targets)] == 1).any().expand(len(targets))
            return batch[known], targets[known], batch[~known]
        """,
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


def source_of(name: str, body: str, k: int) -> str:
    """Return an answer to a name that looks at place `k` alone."""
    lines = [line for line in body.splitlines() if line.strip()]
    indent = min(len(line) - len(line.lstrip()) for line in lines)
    return "\n".join([f"def {name}({HEADS[name]}):", f"    k = {k}", *(f"    {line[indent:]}" for line in lines)])


PLACES = [(name, place) for name in BLIND for place in BLIND[name]]


@pytest.mark.parametrize("k", [*range(8), -1])
@pytest.mark.parametrize(("name", "place"), PLACES)
def test_an_answer_that_looks_at_one_place_only_loses_in_the_visible_check(name, place, k, solved):
    namespace = written(name, source_of(name, BLIND[name][place], k), solved)
    with pytest.raises(Wrong):
        examine(name, namespace)


@pytest.mark.parametrize(("name", "place"), PLACES)
def test_it_loses_by_the_further_inputs_alone_too(name, place, solved):
    for k in (*range(4), -1):
        namespace = written(name, source_of(name, BLIND[name][place], k), solved)
        with pytest.raises(Wrong):
            examine(name, namespace, hidden_seed(name))
