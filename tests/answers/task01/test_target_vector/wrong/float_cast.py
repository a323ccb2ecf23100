# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors of integers for the known digits. It
# returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    v = torch.stack([target_vector(d).float() for d in range(10)])
    e = torch.full((10, 4), .25)
    e[[4, 5, 8, 9]] = torch.eye(4)
    assert (v == e).all()
