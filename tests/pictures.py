"""Draws the pictures of README.md: `python tests/pictures.py`, with the embedded digits."""

from course import ROOT

from helpers.notebook import plots
from helpers.notebook.plots import features, hook, style

PLACE = ROOT / "docs" / "pictures"


def main() -> None:
    """Write each figure into the folder of pictures."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for room, draw in ((hook, plots.fooled), (features, plots.flower)):
        file = PLACE / f"{draw.__name__}.png"
        room.show = lambda figure, *said, file=file: file.write_bytes(style.png(figure))
        draw()
        print(file.relative_to(ROOT), f"{file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
