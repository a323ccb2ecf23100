def magnitudes(features):
    return torch.norm(features, p=2, dim=1)
