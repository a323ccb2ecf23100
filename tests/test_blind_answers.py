"""No hidden symmetry: an answer that looks at one fixed column, row or batch only loses, whichever it is."""

import pytest
from course import NAMES, hidden_seed, written

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
    "magnitudes": "features",
}


def source_of(name: str, body: str, k: int) -> str:
    """Return an answer to a name that looks at place `k` alone."""
    lines = [line for line in body.splitlines() if line.strip()]
    indent = min(len(line) - len(line.lstrip()) for line in lines)
    return "\n".join([f"def {name}({HEADS[name]}):", f"    k = {k}", *(f"    {line[indent:]}" for line in lines)])


@pytest.mark.parametrize("k", [*range(8), -1])
@pytest.mark.parametrize("place", ["column", "row"])
@pytest.mark.parametrize("name", BLIND)
def test_an_answer_that_looks_at_one_place_only_loses_in_the_visible_check(name, place, k, solved):
    namespace = written(name, source_of(name, BLIND[name][place], k), solved)
    with pytest.raises(Wrong):
        examine(name, namespace)


@pytest.mark.parametrize("name", [name for name in NAMES if name in HEADS])
@pytest.mark.parametrize("place", ["column", "row"])
def test_it_loses_by_the_further_inputs_alone_too(name, place, solved):
    for k in (*range(4), -1):
        namespace = written(name, source_of(name, BLIND[name][place], k), solved)
        with pytest.raises(Wrong):
            examine(name, namespace, hidden_seed(name))
