def magnitudes(features):
    return torch.sqrt(torch.diag(features @ features.T))
