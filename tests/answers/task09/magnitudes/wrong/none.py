def magnitudes(features):
    features.norm(dim=1)
