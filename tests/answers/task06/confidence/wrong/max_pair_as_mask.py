# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) crashed with IndexError: too
# many indices for tensor of dimension 1. Print the shape before that line: it has fewer dimensions. A pair counts as
# two indices, and with a dimension `max` returns one: take its `.values` or `.indices`.
def confidence(logits, targets):
    y = torch.softmax(logits, dim=1)
    result = 1 - y.max(dim=1).values + 1 / y.shape[1]
    known = targets.max(dim=1)
    result[known] = (y * targets).sum(1)[known]
    return result
