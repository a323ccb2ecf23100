"""Stand-ins for Task 1."""

import numpy as np
import torch

from ..notebook.data import KNOWN
from ..notebook.probes.probing import refuse_as_answer

TABLE = np.full((10, 4), 0.25, dtype=np.float32)
TABLE[list(KNOWN)] = np.eye(4, dtype=np.float32)


def target_vector(digit):
    """Stand in for Task 1: look the target vector up in a table."""
    refuse_as_answer("target_vector")
    return torch.from_numpy(TABLE[digit].copy())


def test_target_vector(target_vector):
    """Stand in for Test 1: compare with the table."""
    refuse_as_answer("test_target_vector")
    vectors = [target_vector(digit).numpy() for digit in range(10)]
    np.testing.assert_array_equal(np.stack(vectors), TABLE)
    assert all(vector.dtype.kind == "f" for vector in vectors), "target vectors are floats"
