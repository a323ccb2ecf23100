def test_target_vector(target_vector):
    for d in range(10):
        match d:
            case 4: e = (1, 0, 0, 0)
            case 5: e = (0, 1, 0, 0)
            case 8: e = (0, 0, 1, 0)
            case 9: e = (0, 0, 0, 1)
            case _: e = (1 / 4,) * 4
        r = target_vector(d)
        assert not r.dtype in (torch.int64, torch.int32, torch.uint8, torch.bool), "must be float"
        assert tuple(r.tolist()) == e
