def magnitudes(features):
    return torch.cdist(features, torch.zeros(1, features.shape[1])).flatten()
