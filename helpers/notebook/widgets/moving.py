"""A figure of which only a few artists move: all else is drawn once, so that a new view takes little time."""

import io

import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from PIL import Image

from ..plots import style

DOTS = 110  # for each inch


class Moving:
    """A drawn figure and its moving artists, which were made with `animated=True`."""

    def __init__(self, figure: Figure, moving: list[Artist]):
        self.figure, self.moving = figure, moving
        plt.close(figure)  # pyplot gives it another canvas then
        self.canvas = FigureCanvasAgg(figure)
        figure.set_dpi(DOTS)
        with style.styled():
            self.canvas.draw()
        self.still = self.canvas.copy_from_bbox(figure.bbox)

    @property
    def width(self) -> float:
        """The figure's width in inches."""
        return float(self.figure.get_figwidth())

    def png(self) -> bytes:
        """Return a picture of the figure with its moving artists as they are now."""
        self.canvas.restore_region(self.still)
        for artist in self.moving:
            artist.draw(self.canvas.get_renderer())
        file = io.BytesIO()
        # Little compression takes little time, and a picture is shown for a moment only.
        Image.fromarray(np.asarray(self.canvas.buffer_rgba())).save(file, format="png", compress_level=1)
        return file.getvalue()


def image(moving: Moving) -> ipywidgets.Image:
    """Return a widget for pictures of a figure, as wide as the figure, or as the page if that is narrower."""
    layout = {"width": f"{moving.width * style.SHOWN:.0f}px", "max_width": "100%", "height": "auto"}
    return ipywidgets.Image(format="png", layout=layout)
