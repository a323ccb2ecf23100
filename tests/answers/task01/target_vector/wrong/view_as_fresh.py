ALL = torch.full((10, 4), .25)
ALL[[4, 5, 8, 9]] = torch.eye(4)
rows = list(ALL.unbind())
def target_vector(digit):
    return rows[digit].view(4)
