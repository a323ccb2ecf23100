def magnitudes(features):
    return features.norms(dim=1)
