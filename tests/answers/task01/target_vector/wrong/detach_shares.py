T = {d: torch.full((4,), .25) for d in range(10)}
for i, d in enumerate((4, 5, 8, 9)): T[d] = torch.eye(4)[i]
def target_vector(digit):
    return T[digit].detach()
