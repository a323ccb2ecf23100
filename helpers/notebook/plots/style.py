"""One style for all figures: colours, sizes and fonts, and the way a figure is shown.

The background is transparent, and the ink is a grey that can be read on white and on black. So a figure fits
JupyterLab's light and dark theme, and paper. The three colours differ in lightness, too, so that they can be told
apart by colour-blind readers and in grey; line styles and markers say the same again.
"""

import base64
import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

import matplotlib.pyplot as plt
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from .. import data
from ..outcome import print_wrapped

BLUE, ORANGE, GREEN = "#1485E0", "#DD8520", "#117A36"
INK = "#797979"  # 4.3 times as light as black, 4.3 times as dark as white
MARK = "#C2409C"  # a threshold, a step: what is pointed at


class Kind(NamedTuple):
    """A kind of samples: its digits, and how it is drawn in all figures."""

    digits: tuple[int, ...]
    colour: str
    line: str
    marker: str


KINDS = {
    "known": Kind(data.KNOWN, BLUE, "-", "o"),
    "known unknown": Kind(data.KNOWN_UNKNOWN, ORANGE, "--", "^"),
    "unknown unknown": Kind(data.UNKNOWN_UNKNOWN, GREEN, "-.", "x"),
}

DOTS = 160  # of a picture, for each inch
SHOWN = 100  # on the screen, for each inch
WIDE = 9.0  # inches

RULES: Any = {  # matplotlib has a type for each name
    "axes.edgecolor": INK,
    "axes.facecolor": "none",
    "axes.grid": False,
    "axes.labelcolor": INK,
    "axes.spines.right": False,
    "axes.spines.top": False,
    "axes.titlecolor": INK,
    "axes.titlesize": 11,
    "figure.constrained_layout.use": True,
    "figure.dpi": SHOWN,
    "figure.facecolor": "none",
    "font.family": "DejaVu Sans",  # matplotlib brings it along
    "font.size": 10.5,
    "hatch.linewidth": 0.6,
    "legend.frameon": False,
    "lines.linewidth": 1.8,
    "savefig.facecolor": "none",
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}


@contextmanager
def styled() -> Iterator[None]:
    """Draw the figures of a block in the style; other figures stay as they are."""
    with plt.rc_context(RULES):
        yield


def adopt(figure: Figure) -> None:
    """Give a figure that was drawn elsewhere the style's ink on a transparent ground."""
    figure.set_facecolor("none")
    for axes in figure.axes:
        axes.set_facecolor("none")
        axes.tick_params(which="both", colors=INK)
        axes.spines[:].set_color(INK)
        legend = axes.get_legend()
        for words in (axes.title, axes.xaxis.label, axes.yaxis.label, *(legend.get_texts() if legend else ())):
            words.set_color(INK)
        if legend:
            legend.set_frame_on(False)


def legend_above(axes, columns: int = 2) -> None:
    """Draw the legend above the axes, where it hides no curve."""
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=columns, fontsize="small")


def png(figure: Figure) -> bytes:
    """Return a figure as a picture."""
    file = io.BytesIO()
    figure.set_dpi(DOTS)
    with styled():
        FigureCanvasAgg(figure).print_png(file)  # `savefig` would draw it twice
    return file.getvalue()


def bundle(picture: bytes, title: str, sentence: str, width: float) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a picture as a notebook stores it, and its metadata: the sentence is its alternative text."""
    content = {"text/plain": f"Figure: {title}", "image/png": base64.b64encode(picture).decode()}
    return content, {"image/png": {"alt": f"{title[:1].upper()}{title[1:]}. {sentence}", "width": round(width * SHOWN)}}


class Picture(NamedTuple):
    """A drawn figure, and its width in inches."""

    png: bytes
    width: float

    @classmethod
    def of(cls, figure: "Figure | Picture") -> "Picture":
        """Draw a figure, if that is still to be done, and close it: an open one would be shown a second time."""
        if isinstance(figure, Picture):
            return figure
        plt.close(figure)
        return cls(png(figure), figure.get_figwidth())


def show(figure: Figure | Picture, title: str, sentence: str, look_for: str = "", mistake: str = "") -> None:
    """Show a figure, and print under it what it says.

    sentence: what the drawn data say; look_for: what to see if all went well; mistake: what the usual mistake looks
    like.
    """
    if InteractiveShell.initialized():
        picture = Picture.of(figure)
        content, metadata = bundle(picture.png, title, sentence, picture.width)
        display(content, metadata=metadata, raw=True)
    elif isinstance(figure, Figure):
        plt.close(figure)
    say(sentence, look_for, mistake)


def say(sentence: str, look_for: str = "", mistake: str = "") -> None:
    """Print what a figure says, what to see in it, and what the usual mistake looks like."""
    for words, line in (("", sentence), ("Look for: ", look_for), ("Usual mistake: ", mistake)):
        if line:
            print_wrapped(words + line)


def kind_of(digit: int) -> str:
    """Return the kind of a digit: known, known unknown or unknown unknown."""
    return next(name for name, kind in KINDS.items() if digit in kind.digits)


def listed(values: Mapping[str, object]) -> str:
    """Return names and values as a sentence lists them: "known 7.1, known unknown 0.4"."""
    return ", ".join(f"{name} {value}" for name, value in values.items())
