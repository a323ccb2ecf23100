def magnitudes(features):
    return features.double().norm(dim=1)
