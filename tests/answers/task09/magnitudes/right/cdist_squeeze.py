def magnitudes(features):
    return torch.cdist(features.double(), torch.zeros(1, features.shape[1]).double()).squeeze(1)
