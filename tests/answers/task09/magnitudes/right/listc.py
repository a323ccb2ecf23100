def magnitudes(features):
    return torch.tensor([sum(v ** 2 for v in row) ** 0.5 for row in features.tolist()])
