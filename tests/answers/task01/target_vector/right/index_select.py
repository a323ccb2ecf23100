TABLE = torch.cat([torch.eye(4), torch.full((1, 4), .25)])
ROW = [4, 4, 4, 4, 0, 1, 4, 4, 2, 3]
def target_vector(digit):
    return TABLE.index_select(0, torch.tensor([ROW[digit]])).squeeze(0)
