def magnitudes(features):
    return torch.sum(features.t() * features.t(), 0).sqrt_()
