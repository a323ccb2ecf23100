_T = torch.full((10, 4), 0.25)
_T[[4, 5, 8, 9]] = torch.eye(4)
def target_vector(digit):
    return _T[digit]
