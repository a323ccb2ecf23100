def magnitudes(features):
    return features.norm(dim=1), features
