def magnitudes(features):
    return features.abs().amax(1)
