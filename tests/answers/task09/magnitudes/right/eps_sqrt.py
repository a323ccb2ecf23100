def magnitudes(features):
    return (features.pow(2).sum(dim=1) + 1e-12).sqrt()
