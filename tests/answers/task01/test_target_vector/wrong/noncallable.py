# Wrong: `test_target_vector` is True (type bool); expected a function: `def test_target_vector(...):`.
test_target_vector = True
