# Wrong: `test_target_vector(target_vector)` refused a right one: target vectors as the formulas have them. It raised
# AssertionError; expected it to return.
def test_target_vector(target_vector):
    for d in range(10):
        assert target_vector(d).tolist() == [float(k == d) for k in (4, 5, 8, 9)]
