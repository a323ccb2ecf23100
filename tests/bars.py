"""Histograms that are drawn sooner: matplotlib spends half of their time on what makes any patch of a bar.

It asks each bar how far its outline reaches, by the extremes of curves: a bar reaches from corner to corner. It turns
each bar around a point: nearly all stand upright. And it makes a box for each, out of which nothing is drawn: all bars
of Axes have the same. New Axes make ticks, which take a third of their time, and which most never draw.
"""

import contextlib
import math
import weakref
from collections.abc import Iterator
from typing import Any
from unittest import mock

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.patches import Patch, Rectangle
from matplotlib.transforms import Bbox, BboxTransformTo, Transform, TransformedBbox

_new, _limits_of_any = Axes.__init__, Axes._update_patch_limits
_clip_any, _turned = Artist.set_clip_path, Rectangle.get_patch_transform
_boxes: weakref.WeakKeyDictionary[Patch, tuple[tuple, TransformedBbox]] = weakref.WeakKeyDictionary()
_begun: set[Axes] = set()  # that are being made


def _limits(axes: Axes, patch: Patch) -> None:
    """Make the limits of the data hold a patch."""
    is_bar = type(patch) is Rectangle and axes.name == "rectilinear" and patch.get_data_transform() is axes.transData
    if is_bar and not patch.angle and (patch.get_width() or patch.get_height()):
        left, bottom, right, top = map(float, patch.get_bbox().extents)
        if math.isfinite(left + bottom + right + top):
            right, top = left + (right - left), bottom + (top - bottom)  # rounded as matplotlib does
            axes.update_datalim([(left, bottom), (right, bottom), (right, top), (left, top)])
            return
    _limits_of_any(axes, patch)


def _placed(patch: Rectangle) -> Transform:
    """Return what puts the unit square in the place of a rectangle."""
    return _turned(patch) if patch.angle else BboxTransformTo(patch.get_bbox())


def _clip(artist: Artist, path: object, transform: Transform | None = None) -> None:
    """Let nothing of an artist be drawn outside a path."""
    if type(path) is Rectangle and artist.get_clip_path() is None:
        artist.set_clip_box(_box(path))
        artist.pchanged()
    else:
        _clip_any(artist, path, transform)


def _box(patch: Rectangle) -> TransformedBbox:
    """Return the box of a patch, which is the same as long as the patch is."""
    place = (patch.get_xy(), patch.get_width(), patch.get_height(), patch.angle, patch.get_data_transform())
    if patch not in _boxes or _boxes[patch][0] != place:
        _boxes[patch] = place, TransformedBbox(Bbox.unit(), patch.get_transform())
    return _boxes[patch][1]


class _Ticks:
    """The ticks of an axis, of which the first is made when it is asked for, and not with its Axes."""

    def __init__(self, usual: Any):
        self.usual = usual

    def __get__(self, axis: Axis, kind: type) -> Any:
        if axis.axes in _begun:
            return []
        ticks = self.usual.__get__(axis, kind)
        for tick in ticks:
            tick.set_clip_path(axis.axes.patch)
        return ticks


def _without_ticks(axes: Axes, *arguments: object, **keywords: object) -> None:
    """Make new Axes, and no ticks."""
    _begun.add(axes)
    try:
        _new(axes, *arguments, **keywords)
    finally:
        _begun.remove(axes)


@contextlib.contextmanager
def drawn_sooner() -> Iterator[None]:
    """Draw bars sooner in the block."""
    with (
        mock.patch.object(Axes, "__init__", _without_ticks),
        mock.patch.object(Axis, "majorTicks", _Ticks(vars(Axis)["majorTicks"])),
        mock.patch.object(Axis, "minorTicks", _Ticks(vars(Axis)["minorTicks"])),
        mock.patch.object(Axes, "_update_patch_limits", _limits),
        mock.patch.object(Artist, "set_clip_path", _clip),
        mock.patch.object(Rectangle, "get_patch_transform", _placed),
    ):
        yield
