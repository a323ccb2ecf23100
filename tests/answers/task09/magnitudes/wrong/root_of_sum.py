def magnitudes(features):
    return features.sum(1).abs().sqrt()
