"""Task 3: one item of the data set, and Test 2, which checks what a loader gives."""

import functools
from collections.abc import Callable
from typing import Any, TypeAlias

import torch

from ..notebook.crashes import Crash
from ..notebook.outcome import Wrong
from ..notebook.probes.contract import ItemsAnswer, ItemsShown, LoaderParts, Returned
from . import Check, judging
from .inputs import Draw, items_of
from .judging import Call
from .students_tests import TOO_STRICT, Variant, check_of_test
from .task01 import EXACT, VECTORS
from .task01 import expected as expected_target

BATCH_SIZE = 64
# Spoils images and targets.
Change: TypeAlias = Callable[[torch.Tensor, torch.Tensor], tuple[torch.Tensor, torch.Tensor]]


def inputs(seed: int) -> list[ItemsShown]:
    """Return indices into the data sets: each digit of the purpose is among them, and one index comes twice."""
    draw = Draw(seed)
    cases: list[ItemsShown] = []
    for purpose in ("validation", "test", "train") if seed else ("train", "test"):
        digits = items_of(purpose)[1]
        one_of_each = [int((digits == digit).nonzero()[0]) for digit in sorted(set(digits.tolist()))]
        indices = [0, len(digits) - 1] + [draw.integer(0, len(digits)) for _ in range(20)] + one_of_each
        cases.append({"purpose": purpose, "indices": indices + indices[:1]})
    return cases


def judge(case: ItemsShown, answer: ItemsAnswer) -> str | None:
    """Judge pair, image and target of each item."""
    made = Call(f"OpenSetDataset({case['purpose']!r})")
    if "construction" in answer:
        judging.result("OpenSetDataset", made, answer["construction"])
    images, digits = items_of(case["purpose"])
    items = []
    for index, item in zip(case["indices"], answer["items"]):
        called = Call(f"{made.code}[{index}]")
        pair = judging.result("OpenSetDataset", called, item)
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise judging.is_not(called, pair, "the tuple (image, target)")
        _judge_image(called.part("[0]"), pair[0], images, index)
        target = _judge_target(called.part("[1]"), pair[1], int(digits[index]))
        items.append(pair)
    _judge_together(made, case["indices"], items, answer["together"])
    if target.dtype == torch.float64:
        return (
            "A word of advice: your targets are float64, and all else is float32. Where the two meet, "
            "`torch.allclose` fails, and so does writing into a tensor: better make float32 in `target_vector` of "
            "Task 1, and save that notebook, or `.float()` here."
        )
    return None


def _judge_image(called: Call, value: Returned, images: torch.Tensor, index: int) -> None:
    image = judging.is_tensor_like(
        called,
        value,
        (1, 28, 28),
        (torch.float32,),
        "The image comes first; it has one channel and float32 pixels in [0, 1].",
    )
    wanted = images[index][None] / 255
    if not judging.close(image, wanted, EXACT):
        ranges = [f"{pixels.min():.3g} to {pixels.max():.3g}" for pixels in (image, wanted)]
        raise Wrong(
            *_what_happened(image, images, index),
            called=called,
            gave=f"pixels from {ranges[0]}" if ranges[0] != ranges[1] else "",
            expected=f"the pixels of `self.data[{index}] / 255`, from {ranges[1]}",
        )


def _what_happened(image: torch.Tensor, images: torch.Tensor, index: int) -> tuple[str, str]:
    """Return what is wrong with an image, and where to look."""
    rounded = (image * 255).round().clamp(0, 255).to(torch.uint8)
    places = (images == rounded).flatten(1).all(1).nonzero().flatten().tolist()
    if places and index not in places:
        return f"The image is the one at index {places[0]}, not at index {index}.", "Is it `self.data[index]`?"
    pixels = images[index][None].float()
    scaled = pixels / 255
    mistakes = (
        (pixels, "The pixels go up to 255.", "Divide by 255."),
        (scaled / 255, "The pixels are divided by 255 twice.", "Divide by 255 only once."),
        (pixels / 256, "The pixels are divided by 256.", "Divide by 255."),
        (pixels // 255, "The pixels are cut to whole numbers by `//`.", "Divide with `/`."),
        (scaled.round(), "The pixels are rounded.", "Keep the values between 0 and 1, too."),
        (pixels / pixels.max(), "The pixels are divided by the image's largest.", "Divide by 255, whatever the image."),
        (scaled.mT, "Rows and columns of the image are exchanged.", ""),
        *((turned, "The image is turned or mirrored.", "") for turned in _turned(scaled)),
        (1 - scaled, "Black and white are exchanged.", ""),
        *(
            ((scaled - mean) / deviation, "The pixels are normalised.", "Here, they lie in [0, 1].")
            for mean, deviation in ((0.5, 0.5), (0.1307, 0.3081), (scaled.mean(), scaled.std()))
        ),
    )
    found = next((words for wrong, *words in mistakes if judging.close(image, wrong, EXACT)), None)
    if found is not None:
        return found[0], found[1]
    row, column = (~torch.isclose(image, scaled, rtol=EXACT, atol=EXACT))[0].nonzero()[0].tolist()
    pair = judging.instead(image[0, row, column].item(), scaled[0, row, column].item())
    return (
        f"The pixel in row {row}, column {column} of image {index} is {pair}.",
        "Is it the image at this index, divided by 255 and changed in no other way?",
    )


def _turned(image: torch.Tensor) -> list[torch.Tensor]:
    return [torch.rot90(image, turns, (1, 2)) for turns in (1, 2, 3)] + [image.flip(1), image.flip(2)]


def _judge_target(called: Call, value: Returned, digit: int) -> torch.Tensor:
    target = judging.is_tensor_like(called, value, (4,), where=f"`target_vector({digit})` of Task 1 makes it.")
    judging.is_close(
        called, target, expected_target(digit), EXACT, where=f"The digit there is {digit}: `int(self.targets[index])`."
    )
    return target


def _judge_together(
    made: Call, indices: list[int], items: list[tuple[Any, ...]], together: list[Returned] | Crash
) -> None:
    """Judge that an item stays as it is when further items are taken."""
    all_kept = judging.result("OpenSetDataset", made.part("[index]"), together)
    for index, item, kept in zip(indices, items, all_kept):
        if not _are_equal(item, kept):
            raise Wrong(
                "An item changed when further items were taken.",
                "Make new tensors for each item: a loader takes 64 before it stacks them.",
                called=made.part(f"[{index}]"),
                expected="the item stays as it was",
            )


def _are_equal(item: tuple[Any, ...], other: object) -> bool:
    return (
        isinstance(other, tuple)
        and len(other) == len(item)
        and all(isinstance(second, torch.Tensor) and torch.equal(first, second) for first, second in zip(item, other))
    )


@functools.lru_cache(maxsize=4)  # reading all of MNIST for each variant would take long
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


def _in_batch(batch: int, change: Change) -> Callable[[int], LoaderParts]:
    """Return what makes the parts of a loader in which one batch is spoiled."""

    def make(seed: int) -> LoaderParts:
        parts = _loader()(seed)
        parts["images"][batch], parts["targets"][batch] = change(parts["images"][batch], parts["targets"][batch])
        return parts

    return make


def _pixel(batch: int, value: float, item: int | None = None) -> Callable[[int], LoaderParts]:
    """Return a loader with one wrong pixel: somewhere in an item, which is somewhere in the batch if none is named."""

    def make(seed: int) -> LoaderParts:
        def change(images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            draw = Draw(seed + 100 * batch + int(value))
            place = draw.integer(0, len(images)) if item is None else item
            images[place, 0, draw.integer(0, 28), draw.integer(0, 28)] = value
            return images, targets

        return _in_batch(batch, change)(seed)

    return make


def _target(batch: int, target: tuple[float, ...], item: int | None = None) -> Callable[[int], LoaderParts]:
    """Return a loader with one wrong target, somewhere in the batch if no item is named."""

    def make(seed: int) -> LoaderParts:
        def change(images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            place = Draw(seed + batch).integer(0, len(images)) if item is None else item
            targets[place] = torch.tensor(target)
            return images, targets

        return _in_batch(batch, change)(seed)

    return make


def _zeros_for_unknown(images: torch.Tensor, targets: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return images, targets * (targets.amax(1, keepdim=True) == 1)


IN_BATCH = ((2, "in the last batch"), (0, "in the first batch"), (1, "in the second batch"))
# Each column decides in some of them, and so do the sum, the largest entry and the number of entries that are right.
ILLEGAL = (
    *((0.5, 0.5, 0.0, 0.0), (0.0, 0.0, 0.5, 0.5), (1.0, 1.0, 0.0, 0.0), (0.0, 0.0, 0.0, 0.0)),
    *((0.25, 0.25, 0.25, 0.0), (0.0, 0.25, 0.25, 0.25), (1.0, 1.0, -1.0, 0.0), (0.01, 0.01, 0.97, 0.01)),
)
WHOLE_ROWS = (
    "Compare each target as a whole with each of the five, as `torch.equal` does. `in` a tensor is true if any single "
    "value is equal."
)


def _wrong_target(words: str, make: Callable[[int], LoaderParts]) -> Variant:
    return Variant(words, False, make, WHOLE_ROWS)


def _row(target: tuple[float, ...]) -> str:
    return f"({', '.join(f'{entry:g}' for entry in target)})"


VARIANTS = (
    Variant("a loader of 150 items, in batches of 64, 64 and 22", True, _loader()),
    Variant("a loader that shuffles", True, _loader(shuffle=True)),
    Variant("a loader of 128 items, whose batches are all full", True, _loader(number=128)),
    Variant("a loader of 129 items, whose last batch holds one", True, _loader(number=129)),
    Variant("a loader of 40 items, which has one batch", True, _loader(number=40)),
    Variant("a loader whose pixels are all 0.0 or 1.0", True, _loader(lambda x, t: (x.round(), t))),
    Variant("inputs without the channel dimension", False, _loader(lambda x, t: (x[:, 0], t))),
    Variant("inputs that are flat vectors", False, _loader(lambda x, t: (x.flatten(1), t))),
    Variant("inputs with the channel dimension at the end", False, _loader(lambda x, t: (x.permute(0, 2, 3, 1), t))),
    Variant("inputs with three channels", False, _loader(lambda x, t: (x.expand(-1, 3, -1, -1), t))),
    Variant("inputs of 32 x 32 pixels", False, _loader(lambda x, t: (torch.nn.functional.pad(x, (2, 2, 2, 2)), t))),
    Variant("inputs with pixels up to 255", False, _loader(lambda x, t: (x * 255, t))),
    Variant("inputs with negative pixels", False, _loader(lambda x, t: (x - 0.5, t))),
    Variant("inputs of integers", False, _loader(lambda x, t: ((x * 255).to(torch.uint8), t))),
    Variant("inputs of the integers 0 and 1", False, _loader(lambda x, t: (x.round().long(), t))),
    *(Variant(f"one pixel of 1.5 {where}", False, _pixel(batch, 1.5)) for batch, where in IN_BATCH),
    *(Variant(f"one pixel of -0.5 {where}", False, _pixel(batch, -0.5)) for batch, where in IN_BATCH),
    Variant("targets that are digits instead of vectors", False, _loader(lambda x, t: (x, t.argmax(1)))),
    Variant("targets with ten entries", False, _loader(lambda x, t: (x, torch.nn.functional.pad(t, (0, 6))))),
    Variant("targets of shape (N, 1, 4)", False, _loader(lambda x, t: (x, t[:, None]))),
    Variant("targets of integers", False, _loader(lambda x, t: (x, t.long()))),
    _wrong_target("zeros as the targets of unknown samples", _loader(_zeros_for_unknown)),
    *(
        _wrong_target(f"one target {where} that is {_row(target)}", _target(batch, target))
        for target in ILLEGAL
        for batch, where in IN_BATCH
    ),
    _wrong_target("all zeros as the very last target", _target(-1, (0.0, 0.0, 0.0, 0.0), -1)),
    _wrong_target("(0.5, 0.5, 0, 0) as the very first target", _target(0, (0.5, 0.5, 0.0, 0.0), 0)),
    Variant("a pixel of 1.5 in the very last input", False, _pixel(-1, 1.5, -1)),
    Variant("a pixel of -0.5 in the very first input", False, _pixel(0, -0.5, 0)),
    Variant("one pixel just above 1: 1.0001", False, _pixel(1, 1.0001)),
    Variant("one pixel just below 0: -0.0001", False, _pixel(2, -0.0001)),
    *(
        Variant(f"{words} {where} only", False, _in_batch(batch, change))
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

CHECKS = (
    Check("OpenSetDataset", inputs, judge),
    check_of_test("test_data_loader", "loader", VARIANTS, OF_LOADERS, target_vector=VECTORS),
)
