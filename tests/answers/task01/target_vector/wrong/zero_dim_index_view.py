table = torch.full((10, 4), .25)
table[[4, 5, 8, 9]] = torch.eye(4)
def target_vector(digit):
    return table[torch.tensor(digit)]
