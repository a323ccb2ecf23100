"""The notebooks promise only what was measured; tests/claims.py measures all of it, on any data."""

import pytest
from claims import CLAIMS, Lab
from course import RELEASE, cells_of

from helpers.tasks import TASKS


@pytest.fixture(scope="module")
def lab():
    return Lab(epochs=3)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.sentence)
def test_each_claim_is_a_sentence_of_its_notebook(claim):
    cells = cells_of(RELEASE / TASKS[claim.task - 1].file)
    text = " ".join(" ".join(cell.source.split()) for cell in cells if cell.cell_type == "markdown")
    assert claim.sentence in text, "measure what the notebook says now, and change tests/claims.py"


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim.short], ids=lambda claim: claim.sentence)
def test_the_claim_holds_on_the_embedded_digits(claim, lab):
    values = claim.measure(lab)
    assert claim.holds(*values), values
