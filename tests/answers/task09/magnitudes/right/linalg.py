def magnitudes(features):
    return torch.linalg.norm(features, dim=1)
