"""Confidences of Task 6, right ones and wrong ones."""

import torch


def expected(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the confidences of samples with these labels: shape (N,)."""
    return confidences(softmax(logits), labels)


def softmax(logits: torch.Tensor) -> torch.Tensor:
    """Return the probabilities of the classes in float64: shape (N, classes)."""
    return torch.nn.functional.softmax(logits.double(), dim=1)  # also of no samples, in a student's test


def confidences(
    y: torch.Tensor,
    labels: list[int],
    offset: float | None = None,
    largest: bool = False,
    most: float | None = None,
) -> torch.Tensor:
    """Return confidences made from probabilities; all arguments behind `labels` make them wrong.

    offset: instead of 1/O; largest: whether known samples get max y; most: instead of each unknown sample's max y.
    """
    offset = 1 / y.shape[1] if offset is None else offset
    return torch.tensor(
        [
            1 - (max(row) if most is None else most) + offset if label < 0 else max(row) if largest else row[label]
            for row, label in zip(y.tolist(), labels)
        ]
    )


def weighted(y: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return the sum of y * t of each sample, known or not: shape (N,)."""
    return torch.tensor([1 / len(row) if label < 0 else row[label] for row, label in zip(y.tolist(), labels)])


def unknown_as_known(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return confidences for which unknown samples get max y: shape (N,)."""
    y = softmax(logits)
    return torch.tensor([max(row) if label < 0 else row[label] for row, label in zip(y.tolist(), labels)])


def known_as_unknown(logits: torch.Tensor, labels: list[int]) -> torch.Tensor:
    """Return confidences for which known samples get 1 - max y + 1/O: shape (N,)."""
    return expected(logits, [-1] * len(labels))


def mistakes_of(logits: torch.Tensor, labels: list[int]) -> list[tuple[torch.Tensor, str]]:
    """Return wrong confidences, each with its diagnosis."""
    y = softmax(logits)
    wanted, as_unknown = confidences(y, labels), known_as_unknown(logits, labels)
    known_first = sorted(range(len(labels)), key=lambda index: labels[index] < 0)
    unknown_first = sorted(range(len(labels)), key=lambda index: labels[index] >= 0)
    swapped = torch.tensor([1 / y.shape[1] if label < 0 else value for value, label in zip(as_unknown, labels)])
    return [
        (confidences(logits, labels), "The confidences are logits: take the softmax first."),
        (
            confidences(softmax(logits.T).T, labels),
            "The softmax goes over the batch: it must go over the classes, `dim=1`.",
        ),
        (confidences(y, labels, offset=0.0), "1/O is missing for the unknown samples."),
        (
            confidences(y, labels, offset=0.25),
            "1/O is taken to be 1/4: it depends on the number of classes, which is not always 4.",
        ),
        (
            confidences(y, labels, offset=1 / len(labels)),
            "1/O is made with the number of samples: O is the number of classes.",
        ),
        (
            confidences(y, labels, offset=-1 / y.shape[1]),
            "1/O is subtracted for the unknown samples: it must be added.",
        ),
        (confidences(softmax(y), labels), "The softmax is taken twice: take it once."),
        (confidences(y.log(), labels), "The confidences are logarithms: take the softmax, not the log-softmax."),
        (
            confidences(y, labels, largest=True),
            "Known samples get the largest probability. They should get y_t, that of their correct class.",
        ),
        (unknown_as_known(logits, labels), "Unknown samples get max y. They should get 1 - max y + 1/O."),
        (
            weighted(y, labels),
            "Unknown samples get 1/O, whatever their logits: the sum of y * t does that, and a target vector in place "
            "of y. They should get 1 - max y + 1/O."
            + ("" if y.shape[1] == 4 else f" Are they found? Their targets are 1/O: {1 / y.shape[1]:.3g}."),
        ),
        *(
            (
                confidences(y, labels, most=max(rows).item()),
                "For the unknown samples, max y is the largest of the whole batch: take that of each sample, `dim=1`.",
            )
            for rows in (y.amax(1), [row.max() for row, label in zip(y, labels) if label < 0])
            if len(rows)
        ),
        (
            confidences(y, labels) + torch.tensor([(label >= 0) / y.shape[1] for label in labels]),
            "1/O is added for the known samples, too: they should get y_t.",
        ),
        (confidences(logits.sigmoid(), labels), "The confidences are made with the sigmoid: take the softmax."),
        (
            confidences(softmax(logits.reshape(1, -1)).reshape(logits.shape), labels),
            "The softmax goes over all logits of the batch: it must go over the classes of each sample, `dim=1`.",
        ),
        (as_unknown, "Known samples get 1 - max y + 1/O. They should get y_t, the probability of their correct class."),
        (swapped, "Known and unknown samples are swapped: a known one has a 1 in its target vector."),
        (
            wanted[known_first],
            "The known samples come first, then the unknown ones: put the confidences back in batch order.",
        ),
        (
            wanted[unknown_first],
            "The unknown samples come first, then the known ones: put the confidences back in batch order.",
        ),
    ]
