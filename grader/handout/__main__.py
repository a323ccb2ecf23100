"""`python -m grader.handout`."""

from ..release import ROOT
from . import ZIP, make_handout

make_handout(ZIP)
print(f"What students get is in {ZIP.relative_to(ROOT)}, {ZIP.stat().st_size / 1e3:.0f} kB.")
