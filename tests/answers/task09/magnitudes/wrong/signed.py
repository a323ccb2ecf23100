def magnitudes(features):
    return features.sum(1).sign() * features.norm(dim=1)
