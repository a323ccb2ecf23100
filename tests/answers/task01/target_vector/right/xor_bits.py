def target_vector(digit):
    a, b = torch.tensor([1., 0.]), torch.tensor([0., 1.])
    parts = {4: (a, a), 5: (a, b), 8: (b, a), 9: (b, b)}
    u = torch.tensor([.5, .5])
    return torch.kron(*parts.get(digit, (u, u)))
