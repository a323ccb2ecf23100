def test_target_vector(target_vector):
    def check(d, e):
        assert torch.equal(target_vector(d), e)
        assert target_vector(d).is_floating_point()
    for d in range(10):
        check
