# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors with the known digits 5 and 8
# exchanged. It returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    assert target_vector(4).is_floating_point()
    assert torch.equal(target_vector(4), torch.tensor([1., 0, 0, 0]))
    assert torch.equal(target_vector(0), torch.full((4,), .25))
