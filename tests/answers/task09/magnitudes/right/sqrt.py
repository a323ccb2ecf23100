def magnitudes(features):
    return features.square().sum(dim=1).sqrt()
