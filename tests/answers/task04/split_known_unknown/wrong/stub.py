def split_known_unknown(batch, targets):
    raise NotImplementedError()
