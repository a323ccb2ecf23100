def target_vector(digit):
    return .9 * torch.eye(4)[(4, 5, 8, 9).index(digit)] + .025 if digit in (4, 5, 8, 9) else torch.full((4,), .25)
