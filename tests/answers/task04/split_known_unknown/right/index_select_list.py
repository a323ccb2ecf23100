def split_known_unknown(batch, targets):
    known = [i for i, t in enumerate(targets.tolist()) if max(t) == 1]
    unknown = [i for i in range(len(targets)) if i not in known]
    pick = lambda x, places: x.index_select(0, torch.tensor(places, dtype=torch.long))
    return pick(batch, known), pick(targets, known), pick(batch, unknown)
