def split_known_unknown(batch, targets):
    b, t = batch.numpy(), targets.numpy()
    known = (t == 1).any(1)
    return torch.from_numpy(b[known]), torch.from_numpy(t[known]), torch.from_numpy(b[~known])
