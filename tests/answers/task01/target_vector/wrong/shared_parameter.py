table = torch.nn.Parameter(torch.cat([torch.eye(4), torch.full((1, 4), .25)]))
def target_vector(digit):
    known = [4, 5, 8, 9]
    return table[known.index(digit) if digit in known else 4]
