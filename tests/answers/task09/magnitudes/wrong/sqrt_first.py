def magnitudes(features):
    return features.abs().sqrt().sum(1)
