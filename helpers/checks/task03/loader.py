"""Loaders for Test 2: right ones, and wrong ones of each group of mistakes."""

import functools
from collections.abc import Callable
from typing import TypeAlias

import torch

from ...notebook.probes.contract import LoaderParts
from ...notebook.tasks import parts_of
from ..inputs import Draw, items_of
from ..students_tests import TOO_STRICT, Variant
from ..task01 import expected as expected_target

BATCH_SIZE = 64
# Spoils images and targets.
Change: TypeAlias = Callable[[torch.Tensor, torch.Tensor], tuple[torch.Tensor, torch.Tensor]]


# Four numbers of items, and a few seeds: reading all of MNIST for each variant would take long.
@functools.lru_cache(maxsize=16)
def _some_items(seed: int, number: int) -> tuple[torch.Tensor, torch.Tensor]:
    images, digits = items_of("train")
    start = Draw(seed).integer(0, len(digits) - number)
    targets = [expected_target(int(digit)) for digit in digits[start : start + number]]
    return images[start : start + number, None] / 255, torch.stack(targets)


def _loader(change: Change | None = None, number: int = 150, shuffle: bool = False) -> Callable[[int], LoaderParts]:
    """Return what makes the parts of a loader over items of the train purpose; `change` spoils the items."""

    def make(seed: int) -> LoaderParts:
        images, targets = (part.clone() for part in _some_items(seed, number))
        if change is not None:
            images, targets = change(images, targets)
        return {
            "images": list(images.split(BATCH_SIZE)),
            "targets": list(targets.split(BATCH_SIZE)),
            "batch_size": BATCH_SIZE,
            "shuffle": shuffle,
        }

    return make


# Spoils one batch; it gets the seed, and the batch's number.
ChangeOfBatch: TypeAlias = Callable[[int, int, torch.Tensor, torch.Tensor], tuple[torch.Tensor, torch.Tensor]]


def _in_batches(batches: tuple[int, ...], change: ChangeOfBatch) -> Callable[[int], LoaderParts]:
    """Return what makes the parts of a loader in which these batches are spoiled."""

    def make(seed: int) -> LoaderParts:
        parts = _loader()(seed)
        for batch in batches:
            images, targets = change(seed, batch, parts["images"][batch], parts["targets"][batch])
            parts["images"][batch], parts["targets"][batch] = images, targets
        return parts

    return make


def _pixel(batches: tuple[int, ...], value: float, item: int | None = None) -> Callable[[int], LoaderParts]:
    """Return a loader with a wrong pixel in batches: somewhere in an item, which is somewhere if none is named."""

    def change(seed: int, batch: int, images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        draw = Draw(seed + 100 * batch + int(value))
        place = draw.integer(0, len(images)) if item is None else item
        images[place, 0, draw.integer(0, 28), draw.integer(0, 28)] = value
        return images, targets

    return _in_batches(batches, change)


def _target(
    batches: tuple[int, ...], target: tuple[float, ...], item: int | None = None
) -> Callable[[int], LoaderParts]:
    """Return a loader with a wrong target in batches, somewhere in the batch if no item is named."""

    def change(seed: int, batch: int, images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        place = Draw(seed + batch).integer(0, len(images)) if item is None else item
        targets[place] = torch.tensor(target)
        return images, targets

    return _in_batches(batches, change)


def _zeros_for_unknown(images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return images, targets * (targets.amax(1, keepdim=True) == 1)


ALL = (0, 1, 2)
IN_BATCH = (((2,), "in the last batch"), ((0,), "in the first batch"), ((1,), "in the second batch"))
# Each column decides in some of them, and so do the sum, the largest entry and the number of entries that are right.
ILLEGAL = (
    *((0.5, 0.5, 0.0, 0.0), (0.0, 0.0, 0.5, 0.5), (1.0, 1.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0)),
    *((0.25, 0.25, 0.25, 0.0), (0.0, 0.25, 0.25, 0.25), (1.0, 1.0, -1.0, 0.0), (0.01, 0.01, 0.97, 0.01)),
)
WHOLE_ROWS = (
    "Compare each target as a whole with each of the five, as `torch.equal` does. `in` a tensor is true if any single "
    "value is equal."
)


def _wrong_target(words: str, make: Callable[[int], LoaderParts], part: str = "", behind: str = "") -> Variant:
    return Variant(words, part or TARGETS, make, WHOLE_ROWS, behind)


def _row(target: tuple[float, ...]) -> str:
    return f"({', '.join(f'{entry:g}' for entry in target)})"


def _only(change: Change) -> ChangeOfBatch:
    return lambda seed, batch, images, targets: change(images, targets)


RIGHT, FORM, PIXELS, TARGETS, EACH = (part.name for part in parts_of("test_data_loader"))
VARIANTS = (
    Variant("a loader of 150 items, in batches of 64, 64 and 22", RIGHT, _loader()),
    Variant("a loader that shuffles", RIGHT, _loader(shuffle=True)),
    Variant("a loader of 128 items, whose batches are all full", RIGHT, _loader(number=128)),
    Variant("a loader of 129 items, whose last batch holds one", RIGHT, _loader(number=129)),
    Variant("a loader of 40 items, which has one batch", RIGHT, _loader(number=40)),
    Variant("a loader whose pixels are all 0.0 or 1.0", RIGHT, _loader(lambda x, t: (x.round(), t))),
    Variant("inputs without the channel dimension", FORM, _loader(lambda x, t: (x[:, 0], t))),
    Variant("inputs that are flat vectors", FORM, _loader(lambda x, t: (x.flatten(1), t))),
    Variant("inputs with the channel dimension at the end", FORM, _loader(lambda x, t: (x.permute(0, 2, 3, 1), t))),
    Variant("inputs with three channels", FORM, _loader(lambda x, t: (x.expand(-1, 3, -1, -1), t))),
    Variant("inputs of 32 x 32 pixels", FORM, _loader(lambda x, t: (torch.nn.functional.pad(x, (2, 2, 2, 2)), t))),
    Variant("inputs with pixels up to 255", PIXELS, _loader(lambda x, t: (x * 255, t))),
    Variant("inputs with negative pixels", PIXELS, _loader(lambda x, t: (x - 0.5, t))),
    Variant("inputs of integers", FORM, _loader(lambda x, t: ((x * 255).to(torch.uint8), t))),
    Variant("inputs of the integers 0 and 1", FORM, _loader(lambda x, t: (x.round().long(), t))),
    *(Variant(f"one pixel of {value} in each batch", PIXELS, _pixel(ALL, value)) for value in (1.5, -0.5)),
    *(Variant(f"one pixel of 1.5 {where}", EACH, _pixel(batch, 1.5), behind=PIXELS) for batch, where in IN_BATCH),
    *(Variant(f"one pixel of -0.5 {where}", EACH, _pixel(batch, -0.5), behind=PIXELS) for batch, where in IN_BATCH),
    Variant("targets that are digits instead of vectors", FORM, _loader(lambda x, t: (x, t.argmax(1)))),
    Variant("targets with ten entries", FORM, _loader(lambda x, t: (x, torch.nn.functional.pad(t, (0, 6))))),
    Variant("targets of shape (N, 1, 4)", FORM, _loader(lambda x, t: (x, t[:, None]))),
    Variant("targets of integers", FORM, _loader(lambda x, t: (x, t.long()))),
    _wrong_target("zeros as the targets of unknown samples", _loader(_zeros_for_unknown)),
    *(_wrong_target(f"one target in each batch that is {_row(target)}", _target(ALL, target)) for target in ILLEGAL),
    *(
        _wrong_target(f"one target {where} that is {_row(target)}", _target(batch, target), EACH, TARGETS)
        for target in ILLEGAL
        for batch, where in IN_BATCH
    ),
    _wrong_target("all zeros as the very last target", _target((-1,), (0.0, 0.0, 0.0, 0.0), -1), EACH, TARGETS),
    _wrong_target("(0.5, 0.5, 0, 0) as the very first target", _target((0,), (0.5, 0.5, 0.0, 0.0), 0), EACH, TARGETS),
    Variant("a pixel of 1.5 in the very last input", EACH, _pixel((-1,), 1.5, -1), behind=PIXELS),
    Variant("a pixel of -0.5 in the very first input", EACH, _pixel((0,), -0.5, 0), behind=PIXELS),
    Variant("one pixel just above 1 in each batch: 1.0001", PIXELS, _pixel(ALL, 1.0001)),
    Variant("one pixel just below 0 in each batch: -0.0001", PIXELS, _pixel(ALL, -0.0001)),
    *(
        Variant(f"{words} {where} only", EACH, _in_batches(batch, _only(change)), behind=FORM)
        for words, change in (
            ("inputs without the channel dimension", lambda x, t: (x[:, 0], t)),
            ("targets of shape (N, 1, 4)", lambda x, t: (x, t[:, None])),
        )
        for batch, where in IN_BATCH
    ),
)
# What a line asks for that not every right loader gives, and where to look.
OF_LOADERS = (
    *TOO_STRICT,
    (
        r"dataset|OpenSetD|len\((loader|batches|list)|(?<![\w.])(?!(?:255|784)\b)\d{3,}",
        "A loader may hold other items than your data set, and more or fewer: judge each batch by itself.",
    ),
    (r"\b64\b", "The last batch may hold fewer items than 64: `len(inputs)` tells how many."),
    (r"min\(\) > 0(?![\d.])|max\(\) < 1(?![\d.])", "The interval [0, 1] includes 0 and 1."),
    (r"target_vector\(.*argmax", "`argmax` gives an index from 0 to 3; `target_vector` takes a digit."),
)
