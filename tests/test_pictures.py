"""The pictures of README.md show what the kit shows now. test_browser.py looks at those that are taken in a browser."""

import io
import re

import numpy as np
import pytest
from course import ROOT
from pictures import PLACE, figures, small, words_of
from PIL import Image

NAMES = ["drawing", "failed_check", "flower", "fooled", "report"]


def in_grey(picture) -> np.ndarray:
    """Return a picture on white, in grey, 90 pixels wide."""
    image = Image.open(picture).convert("RGBA")
    on_white = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image).convert("L")
    return np.asarray(on_white.resize((90, 45), Image.Resampling.BOX), dtype=float)


@pytest.fixture(scope="module")
def drawn():
    return figures()


@pytest.mark.parametrize("name", ["fooled", "flower"])
def test_a_figure_is_as_it_is_drawn_now(drawn, name):
    picture, words = drawn[name]
    assert words == words_of(name), "run `make pictures`"
    now, stored = in_grey(io.BytesIO(small(picture, words))), in_grey(PLACE / f"{name}.png")
    assert np.abs(now - stored).mean() < 3, "run `make pictures`"


def test_the_readme_shows_all_pictures_and_they_are_small():
    shown = re.findall(r"!\[(.{30,})\]\(docs/pictures/(\w+)\.png\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(name for _, name in shown) == NAMES == sorted(path.stem for path in PLACE.iterdir())
    assert all(path.stat().st_size < 60_000 for path in PLACE.iterdir())
