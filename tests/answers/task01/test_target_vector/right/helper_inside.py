def test_target_vector(target_vector):
    def check(condition, message):
        if not condition:
            raise AssertionError(message)
    for d, place in zip((4, 5, 8, 9), range(4)):
        v = target_vector(d)
        check(v.dtype == torch.float32, "dtype")
        check(len(v) == 4, "length")
        check(v[place] == 1 and v.abs().sum() == 1, "one-hot")
    for d in set(range(10)) - {4, 5, 8, 9}:
        v = target_vector(d)
        check(v.dtype == torch.float32, "dtype")
        check(len(v) == 4, "length")
        check(bool((v == .25).all()), "quarters")
