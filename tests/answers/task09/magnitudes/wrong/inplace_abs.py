def magnitudes(features):
    features.abs_()
    return features.norm(dim=1)
