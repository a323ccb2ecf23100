def target_vector(digit):
    s = torch.tensor([10. * (k == digit) for k in (4, 5, 8, 9)])
    return s.softmax(0)
