"""Items of the data set."""

from collections.abc import Iterator
from typing import Any

import torch

from ...notebook.data import KNOWN
from ...notebook.outcome import Wrong
from ...notebook.probes.contract import ItemsAnswer, ItemsShown, Returned
from .. import judging
from ..inputs import Draw, items_of
from ..judging import Call
from ..task01 import EXACT
from ..task01 import expected as expected_target


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


def judge_image(case: ItemsShown, answer: ItemsAnswer) -> None:
    """Judge the image of each item."""
    images, _ = items_of(case["purpose"])
    for index, called, pair in _pairs(case, answer):
        _judge_image(called.part("[0]"), pair[0], images, index)
    _judge_together(case, answer, 0)


def judge_target(case: ItemsShown, answer: ItemsAnswer) -> str | None:
    """Judge the target of each item."""
    _, digits = items_of(case["purpose"])
    for index, called, pair in _pairs(case, answer):
        target = _judge_target(called.part("[1]"), pair[1], int(digits[index]))
    _judge_together(case, answer, 1)
    if target.dtype == torch.float64:
        return (
            "A word of advice: your targets are float64, and all else is float32. Where the two meet, "
            "`torch.allclose` fails, and so does writing into a tensor: better make float32 in `target_vector` of "
            "Task 1, and save that notebook, or `.float()` here."
        )
    return None


def _called(case: ItemsShown) -> Call:
    return Call(f"OpenSetDataset({case['purpose']!r})")


def _pairs(case: ItemsShown, answer: ItemsAnswer) -> Iterator[tuple[int, Call, tuple[Any, Any]]]:
    """Yield index, call and item of each item that was taken alone; judge that it is a pair."""
    made = _called(case)
    if "construction" in answer:
        judging.result("OpenSetDataset", made, answer["construction"])
    for index, item in zip(case["indices"], answer["items"]):
        called = Call(f"{made.code}[{index}]")
        pair = judging.result("OpenSetDataset", called, item)
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise judging.is_not(called, pair, "the tuple (image, target)")
        yield index, called, pair


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
    there = f"The digit there is {digit}: `int(self.targets[index])`."
    others = [
        (expected_target(other), f"It is the target vector of {words}. {there}")
        for other, words in ((0, "unknown digits"), *((known, f"the digit {known}") for known in KNOWN))
    ]
    judging.is_close(called, target, expected_target(digit), EXACT, others, there)
    return target


def _judge_together(case: ItemsShown, answer: ItemsAnswer, place: int) -> None:
    """Judge that an image (place 0) or a target (place 1) stays as it is when further items are taken."""
    made = _called(case)
    all_kept = judging.result("OpenSetDataset", made.part("[index]"), answer["together"])
    for (index, _, pair), kept in zip(_pairs(case, answer), all_kept):
        if not _are_equal(pair[place], kept[place] if isinstance(kept, tuple) and len(kept) == 2 else None):
            raise Wrong(
                "An item changed when further items were taken.",
                "Make new tensors for each item: a loader takes 64 before it stacks them.",
                called=made.part(f"[{index}]"),
                expected="the item stays as it was",
            )


def _are_equal(one: torch.Tensor, other: object) -> bool:
    return isinstance(other, torch.Tensor) and torch.equal(one, other)
