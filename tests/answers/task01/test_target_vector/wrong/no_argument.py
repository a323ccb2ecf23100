# Wrong: `test_target_vector(target_vector)` refused a right one: target vectors as the formulas have them. It crashed
# with TypeError: test_target_vector() takes 0 positional arguments but 1 was given. Compare the parameters in the
# definition with those in the call.
def test_target_vector():
    assert target_vector(4).tolist() == [1, 0, 0, 0]
