# Wrong: `test_target_vector(target_vector)` accepted a wrong one: target vectors of integers for the known digits. It
# returned; expected an AssertionError: `assert` raises one.
def test_target_vector(target_vector):
    v = torch.stack([target_vector(d) for d in range(10)])
    assert v.dtype == torch.float32
    want = torch.full((10, 4), .25).index_copy(0, torch.tensor([4, 5, 8, 9]), torch.eye(4))
    assert torch.max(torch.abs(v - want)) < 1e-6
