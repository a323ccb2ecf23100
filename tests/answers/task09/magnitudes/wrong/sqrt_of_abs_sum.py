def magnitudes(features):
    return features.abs().sum(1).sqrt()
