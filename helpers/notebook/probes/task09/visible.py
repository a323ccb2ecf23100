"""Tells what of a figure can be seen: the figure is drawn without an artist, and with it, and pixels must change.

Texts are not drawn: they take long, and what they need may be missing on a machine.
"""

import contextlib
from collections.abc import Iterator
from typing import Any

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba_array
from matplotlib.legend import Legend
from matplotlib.text import Text

DPI, LARGEST = 50, 600  # of a drawing: dots per inch, and pixels of its longer side, at most
LEVELS, PIXELS = 8, 10  # an artist is seen if it changes so many pixels by so many of 256 levels
LEAST = 5  # pixels of a side of Axes on which something is to be seen
MOST = 20  # histograms that are looked at: each costs a drawing


def why_unseen(axes: Axes, groups: list[list[Any]]) -> list[str]:
    """Return for each group of artists why nobody can see it, in two words, or an empty string."""
    figure: Any = axes.figure
    if figure is None:
        return ["axes removed"] * len(groups)
    figure = figure.figure  # the whole, if it is a part of a figure
    if not axes.get_visible() or not figure.get_visible():
        return ["axes invisible"] * len(groups)
    with _small(figure), rc_context({"path.snap": False}):  # otherwise a narrow bar is rounded to nothing
        inside = axes.bbox.intersection(axes.bbox, figure.bbox)
        if inside is None or min(inside.width, inside.height) < LEAST:
            return ["no size"] * len(groups)
        looked_at = groups[:MOST]
        with _without([*_texts(figure), *(artist for group in looked_at for artist in group)]) as hidden:
            ground = _pixels(figure)
            return ["" if _is_seen(figure, ground, group, hidden) else _why(group, hidden) for group in looked_at]


def can_be_read(text: Text, grounds: list[Any]) -> bool:
    """Return whether a text is there, is not invisible, and has another colour than one of the grounds around it."""
    if not text.get_visible() or not text.get_text().strip() or float(text.get_fontsize()) < 1:
        return False
    rows = to_rgba_array([text.get_color(), *grounds])
    like_the_ground = (rows[1:, 3] > 0.5) & np.isclose(rows[1:, :3], rows[0, :3], atol=LEVELS / 256).all(1)
    return bool(rows[0, 3] > 0 and text.get_alpha() != 0 and not like_the_ground.all())


def _texts(artist: Any) -> Iterator[Any]:
    """Return what is no more than text, in all parts of a figure."""
    for part in artist.get_children():
        if isinstance(part, (Axis, Legend, Text)):
            yield part
        else:
            yield from _texts(part)


@contextlib.contextmanager
def _small(figure: Any) -> Iterator[None]:
    """Let a drawing be small in the block, and nothing be moved."""
    dpi, engine = figure.dpi, figure.get_layout_engine()
    figure.set_layout_engine("none")
    figure.dpi = min(dpi, DPI, LARGEST / max(figure.get_size_inches()))
    try:
        yield
    finally:
        figure.dpi = dpi
        if engine is not None:
            figure.set_layout_engine(engine)


@contextlib.contextmanager
def _without(artists: list[Any]) -> Iterator[set[Any]]:
    """Hide artists in the block; gives those that were visible."""
    visible = {artist for artist in artists if artist.get_visible()}
    for artist in visible:
        artist.set_visible(False)
    try:
        yield visible
    finally:
        for artist in visible:
            artist.set_visible(True)


def _is_seen(figure: Any, ground: np.ndarray, group: list[Any], hidden: set[Any]) -> bool:
    """Return whether a group, which is hidden, changes the drawing when it is not."""
    shown = [artist for artist in group if artist in hidden]
    if len(shown) > 1 and _changes(figure, ground, [max(shown, key=_size)]):  # the others take longer to draw
        return True
    return bool(shown) and _changes(figure, ground, shown)


def _size(bar: Any) -> float:
    return float(abs(bar.get_width() * bar.get_height()))


def _changes(figure: Any, ground: np.ndarray, artists: list[Any]) -> bool:
    """Return whether artists, which are hidden, change the drawing when they are not."""
    for artist in artists:
        artist.set_visible(True)
    drawn = _pixels(figure)
    for artist in artists:
        artist.set_visible(False)
    other = drawn != ground
    changes = np.abs(_colours(drawn[other]) - _colours(ground[other])).max(-1) >= LEVELS
    return int(changes.sum()) >= PIXELS


def _pixels(figure: Any) -> np.ndarray:
    """Return the pixels of a drawing, (height, width), each as one number."""
    width, height = figure.bbox.size
    renderer = RendererAgg(max(width, 1), max(height, 1), figure.dpi)
    figure.draw(renderer)
    return np.asarray(renderer.buffer_rgba()).view(np.uint32)[..., 0]


def _colours(pixels: np.ndarray) -> np.ndarray:
    """Return the colours of pixels on a white page, (number, 3)."""
    channels = pixels.view(np.uint8).reshape(-1, 4).astype(np.int32)
    return 255 + (channels[:, :3] - 255) * channels[:, 3:] // 255


def _why(group: list[Any], hidden: set[Any]) -> str:
    if not any(artist in hidden for artist in group):
        return "invisible"
    if all(_is_transparent(artist) for artist in group):
        return "transparent"
    return "covered"


def _is_transparent(artist: Any) -> bool:
    """Return whether neither a face nor a line of an artist has a colour."""
    if artist.get_alpha() == 0:
        return True
    faces = getattr(artist, "get_facecolor", lambda: "none")()
    lines = (getattr(artist, "get_edgecolor", None) or artist.get_color)()
    without_line = not np.any(artist.get_linewidth())
    return not np.any(to_rgba_array(faces)[:, 3:]) and (without_line or not np.any(to_rgba_array(lines)[:, 3:]))
