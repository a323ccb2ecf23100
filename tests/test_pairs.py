"""Two mistakes in one answer: repairing one of them never costs points.

An answer is a text with gaps. What fills a gap is right, which stands first, or wrong.
"""

import itertools
from textwrap import dedent

import pytest
from course import written

from helpers import checks
from helpers.notebook.verdict import Verdict
from helpers.tasks import task_of

PAIRS = {
    "target_vector": (
        """
        <shared>
        def target_vector(digit):
            known = <order>
            if digit in known:
                return <one_hot>
            return <unknown>
        """,
        {
            "shared": ["", "import functools\n@functools.cache"],
            "order": ["(4, 5, 8, 9)", "(4, 5, 9, 8)"],
            "one_hot": ["torch.eye(4)[known.index(digit)]", "torch.eye(4)[known.index(digit)].long()"],
            "unknown": ["torch.full((4,), 0.25)", "torch.zeros(4)", "None"],
        },
    ),
    "OpenSetDigits": (
        """
        class OpenSetDigits(torchvision.datasets.MNIST):
            def __init__(self, purpose):
                <refuse>
                super().__init__(DATA_ROOT, train=<train>)
                digits = [4, 5, 8, 9] + (<test> if purpose == "test" else [0, 2, 3, 7])
                keep = torch.isin(self.targets, torch.tensor(digits)).nonzero().flatten()
                <order>
                self.data, self.targets = <select>
        """,
        {
            "refuse": ['if purpose not in ("train", "validation", "test"): raise ValueError(purpose)', "pass"],
            "train": ['purpose == "train"', 'purpose != "test"', "True"],
            "test": ["[1, 6]", "[0, 1, 2, 3, 6, 7]"],
            "order": ["pass", "keep = keep.flip(0)"],
            "select": ["self.data[keep], self.targets[keep]", "self.data[keep] / 255, self.targets[keep]"],
        },
    ),
    "OpenSetDataset": (
        """
        class OpenSetDataset(OpenSetDigits):
            def __getitem__(self, index):
                image = self.data[index]<channel>
                return image<range>, target_vector(<digit>)<dtype>
        """,
        {
            "channel": ["[None]", "[..., None]"],
            "range": [" / 255", " / 1", " / 255 - 0.5"],
            "digit": ["int(self.targets[index])", "int(self.targets[0])"],
            "dtype": ["", ".long()"],
        },
    ),
    "split_known_unknown": (
        """
        def split_known_unknown(batch, targets):
            known = <mask>
            <change>
            return <known>, <targets>, <unknown>
        """,
        {
            "mask": ["(targets == 1).any(1)", "(targets != 0.25).any(1)", "targets[:, 0] != 1"],
            "change": ["pass", "targets[~known] = 0"],
            "known": ["batch[known]", "batch[known].detach()", "batch[known].flip(0)"],
            "targets": ["targets[known]", "targets"],
            "unknown": ["batch[~known]", "batch[~known].squeeze()", "targets[~known]"],
        },
    ),
    "EntropicOpenSetLoss": (
        """
        class EntropicOpenSetLoss(torch.autograd.Function):
            @staticmethod
            def forward(ctx, logits, targets):
                ctx.save_for_backward(<saved>, targets)
                return -(targets * <log_y>).<mean>
            @staticmethod
            def backward(ctx, grad_output):
                y, targets = ctx.saved_tensors
                return <factor> * (y - targets) / <number>, None
        """,
        {
            "saved": ["torch.softmax(logits, 1)", "logits", "torch.softmax(logits, 0)"],
            "log_y": ["torch.log_softmax(logits, 1)", "torch.softmax(logits, 1).log()"],
            "mean": ["sum(1).mean()", "sum()", "mean()"],
            "factor": ["grad_output", "1"],
            "number": ["len(y)", "1", "y.numel()"],
        },
    ),
    "entropic_open_set_loss": (
        "def entropic_open_set_loss(logits, targets):\n    return -(targets * <log_y>).<mean>",
        {
            "log_y": ["torch.log_softmax(logits, 1)", "torch.log_softmax(logits, 1).detach()"],
            "mean": ["sum(1).mean()", "sum()", "mean()"],
        },
    ),
    "confidence": (
        """
        def confidence(logits, targets):
            y = <y>
            known = <mask>
            return torch.where(known, <known>, <unknown>)<shape>
        """,
        {
            "y": [
                "torch.softmax(logits, 1)",
                "torch.softmax(logits, 0)",
                "logits.exp() / logits.exp().sum(1)[:, None]",
            ],
            "mask": ["(targets == 1).any(1)", "(targets != 0.25).any(1)"],
            "known": ["(y * targets).sum(1)", "y.amax(1)"],
            "unknown": ["1 - y.amax(1) + 1 / y.shape[1]", "1 - y.amax(1)", "1 - y.amax(1) + 0.25"],
            "shape": ["", "[:, None]"],
        },
    ),
    "Network": (
        """
        class Network(torch.nn.Module):
            def __init__(self, classes<default>, features=20):
                super().__init__()
                self.body = torch.nn.Sequential(<body>)
                self.first, self.last = torch.nn.Linear(<length>, features), torch.nn.Linear(<size>, classes)
            def forward(self, x):
                before = self.body(x).flatten(1)
                features = self.first(before)
                return <returned>
        """,
        {
            "default": ["=4", ""],
            "body": [
                f"{first}torch.nn.ReLU(), {pooling}(2), torch.nn.Conv2d(4, 4, 3), {pooling}(4)"
                for first, pooling in (
                    ("torch.nn.Conv2d(1, 4, 3), ", "torch.nn.MaxPool2d"),
                    ("torch.nn.Conv2d(1, 4, 3), ", "torch.nn.AvgPool2d"),
                )
            ],
            "length": ["16"],
            "size": ["features"],
            "returned": [
                "self.last(features), features",
                "features, self.last(features)",
                "self.last(features).softmax(1), features",
                "self.last(features)",
            ],
        },
    ),
    "extract": (
        """
        def extract(network, loader):
            <mode>
            parts = []
            with <graph>:
                for images, targets in loader:
                    parts.append((*network(images), targets))
            <lost>
            logits, features, targets = map(torch.cat, zip(*parts))
            return <returned>
        """,
        {
            "mode": ["network.eval()", "network.train()"],
            "graph": ["torch.no_grad()", "torch.enable_grad()"],
            "lost": ["pass", "parts = parts[1:]"],
            "returned": ["logits, features, targets", "features, logits, targets", "logits, features"],
        },
    ),
    "correct_classification_rate": (
        """
        def correct_classification_rate(logits, targets, threshold):
            y, classes = <y>.max(1)
            return <rate>((classes == <class>) & (y <compare> threshold)).float().mean()<kind>
        """,
        {
            "y": ["torch.softmax(logits, 1)", "logits", "torch.softmax(logits, 0)"],
            "class": ["targets.argmax(1)", "classes"],
            "compare": [">=", ">", "<", "+ 9 >"],
            "rate": ["", "100 * "],
            "kind": [".item()", ""],
        },
    ),
    "false_positive_rate": (
        "def false_positive_rate(logits, threshold):\n    return (<y> <compare> threshold).float().mean()<kind>",
        {
            "y": ["torch.softmax(logits, 1).amax(1)", "logits.amax(1)", "torch.softmax(logits, 1)"],
            "compare": [">=", ">", "<"],
            "kind": [".item()", ""],
        },
    ),
    "select_threshold": (
        """
        def select_threshold(logits, maximum):
            scores = <scores>
            for score in scores.unique()<order>:
                if (scores >= score).float().mean() <compare> maximum:
                    return score<kind>
            return <above>
        """,
        {
            "scores": ["torch.softmax(logits, 1).amax(1)", "logits.amax(1)", "torch.softmax(logits, 1)[:, 0]"],
            "order": ["", ".flip(0)"],
            "compare": ["<=", "<"],
            "kind": [".item()", ""],
            "above": ["scores.max().item() + 1e-6", "scores.max().item()", "2.0"],
        },
    ),
}


def filled(name: str, chosen: dict[str, str]) -> str:
    """Return an answer whose gaps are right, but for those that are chosen."""
    text, gaps = PAIRS[name]
    text = dedent(text).strip()
    for gap, fillings in gaps.items():
        text = text.replace(f"<{gap}>", chosen.get(gap, fillings[0]))
    return text


@pytest.mark.filterwarnings("ignore")  # students' code may warn
@pytest.mark.parametrize("name", PAIRS)
def test_two_mistakes_earn_no_more_than_either(name, solved):
    def verdict(chosen: dict[str, str]) -> Verdict:
        return checks.examine(name, written(name, filled(name, chosen), solved))

    assert verdict({}).points == task_of(name).points[name]
    mistakes = [{gap: wrong} for gap, fillings in PAIRS[name][1].items() for wrong in fillings[1:]]
    alone = [verdict(one) for one in mistakes]
    assert all(one.lost for one in alone)
    for (one, own), (other, others) in itertools.combinations(zip(mistakes, alone), 2):
        if one.keys() != other.keys():
            both = verdict(one | other)
            assert both.points <= min(own.points, others.points), (one, other, both.lost, own.lost, others.lost)
