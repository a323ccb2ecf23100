"""Histograms read off matplotlib's axes: bars, steps, stairs, filled steps and outlines that somebody can see.

A reading is a pair of bin edges and heights. There are several where the drawing does not tell, for example with bars
that are narrower than their bins.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import to_hex, to_rgba_array
from matplotlib.patches import Polygon, StepPatch

from ..contract import Histogram
from .visible import why_unseen

# The artist that has the label, the artist that has the colour, and the readings, edges and heights: of a histogram
# that stands upright, and of one that lies on its side.
Found: TypeAlias = tuple[Any, Any, list[Any], list[Any]]


def histograms(axes: Axes) -> tuple[list[Histogram], list[str]]:
    """Return label, colour and readings of each histogram, as plain data, and why others cannot be seen."""
    drawn = (*_of_bars(axes), *_of_patches(axes), *_of_collections(axes), *_of_lines(axes))
    found = [one for one in drawn if one[2] or one[3]]
    seen: list[Histogram] = []
    unseen = []
    whys = why_unseen(axes, [list(getattr(labelled, "patches", [labelled])) for labelled, *_ in found])
    for why, (labelled, coloured, upright, lying) in zip(whys, found):
        readings = _in_view(upright, axes.get_xlim(), axes.get_ylim()) + _in_view(
            lying, axes.get_ylim(), axes.get_xlim()
        )
        is_empty = not any(np.any(heights) for _, heights in [*upright, *lying])
        if not is_empty and (why or not readings):
            unseen.append("outside" if not readings and why in ("", "covered") else why)
            continue
        shown = [(_floats(edges), _floats(heights)) for edges, heights in readings]
        seen.append({"label": str(labelled.get_label()), "colour": colour(coloured), "readings": shown})
    return seen, unseen


def _in_view(readings: list[Any], along: tuple[float, float], across: tuple[float, float]) -> list[Any]:
    """Return the readings of which the limits of the axes leave out less than a half."""
    kept = []
    for edges, heights in readings:
        starts, heights = np.asarray(edges, float), np.asarray(heights, float)
        middles = (starts[:-1] + starts[1:]) / 2
        inside = (middles >= min(along)) & (middles <= max(along))
        if not np.minimum(heights, max(across))[inside].sum() < heights.sum() / 2:
            kept.append((edges, heights))
    return kept


def _floats(numbers: Any) -> list[float]:
    return [float(number) for number in numbers]


def colour(artist: Any) -> str:
    """Return the colour by which a reader tells an artist from others, or an empty string."""
    for get in ("get_color", "get_facecolor", "get_edgecolor"):
        if not hasattr(artist, get):
            continue
        rows = to_rgba_array(getattr(artist, get)())
        if len(rows) and rows[0, 3] > 0:
            return to_hex(rows[0])
    return ""


# ---- each kind of drawing ----


def _of_bars(axes: Axes) -> Iterator[Found]:
    containers: list[Any] = [container for container in axes.containers if getattr(container, "patches", ())]
    for container, readings in zip(containers, _readings_of_bars([_rows(container) for container in containers])):
        lies = getattr(container, "orientation", None) == "horizontal"
        yield (container, container.patches[0], *(([], readings) if lies else (readings, [])))


def _of_patches(axes: Axes) -> Iterator[Found]:
    for patch in axes.patches:
        if isinstance(patch, StepPatch):
            heights, edges, _ = patch.get_data()
            reading = [(edges, heights)]
            yield (patch, patch, *((reading, []) if patch.orientation == "vertical" else ([], reading)))
        elif isinstance(patch, Polygon):
            points = patch.get_xy()
            yield patch, patch, _outline(points), _outline(points[:, ::-1])


def _of_collections(axes: Axes) -> Iterator[Found]:
    for collection in axes.collections:
        for path in collection.get_paths()[:1]:
            yield collection, collection, _outline(np.asarray(path.vertices, float)), []


def _of_lines(axes: Axes) -> Iterator[Found]:
    for line in axes.lines:
        if line.get_linestyle() == "None":  # markers alone
            continue
        read = _steps if line.get_drawstyle().startswith("steps") else _outline
        yield line, line, read(np.asarray(line.get_xydata(), float)), []


# ---- readings ----


def _rows(container: Any) -> np.ndarray:
    """Return where each bar of a container begins, its width and its height, in the order of the axis."""
    if getattr(container, "orientation", None) == "horizontal":
        rows = [(bar.get_y(), bar.get_height(), bar.get_width()) for bar in container.patches]
    else:
        rows = [(bar.get_x(), bar.get_width(), bar.get_height()) for bar in container.patches]
    return np.array(sorted(rows))


def _readings_of_bars(all_bars: list[np.ndarray]) -> list[list[Any]]:
    """Return the readings of each container of bars; bars side by side share the bins around all of them."""
    middles = [bars[:, 0] + bars[:, 1] / 2 for bars in all_bars]
    side_by_side = len({len(bars) for bars in all_bars}) == 1 and np.ptp(middles, 0).any()
    shared = [np.mean(middles, 0), np.min(middles, 0)] if side_by_side else []
    return [_bars(bars, [middle, *shared]) for bars, middle in zip(all_bars, middles)]


def _bars(bars: np.ndarray, middles: list[np.ndarray]) -> list[Any]:
    """Return the readings of bars: as they are drawn, and with bins that have their middle or their beginning there."""
    lefts, widths, heights = bars.T
    readings = [(np.append(lefts, lefts[-1] + widths[-1]), heights)]
    if len(bars) > 1:
        width = np.diff(lefts).mean()
        begins = [*(middle - width / 2 for middle in middles), *middles, lefts]
        readings += [(np.append(starts, starts[-1] + width), heights) for starts in begins]
    return readings


def _steps(points: np.ndarray) -> list[Any]:
    """Return the readings of a stepped line: its points are all edges, or the left, right or middle of each bin."""
    x, y = points.T
    if len(x) < 3:
        return []
    before, after = 2 * x[0] - x[1], 2 * x[-1] - x[-2]
    middle = np.concatenate(([(before + x[0]) / 2], (x[:-1] + x[1:]) / 2, [(x[-1] + after) / 2]))
    return [(x, y[:-1]), (x, y[1:]), (np.append(x, after), y), (np.append(before, x), y), (middle, y)]


def _outline(points: np.ndarray) -> list[Any]:
    """Return the reading of a histogram drawn as one outline: its extent over each bin; it may stand on another."""
    (x0, y0), (x1, y1) = points[:-1].T, points[1:].T
    if len(x0) < 4 or ((x0 != x1) & (y0 != y1)).any():  # lines that are slanted
        return []
    edges = np.array(sorted({round(float(x), 9) for x in points[:, 0]}))
    if len(edges) < 3:
        return []
    starts = edges[:-1, None]
    over = (x0 != x1) & (np.minimum(x0, x1) - 1e-8 < starts) & (starts < np.maximum(x0, x1) - 1e-8)
    return [(edges, [_extent(y0[lines]) for lines in over])]


def _extent(levels: np.ndarray) -> float:
    """Return how high an outline is that runs over a bin at these heights; with one of them it stands on the axis."""
    return float(np.ptp(levels) if len(levels) > 1 else levels.sum())
