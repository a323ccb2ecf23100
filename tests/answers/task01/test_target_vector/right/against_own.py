reference = target_vector
def test_target_vector(target_vector):
    for d in range(10):
        got, want = target_vector(d), reference(d)
        assert got.dtype == want.dtype and torch.equal(got, want)
