def magnitudes(features):
    return torch.cdist(features, torch.zeros_like(features))
