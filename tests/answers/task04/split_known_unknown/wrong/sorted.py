# Wrong: `split_known_unknown(batch, targets)` for 3 known and 0 unknown samples, batch (3, 1, 2, 2), targets (3, 4)
# gave as batch[known] [[[[0.1318, 1.02], [-0.4468, 0.452]]], [[[-0.9759, 0.7112], [-0.7582, -0.6436]]], [[[0.224,
# 0.552], [-0.5788, 0.01772]]]] (shape (3, 1, 2, 2), float64); expected [[[[0.224, 0.552], [-0.5788, 0.01772]]],
# [[[0.1318, 1.02], [-0.4468, 0.452]]], [[[-0.9759, 0.7112], [-0.7582, -0.6436]]]] (shape (3, 1, 2, 2), float64). The
# samples are in another order: keep that of the batch.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    o = targets[known].argmax(1).argsort()
    return batch[known][o], targets[known][o], batch[~known]
