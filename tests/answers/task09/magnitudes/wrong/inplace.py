def magnitudes(features):
    features.pow_(2)
    return features.sum(1).sqrt()
