def magnitudes(features):
    return torch.sqrt((features ^ 2).sum(1))
