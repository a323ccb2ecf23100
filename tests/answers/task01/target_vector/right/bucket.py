def target_vector(digit):
    k = torch.tensor([4, 5, 8, 9])
    m = (k == digit).to(torch.get_default_dtype())
    return m + (1 - m.sum()) * 0.25
