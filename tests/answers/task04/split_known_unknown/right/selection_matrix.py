def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    eye = torch.eye(len(batch), dtype=batch.dtype)
    def pick(x, m):
        return (eye[m] @ x.reshape(len(x), -1)).reshape(-1, *x.shape[1:]) if x.numel() else x[m]
    return pick(batch, known), pick(targets, known), pick(batch, ~known)
