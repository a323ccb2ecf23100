def magnitudes(features):
    return features.relu().norm(dim=1)
