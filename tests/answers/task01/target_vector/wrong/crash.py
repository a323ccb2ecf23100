# Wrong: `target_vector(0)` crashed with ValueError: tuple.index(x): x not in tuple. It is not in there: ask with `in`
# first.
def target_vector(digit):
    return torch.eye(4)[(4, 5, 8, 9).index(digit)]
