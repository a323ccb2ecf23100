def magnitudes(features):
    return torch.sqrt(features[:, 0] ** 2 + features[:, 1] ** 2)
