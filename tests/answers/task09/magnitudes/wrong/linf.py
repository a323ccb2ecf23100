def magnitudes(features):
    return torch.linalg.norm(features, ord=float('inf'), dim=1)
