def magnitudes(features):
    return features.abs()
