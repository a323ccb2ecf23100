def test_target_vector(target_vector):
    for d in range(10):
        v = target_vector(d)
        torch._assert(v.dtype.is_floating_point, "float")
        torch._assert(v.shape == torch.Size([4]), "shape")
        index = {4: 0, 5: 1, 8: 2, 9: 3}.get(d)
        for i in range(4):
            torch._assert(v[i].item() == (.25 if index is None else float(i == index)), "value")
