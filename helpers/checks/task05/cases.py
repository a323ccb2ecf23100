"""The inputs of both losses, and their calls in words."""

import torch

from ...notebook.probes.contract import LossShown
from ..inputs import Draw, target_vectors
from ..judging import Call

# group, N, classes, scale of the logits, float64?, grad_output
VISIBLE = (
    ("mixed", 6, 4, 2.0, False, 1.0),
    ("known", 1, 4, 2.0, False, 1.0),
    ("mixed", 5, 3, 3.0, True, 1.0),
    ("known", 3, 4, 1000.0, False, 1.0),
    ("mixed", 4, 4, 2.0, False, 3.0),
)
FURTHER = (
    ("mixed", 9, 5, 2.0, False, -0.5),
    ("known", 7, 4, 3.0, False, 2.0),
    ("unknown", 5, 4, 2.0, True, 1.0),
    ("unknown", 1, 3, 1.0, False, 1.0),
    ("mixed", 8, 4, 1000.0, True, 1.0),
    ("known", 2, 2, 2.0, True, 4.0),
    ("mixed", 3, 7, 1000.0, False, 0.25),
    ("known", 4, 4, 1.0, False, 1.0),
)


def inputs(seed: int) -> list[LossShown]:
    """Return batches of logits and targets, with the gradient that is sent back; every second has another call."""
    draw = Draw(seed)
    cases: list[LossShown] = []
    for position, (group, number, classes, scale, double, grad_output) in enumerate(FURTHER if seed else VISIBLE):
        dtype = torch.float64 if double else torch.float32
        logits = _extreme(draw, number, classes) if scale == 1000 else draw.normal(number, classes, scale=scale)
        cases.append(
            {
                "logits": logits.to(dtype),
                "targets": target_vectors(draw.labels(number, classes, group), classes, dtype),
                "grad_output": grad_output,
                "other": _other(draw, number, classes, dtype) if position % 2 else None,
            }
        )
    return cases


def _extreme(draw: Draw, number: int, classes: int) -> torch.Tensor:
    """Return logits of ±1000. No fixed row or column has the largest one of each row, nor has the batch."""
    logits = draw.normal(number, classes).sign() * 1000
    low, one, opposite = draw.order(number)[:3]
    logits[low] = -1000
    logits[one] = torch.tensor([1000.0 if place % 2 else -1000.0 for place in draw.order(classes)])
    logits[opposite] = -logits[one]
    return logits


def _other(draw: Draw, number: int, classes: int, dtype: torch.dtype) -> tuple[torch.Tensor, torch.Tensor]:
    """Return logits and targets of a second call: all its samples are unknown."""
    return draw.normal(number, classes).to(dtype), target_vectors([-1] * number, classes, dtype)


def is_special(case: LossShown) -> bool:
    """Return whether these are other logits than of several samples, four classes, float32 and usual size."""
    logits = case["logits"]
    return len(logits) == 1 or logits.shape[1] != 4 or logits.dtype == torch.float64 or bool(logits.abs().max() == 1000)


def called_with(call: str, case: LossShown) -> Call:
    """Return the call of a loss."""
    logits = case["logits"]
    return Call(
        call,
        f"logits {tuple(logits.shape)}"
        + (" in float64" if logits.dtype == torch.float64 else "")
        + (" of ±1000" if logits.abs().max() == 1000 else ""),
    )


def called_back(call: str, case: LossShown) -> Call:
    """Return the call that sends a gradient back through a loss."""
    loss = call if case["grad_output"] == 1 else f"({case['grad_output']:g} * {call})"
    return Call(f"{loss}.backward()", called_with(call, case).given)
