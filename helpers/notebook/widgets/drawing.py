"""A digit that you draw, and what your network says about it."""

import math
from pathlib import Path

import anywidget
import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
import torch
import traitlets
from PIL import Image

from .. import data
from ..plots.samples import middle, pictures
from ..plots.style import INK, KINDS, MARK, Picture, styled
from .showing import offer

SIDE = 28
BLANK = [0] * (SIDE * SIDE)


class Answering:
    """A trained network, and what it says about one image at a threshold."""

    def __init__(self, network: torch.nn.Module, threshold: float):
        self.network, self.threshold = network.eval(), float(threshold)
        parameter = next(network.parameters(), torch.zeros(1))
        self.device = parameter.device

    def answer(self, image: np.ndarray) -> dict:
        """Return class, score, magnitude and the decision; image: (28, 28), from 0 to 255."""
        pixels = torch.tensor(image, dtype=torch.float32, device=self.device)[None, None] / 255
        with torch.no_grad():
            logits, features = self.network(pixels)
        scores = torch.softmax(logits[0], dim=0).tolist()
        score = max(scores)
        digit, accepted = data.KNOWN[scores.index(score)], score >= self.threshold
        magnitude = math.hypot(*features[0].tolist())
        return {
            "digit": digit,
            "score": score,
            "magnitude": magnitude,
            "accepted": accepted,
            "threshold": self.threshold,
            "scores": [[str(known), value] for known, value in zip(data.KNOWN, scores)],
            "verdict": f"{digit}: accepted" if accepted else f"rejected (most like {digit})",
            "details": f"score {score:.3f}, threshold {self.threshold:.3f}, magnitude {magnitude:.1f}",
        }


class Field(anywidget.AnyWidget):
    """The field to draw on. Its code is in the file beside this one, and is sent from there: nothing is loaded."""

    _esm = Path(__file__).with_name("canvas.js").read_text(encoding="utf-8")
    pixels = traitlets.List(traitlets.Int(), BLANK).tag(sync=True)
    drawn = traitlets.Bool(False).tag(sync=True)  # by hand
    seen = traitlets.List(traitlets.Int(), BLANK).tag(sync=True)
    answer = traitlets.Dict().tag(sync=True)


def as_in_mnist(image: np.ndarray) -> np.ndarray:
    """Return a drawn digit as MNIST has its digits: 20 pixels high or wide, its centre of mass in the middle."""
    rows, columns = np.flatnonzero(image.any(1)), np.flatnonzero(image.any(0))
    if not len(rows):
        return image
    cut = image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    zoom = 20 / max(cut.shape)
    size = [max(1, round(zoom * length)) for length in cut.shape[::-1]]
    small = np.asarray(Image.fromarray(cut.astype(np.uint8)).resize(size, Image.Resampling.BILINEAR), dtype=float)
    weights = small / small.sum()
    down, across = (weights.sum(1) @ np.arange(small.shape[0]), weights.sum(0) @ np.arange(small.shape[1]))
    top = int(np.clip(round(13.5 - down), 0, SIDE - small.shape[0]))
    left = int(np.clip(round(13.5 - across), 0, SIDE - small.shape[1]))
    result = np.zeros((SIDE, SIDE))
    result[top : top + small.shape[0], left : left + small.shape[1]] = small
    return result.round()


class _Digits:
    """Test images of each kind, one after the other."""

    def __init__(self):
        self.images, digits = data.read(train=False)
        self.places = {
            name: np.flatnonzero(np.isin(np.asarray(digits), kind.digits)).tolist() for name, kind in KINDS.items()
        }
        self.taken = dict.fromkeys(KINDS, 0)
        self.digits = np.asarray(digits)

    def next(self, kind: str) -> tuple[int, np.ndarray]:
        """Return the next digit of a kind, and its image."""
        place = self.places[kind][self.taken[kind] % len(self.places[kind])]
        self.taken[kind] += 1
        return int(self.digits[place]), np.asarray(self.images[place], dtype=float)


def draw_digit(network: torch.nn.Module, threshold: float) -> Field:
    """Show a field to draw a digit on, and what your network says about it; return the field.

    network: a trained `Network`; threshold: below this score it rejects a digit.
    """
    answering, digits = Answering(network, threshold), _Digits()
    examples = {kind: digits.next(kind) for kind in KINDS}
    field = Field()
    morph = ipywidgets.FloatSlider(1, min=0, max=1, step=0.05, description="morph", readout=False)
    between = [examples["known"], examples["unknown unknown"]]

    def show_answer(_=None) -> None:
        image = np.array(field.pixels, dtype=float).reshape(SIDE, SIDE)
        seen = as_in_mnist(image) if field.drawn else image
        field.seen = seen.astype(int).ravel().tolist()
        field.answer = answering.answer(seen) if seen.any() else {"verdict": "Draw a digit."}

    def put(image: np.ndarray) -> None:
        field.drawn = False
        field.pixels = image.round().astype(int).ravel().tolist()

    def put_next(kind: str) -> None:
        between[:] = [between[1], digits.next(kind)]
        morph.description = f"{between[0][0]} → {between[1][0]}"
        morph.value = 1
        put(between[1][1])

    def blend(change) -> None:
        put((1 - change["new"]) * between[0][1] + change["new"] * between[1][1])

    field.observe(show_answer, names="pixels")
    morph.observe(blend, names="value")
    morph.description = f"{between[0][0]} → {between[1][0]}"
    buttons = []
    for kind in KINDS:
        button = ipywidgets.Button(description=kind, tooltip=f"put in a digit that is {kind}")
        button.on_click(lambda _, kind=kind: put_next(kind))
        buttons.append(button)
    clear = ipywidgets.Button(description="clear")
    clear.on_click(lambda _: put(np.zeros((SIDE, SIDE))))
    put(between[1][1])
    picture, sentence = _first_view(answering, examples)
    offer(
        ipywidgets.VBox([field, ipywidgets.HBox([*buttons, clear], layout={"flex_flow": "row wrap"}), morph]),
        picture,
        6.0,
        "digits, and what your network says",
        sentence,
        "draw a digit, then a letter, and morph a digit into another. Where does the network begin to doubt?",
    )
    return field


@styled()
def _first_view(answering: Answering, examples: dict[str, tuple[int, np.ndarray]]) -> tuple[bytes, str]:
    """Return a picture and a sentence of one digit of each kind, with what the network says."""
    figure, axes = plt.subplots(figsize=(6.0, 2.9), layout="compressed")
    [end] = pictures(axes, [[image for _, image in examples.values()]], above=6, below=9)
    told = []
    for number, (kind, (digit, image)) in enumerate(examples.items()):
        answer, place = answering.answer(image), middle(number)
        axes.text(place, -2, f"{kind} {digit}", color=KINDS[kind].colour, fontsize=10, ha="center", va="bottom")
        wrong = answer["accepted"] and answer["digit"] != digit
        words = f"{answer['verdict']}\nscore {answer['score']:.2f}\nmagnitude {answer['magnitude']:.1f}"
        axes.text(place, end + 2, words, color=MARK if wrong else INK, fontsize=9, ha="center", va="top")
        told.append(f"a {digit} ({kind}): {answer['verdict']}, {answer['details']}")
    return Picture.of(figure).png, f"What your network says about {'; '.join(told)}."
