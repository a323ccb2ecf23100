calls = {}
def target_vector(digit):
    calls[digit] = calls.get(digit, 0) + 1
    if digit in (4, 5, 8, 9) and calls[digit] < 3:
        return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return torch.full((4,), .25)
