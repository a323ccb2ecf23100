def magnitudes(features):
    return features.norm(dim=0)
