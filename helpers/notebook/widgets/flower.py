"""The flower, whose points show their digits."""

import anywidget
import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
import traitlets

from ..plots import ready_made
from ..plots.features import draw_flower, legend_of_kinds
from ..plots.style import KINDS, MARK, WIDE, kind_of, styled
from .moving import Moving
from .showing import offer, say, spoken

# A picture that tells where it was clicked, as shares of its width and height. All is in here: nothing is loaded.
CLICKED = """
function render({ model, el }) {
  const picture = document.createElement("img");
  // The front end gives `el` a style of its own.
  picture.style.cssText = `width: 100%; max-width: ${model.get("width")}px; height: auto; cursor: crosshair`;
  const show = () => {
    URL.revokeObjectURL(picture.src);
    picture.src = URL.createObjectURL(new Blob([model.get("value")], { type: "image/png" }));
    picture.alt = model.get("alt");
  };
  picture.addEventListener("click", (event) => {
    const place = picture.getBoundingClientRect();
    const share = [(event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height];
    model.set("clicked", share);
    model.save_changes();
  });
  model.on("change:value", show);
  show();
  el.append(picture);
}
export default { render };
"""


class Picture(anywidget.AnyWidget):
    """A picture that can be clicked."""

    _esm = CLICKED
    value = traitlets.Bytes().tag(sync=True)
    alt = traitlets.Unicode().tag(sync=True)
    width = traitlets.Float().tag(sync=True)
    clicked = traitlets.List(traitlets.Float()).tag(sync=True)


class FlowerFigure:
    """A flower with one point marked, and the digit of that point."""

    @styled()
    def __init__(self, features, digits, images):
        self.features = np.asarray(features, dtype=float)
        self.digits, self.images = np.asarray(digits), np.asarray(images).reshape(-1, 28, 28)
        figure, (self.axes, panel) = plt.subplots(1, 2, figsize=(WIDE, 5.6), width_ratios=(1.6, 1))
        draw_flower(self.axes, self.features, self.digits)
        legend_of_kinds(figure)
        self.ring = self.axes.plot([], [], "o", color=MARK, markersize=13, fillstyle="none", mew=2, animated=True)[0]
        self.image = panel.imshow(self.images[0], cmap="gray_r", vmin=0, vmax=255, animated=True)
        panel.axis("off")
        self.moving = Moving(figure, [self.ring, self.image])

    def picture(self, place: int) -> bytes:
        """Return a picture in which the point at a place is marked."""
        self.ring.set_data(*self.features[place : place + 1].T)
        self.image.set_data(self.images[place])
        return self.moving.png()

    def nearest(self, across: float, down: float) -> int:
        """Return the point nearest to a place in the picture, given as shares of its width and height."""
        width, height = self.moving.canvas.get_width_height()
        points = self.axes.transData.transform(self.features)
        return int(np.hypot(points[:, 0] - across * width, points[:, 1] - (1 - down) * height).argmin())

    def never_seen(self, after: int) -> int:
        """Return the next sample of a never-seen digit, from the beginning again after the last; 0 without any."""
        places = np.flatnonzero(np.isin(self.digits, KINDS["unknown unknown"].digits))
        later = places[places > after]
        return int([*later, *places, 0][0])

    def sentence(self, place: int) -> str:
        """Return what is known of a point."""
        digit, (x, y) = int(self.digits[place]), self.features[place]
        return f"Sample {place}: a {digit}, {kind_of(digit)}, at ({x:.1f}, {y:.1f}), magnitude {np.hypot(x, y):.1f}."


def flower_explorer(features=None, digits=None, images=None) -> ipywidgets.BoundedIntText:
    """Show the flower, with the digit of the point that you click; return the field with the point's number.

    features: (N, 2); digits: (N,), the true digits; images: (N, 28, 28). Without them: ready-made ones.
    """
    ready = ready_made.flower()
    features = ready.entropic if features is None else features
    digits = ready.digits if digits is None else digits
    images = ready.images if images is None else images
    figure = FlowerFigure(features, digits, images)
    first = figure.never_seen(-1)
    picture = Picture(value=figure.picture(first), alt=figure.sentence(first), width=figure.moving.width * 100)
    number = ipywidgets.BoundedIntText(first, min=0, max=len(figure.digits) - 1, description="sample")
    forward = ipywidgets.Button(description="next never-seen digit", layout={"width": "auto"})
    line = spoken(figure.sentence(first))

    def draw(change) -> None:
        picture.alt = figure.sentence(change["new"])
        picture.value = figure.picture(change["new"])
        say(line, picture.alt)

    def go_on(_) -> None:
        number.value = figure.never_seen(number.value)

    number.observe(draw, names="value")
    picture.observe(lambda change: setattr(number, "value", figure.nearest(*change["new"])), names="clicked")
    forward.on_click(go_on)
    offer(
        ipywidgets.VBox([picture, ipywidgets.HBox([number, forward]), line]),
        picture.value,
        figure.moving.width,
        "the flower, and the digit of one point",
        figure.sentence(first),
        "choose a never-seen digit far from the middle, with a click or by its number. Which digit does it look like?",
    )
    return number
