def magnitudes(features):
    return features.max(dim=1)
