"""Task 3: one item of the data set, and Test 2, which checks what a loader gives."""

from .. import Check, Judge
from ..students_tests import check_of_test
from ..task01 import VECTORS
from .items import inputs, judge_image, judge_target
from .loader import OF_LOADERS, VARIANTS

CHECKS = (
    Check("OpenSetDataset", inputs, (Judge("image", judge_image), Judge("target", judge_target))),
    check_of_test("test_data_loader", "loader", VARIANTS, OF_LOADERS, target_vector=VECTORS),
)
