def magnitudes(features):
    return features.norm()
