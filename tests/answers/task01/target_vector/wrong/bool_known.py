def target_vector(digit):
    k = torch.tensor([4, 5, 8, 9])
    return k == digit if (k == digit).any() else torch.full((4,), .25)
