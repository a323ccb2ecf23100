def magnitudes(features):
    return features.abs().mean(1)
