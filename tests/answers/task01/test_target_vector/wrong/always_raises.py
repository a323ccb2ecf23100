# Wrong: `test_target_vector(target_vector)` refused a right one: target vectors as the formulas have them. It raised
# AssertionError (wrong); expected it to return.
def test_target_vector(target_vector):
    raise AssertionError("wrong")
