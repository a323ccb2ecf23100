from collections import namedtuple
Groups = namedtuple("Groups", "known targets unknown")
def split_known_unknown(batch, targets):
    m = torch.any(targets > 0.9, dim=-1)
    return Groups(batch[m], targets[m], batch[m.logical_not()])
