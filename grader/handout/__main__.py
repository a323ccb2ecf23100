"""`python -m grader.handout`."""

import argparse

from ..places import ROOT
from . import ZIP, make_handout

argparse.ArgumentParser("python -m grader.handout", description="Write what students get as one zip.").parse_args()
make_handout(ZIP)
print(f"The handout for students is {ZIP.relative_to(ROOT)}, {ZIP.stat().st_size / 1e3:.0f} kB.")
