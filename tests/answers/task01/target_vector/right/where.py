def target_vector(digit):
    k = torch.tensor([4., 5., 8., 9.])
    m = k.eq(digit)
    return torch.where(m.any(), m.float(), torch.tensor(.25))
