def magnitudes(features):
    return features.square().sum(1) / 2
