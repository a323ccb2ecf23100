B = torch.zeros(4)
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        B.zero_(); B[(4, 5, 8, 9).index(digit)] = 1
    else:
        B.fill_(.25)
    return B
