from collections import defaultdict
makers = defaultdict(lambda: lambda: torch.full((4,), 0.25))
for position, d in enumerate([4, 5, 8, 9]):
    makers[d] = lambda position=position: torch.eye(4)[position]
def target_vector(digit):
    return makers[digit]()
